"""How far a product is, and what about that asks for attention. On plain values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ProductKind(StrEnum):
    """What stands in the planning of a team. The value is what a reader sees."""

    PRODUCT = "product"
    MEETING = "bijeenkomst"
    DECISION = "besluit"


class Status(StrEnum):
    """How far it is. The value is what a reader sees."""

    DONE = "gereed"
    ON_SCHEDULE = "op schema"
    ATTENTION = "aandacht"
    LATE = "vertraagd"
    DROPPED = "vervallen"
    HANDED_OVER = "overgedragen"

    @property
    def is_green(self) -> bool:
        """Whether it needs no reason."""
        return self in {Status.DONE, Status.ON_SCHEDULE}

    @property
    def asks_help(self) -> bool:
        """Whether it needs to be said which help is asked."""
        return self in {Status.ATTENTION, Status.LATE}

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected."""
        return self in {Status.DONE, Status.DROPPED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was said of a product on a day. `due`: when it was to be ready, as far as was known then."""

    day: date
    status: Status
    text: str
    next_step: str
    due: date


TIMES = 3
"""After so many times on schedule without a movement, that is said."""


def stands_still(said: Iterable[Said]) -> bool:
    """Whether it was called on schedule on each of the last days on which people spoke, and nothing moved.

    Nothing moved: what was said, the next step and the day are the same. Of one day only the last counts.
    """
    by_day = {each.day: each for each in sorted(said, key=lambda each: each.day)}
    last = list(by_day.values())[-TIMES:]
    told = {(_plain(each.text), _plain(each.next_step), each.due) for each in last}
    return len(last) == TIMES and len(told) == 1 and all(each.status is Status.ON_SCHEDULE for each in last)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def is_overdue(status: Status, due: date, today: date) -> bool:
    """Whether it should have been there, and nobody called it ready or dropped."""
    return not status.is_over and due < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """Something on which a product waits."""

    title: str
    status: Status
    due: date


def troubles(due: date, needed: Sequence[Needed]) -> list[str]:
    """What stands in the way of a product, of all on which it waits; each a sentence without its end."""
    found = []
    for each in needed:
        if each.status is Status.DROPPED:
            found.append(f"‘{each.title}’ vervalt, en dit wacht erop")
        elif not each.status.is_over and each.due > due:
            found.append(f"‘{each.title}’ komt pas later dan dit, en dit wacht erop")
    return found
