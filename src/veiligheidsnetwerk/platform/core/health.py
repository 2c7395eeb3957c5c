"""Whether we are ready to work: a small registry of checks that apps add to when they start."""

from collections.abc import Callable, Mapping

from django.db import Error, connection

type Check = Callable[[], None]

_CHECKS: dict[str, Check] = {}


class NotReadyError(Exception):
    """Raised by a check; the message is Dutch, without secrets, for whoever looks after the machine."""


def register(part: str, check: Check) -> None:
    """Add a check under the Dutch name of what it looks at. It raises `NotReadyError` or returns."""
    _CHECKS[part] = check


def problems() -> Mapping[str, str]:
    """What is not ready: the name of the part and what is wrong with it. Empty when all is well."""
    found = {}
    for part, check in _CHECKS.items():
        try:
            check()
        except NotReadyError as reason:
            found[part] = str(reason)
    return found


def database_answers() -> None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        raise NotReadyError("De database antwoordt niet.") from error
