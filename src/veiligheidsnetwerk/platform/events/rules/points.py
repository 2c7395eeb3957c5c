"""The agenda of a meeting: what is asked, in which order, and when each point begins."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum


class Ask(StrEnum):
    """What is asked of who is there."""

    INFORM = "inform"
    DISCUSS = "discuss"
    DECIDE = "decide"

    @property
    def label(self) -> str:
        """The words for it, in Dutch."""
        return {Ask.INFORM: "informeren", Ask.DISCUSS: "bespreken", Ask.DECIDE: "besluiten"}[self]


class Tier(StrEnum):
    """Who may open a paper."""

    MEETING = "meeting"
    BODY = "body"

    @property
    def label(self) -> str:
        return {
            Tier.MEETING: "iedereen die de bijeenkomst ziet",
            Tier.BODY: "alleen wie in het overleg zit, en wie het voorbereidt",
        }[self]


def beginnings(begins: time, minutes: Sequence[int | None]) -> Iterator[time | None]:
    """When each point begins; nobody knows any more once one before it has no minutes, or midnight passed."""
    clock: datetime | None = datetime.combine(date.min, begins)
    for taken in minutes:
        yield clock.time() if clock and clock.date() == date.min else None
        clock = clock + timedelta(minutes=taken) if clock and taken is not None else None


def over_time(begins: time, ends: time, minutes: Sequence[int | None]) -> int:
    """By how many minutes the points, as far as known, take more than there is; 0 when they fit."""
    there = datetime.combine(date.min, ends) - datetime.combine(date.min, begins)
    return max(sum(each or 0 for each in minutes) - int(there / timedelta(minutes=1)), 0)


def placed(keys: Sequence[int], key: int, place: int) -> Sequence[int]:
    """The order with `key` at this place, from 1; past the end it comes last."""
    others = [each for each in keys if each != key]
    return [*others[: max(place - 1, 0)], key, *others[max(place - 1, 0) :]]
