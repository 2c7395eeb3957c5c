"""When figures are looked for, and who may open what is kept. Plain values in and out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

FETCH_HOUR = 6
"""At night a service may be in the middle of an update."""
AGAIN_AFTER_DOWN = timedelta(hours=1)
AGAIN = timedelta(days=1)


class Outcome(StrEnum):
    """How an attempt stands, or how it ended."""

    WAITING = "waiting"
    BUSY = "busy"
    NEW = "new"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"
    DOWN = "down"
    BROKEN_OFF = "broken_off"


OPEN = (Outcome.WAITING, Outcome.BUSY)


@dataclass(frozen=True, slots=True)
class Tried:
    """An attempt that ended."""

    ended: datetime
    outcome: Outcome


def next_try(day: int, tried: Sequence[Tried], *, now: datetime) -> datetime:
    """When to look for a new edition that is expected on `day` of the month; `tried` has the newest first.

    Until one came in this month: again a day later, and after a service was down in one, two, four … hours.
    """
    begin = _month_of(day, now)
    if not tried or tried[0].ended < begin:
        return begin
    if any(each.outcome is Outcome.NEW and each.ended >= begin for each in tried):
        return _month_of(day, begin + timedelta(days=32), allow_later=True)
    downs = 0
    for each in tried:
        if each.outcome not in (Outcome.DOWN, Outcome.BROKEN_OFF):
            break
        downs += 1
    wait = min(AGAIN_AFTER_DOWN * 2 ** min(downs - 1, 10), AGAIN) if downs else AGAIN
    return tried[0].ended + wait


def _month_of(day: int, now: datetime, *, allow_later: bool = False) -> datetime:
    """The last such day that has come; with `allow_later` that of the month of `now`."""
    begin = now.replace(day=day, hour=FETCH_HOUR, minute=0, second=0, microsecond=0)
    if begin <= now or allow_later:
        return begin
    before = now.replace(day=1) - timedelta(days=1)
    return begin.replace(year=before.year, month=before.month)


class Audience(StrEnum):
    """Who may open a saved comparison, beside the one who saved it."""

    OWNER = "owner"
    ORGANISATION = "organisation"
    MEMBERS = "members"

    @property
    def label(self) -> str:
        return {
            self.OWNER: "Alleen ik",
            self.ORGANISATION: "Mijn organisatie",
            self.MEMBERS: "Iedereen die cijfers mag bekijken",
        }[self]
