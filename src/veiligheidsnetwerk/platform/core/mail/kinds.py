"""The kinds of mail there are: a small registry that apps add to when they start."""

from collections.abc import Callable
from dataclasses import dataclass

from veiligheidsnetwerk.platform.core.mail.letters import Letter
from veiligheidsnetwerk.platform.core.models import Mail


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of mail. `write` makes the letter about a row of the app, or None when it is no longer needed.

    It is called when the mail goes out, outside any transaction, and again at every try. `settled` hears
    about what a mail was, how it ended and why not: for an app that must know it longer than mails are kept.
    """

    code: str
    title: str
    write: Callable[[str], Letter | None]
    settled: Callable[[str, Mail.State, str], None] | None = None


class UnknownKindError(LookupError):
    """A mail is asked of a kind that no app registered."""


_KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make a kind known; a second one with the same code replaces the first."""
    _KINDS[kind.code] = kind


def kind_of(code: str) -> Kind:
    if code not in _KINDS:
        raise UnknownKindError(code)
    return _KINDS[code]


def heard_by(code: str) -> Callable[[str, Mail.State, str], None] | None:
    """Who wants to know how mails of this kind end."""
    return _KINDS[code].settled if code in _KINDS else None


def title_of(code: str) -> str:
    """The Dutch name of a kind; its code when no app knows it any more."""
    return _KINDS[code].title if code in _KINDS else code
