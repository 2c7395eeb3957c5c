"""The door to the processing log: whose personal data was processed, why and when, but never by whom.

That is what the standard Logboek dataverwerkingen asks. Who did it stands in the other log, under the same
operation.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from veiligheidsnetwerk.platform.core.marks import mark


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone whose data is processed: what kind of record, and its key. Kept as a mark only."""

    kind: str
    id: str


def mark_of(subject: Subject) -> str:
    """What stands for someone: with their key we find their lines, from the lines nobody finds the key."""
    return mark(f"subject {subject.kind}", subject.id, digits=32)


class Keeper(Protocol):
    """Whoever keeps the processing log."""

    def begin(self, activity: str, subjects: Sequence[Subject]) -> Sequence[int]:
        """Write a line for each subject, and come back when they are kept; the keys of the lines."""

    def end(self, keys: Sequence[int], *, failed: bool) -> None:
        """Note that it ended, and how."""


class NoKeeperError(RuntimeError):
    """Nobody keeps a processing log, so personal data may not be processed."""


_KEEPERS: list[Keeper] = []


def keep_with(keeper: Keeper) -> None:
    """Let `keeper` keep the log from now on."""
    _KEEPERS[:] = [keeper]


@contextmanager
def processing(activity: str, subjects: Sequence[Subject]) -> Iterator[None]:
    """In this block the data of these people is processed, for an activity in the register.

    The lines are there before the block begins, so nothing is processed without them, however it ends. Stands
    around transactions, never inside one.
    """
    if not _KEEPERS:
        raise NoKeeperError
    [keeper] = _KEEPERS
    keys = keeper.begin(activity, subjects)
    try:
        yield
    except BaseException:
        keeper.end(keys, failed=True)
        raise
    keeper.end(keys, failed=False)
