"""Someone who does something that the logs must hear of, killed at another moment each time.

Before every line of the code of the logs, and before and after every statement to the database.
`python -m tests.faults.audit_killing <account|person>` tries every moment, and prints
how many were killed and how many of those had come through.
"""

import os
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings
from django.db import connection, connections, transaction  # noqa: E402 - after the settings

from tests.audit_lines import NOTED, note  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform import audit  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.accounts.models import User  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.audit.models import Line  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.audit.queries import processings_of  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core import events  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core import processing as processing_door  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core.processing import Subject, processing  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.network.models import Person  # noqa: E402 - after the settings

OWN = (str(Path(audit.__file__).parent), str(Path(processing_door.__file__)))


class HalfAnActionError(Exception):
    """Something was done without its line, or a line is there without its doing."""


@transaction.atomic
def make_account(number: int) -> None:
    address = f"{number}@example.nl"
    User.objects.create_user(address, person=Person.objects.create(name=str(number), email=address))
    events.record(note(number))


def accounts() -> set[str]:
    """The accounts that are there, which must be those of the log."""
    made = set(User.objects.values_list("person__name", flat=True))
    lines = set(Line.objects.values_list("about_id", flat=True))
    if made != lines:
        raise HalfAnActionError(made ^ lines)
    return made


def process_someone(number: int) -> None:
    with processing("eigen-gegevens", [Subject("persoon", str(number))]):
        (settings.DATA_DIR / f"{number}.processed").touch()


def people() -> set[str]:
    """Whose data was processed: each of them must have a line, and one that is complete if all went well."""
    processed = {path.stem for path in settings.DATA_DIR.glob("*.processed")}
    without = {one for one in processed if not processings_of(Subject("persoon", one)).exists()}
    if without:
        raise HalfAnActionError(without)
    return processed


DOINGS: Mapping[str, tuple[Callable[[int], None], Callable[[], set[str]]]] = {
    "account": (make_account, accounts),
    "person": (process_someone, people),
}


def try_out(doing: str) -> tuple[int, int]:
    events.register(NOTED)
    act, kept = DOINGS[doing]
    for tried in count():
        connections.close_all()
        if not is_killed_at(1 + tried, partial(act, tried)):
            return tried, len(kept()) - 1
        kept()
    raise HalfAnActionError


def is_killed_at(moment: int, act: Callable[[], None]) -> bool:
    process = os.fork()
    if not process:
        die_at(moment)
        act()
        os._exit(0)
    _, status = os.waitpid(process, 0)
    if status and not os.WIFSIGNALED(status):
        raise HalfAnActionError(status)
    return os.WIFSIGNALED(status)


def die_at(moment: int) -> None:
    moments = count(1)

    def live_on() -> None:
        if next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def at_statement(execute: Callable[..., object], *arguments: Any) -> object:
        live_on()
        result = execute(*arguments)
        live_on()
        return result

    def at_line(frame: FrameType, event: str, _argument: object) -> Any:
        if not frame.f_code.co_filename.startswith(OWN):
            return None
        if event == "line":
            live_on()
        return at_line

    connection.execute_wrappers.append(at_statement)
    sys.settrace(at_line)


if __name__ == "__main__":
    sys.stdout.write("{} {}\n".format(*try_out(sys.argv[1])))
