"""What is done by the calendar: a small registry that apps add to when they start.

`manage.py due` asks every job to do what must be done now. A job decides that from its own rows, so that
asking twice, late or every minute comes down to the same.
"""

import fcntl
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

type Say = Callable[[str], object]
type Run = Callable[[datetime, Say], None]
"""Does what must be done now, and says in Dutch what it did; without anything to do it says nothing."""

logger = logging.getLogger(__name__)
_JOBS: dict[str, Run] = {}


class AlreadyGoingOnError(Exception):
    """Another process does what is due at this moment."""


@dataclass(frozen=True, slots=True)
class Round:
    """What came of one round: the jobs that failed, by their Dutch names."""

    failed: tuple[str, ...]


def register(name: str, run: Run) -> None:
    """Add a job under the Dutch name of what it looks after."""
    _JOBS[name] = run


def one_round(*, now: datetime, say: Say) -> Round:
    """Let every job do what is due; one that fails does not keep the others from it."""
    failed = []
    with _own_turn():
        for name, run in _JOBS.items():
            try:
                run(now, say)
            except Exception:
                logger.exception("Wat volgens de kalender moest, is mislukt: %s", name)
                failed.append(name)
    return Round(tuple(failed))


@contextmanager
def _own_turn() -> Iterator[None]:
    """One round at a time on this machine. The system lets go of the lock, however we end."""
    with (settings.DATA_DIR / "due.lock").open("w") as turn:
        try:
            fcntl.flock(turn, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyGoingOnError from error
        yield
