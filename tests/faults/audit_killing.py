"""Someone who makes an account, killed at another moment each time.

Before every line of the log's own code, and before and after every statement to the database. Afterwards
there is the account and its line, or neither. `python -m tests.faults.audit_killing <step>` tries
every step-th moment, and prints how many were killed and how many of those had come through.
"""

import os
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
django.setup()

from django.db import connection, connections, transaction  # noqa: E402 - after the settings

from tests.audit_lines import NOTED, note  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform import audit  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.accounts.models import User  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.audit.models import Line  # noqa: E402 - after the settings
from veiligheidsnetwerk.platform.core import events  # noqa: E402 - after the settings

OWN = str(Path(audit.__file__).parent)


class HalfAnActionError(Exception):
    """There is an account without its line, or a line without its account."""


@transaction.atomic
def make_account(number: int) -> None:
    User.objects.create_user(f"{number}@example.nl", name=str(number), role="gast")
    events.record(note(number))


def kept() -> set[str]:
    """The accounts that are there, which must be those of the log."""
    accounts = set(User.objects.values_list("name", flat=True))
    lines = set(Line.objects.values_list("about_id", flat=True))
    if accounts != lines:
        raise HalfAnActionError(accounts ^ lines)
    return accounts


def try_out(step: int) -> tuple[int, int]:
    events.register(NOTED)
    for tried in count():
        connections.close_all()
        if not is_killed_at(1 + tried * step, tried):
            return tried, len(kept()) - 1
        kept()
    raise HalfAnActionError


def is_killed_at(moment: int, number: int) -> bool:
    process = os.fork()
    if not process:
        die_at(moment)
        make_account(number)
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
    sys.stdout.write("{} {}\n".format(*try_out(int(sys.argv[1]))))
