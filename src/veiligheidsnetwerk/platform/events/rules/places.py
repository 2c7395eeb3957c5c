"""Who gets a place at a meeting, and who is next.

Places go in the order of signing up. Once somebody waits, whoever comes later waits too. From the waiting
list a place goes first to the organisation that has the fewest places, then to who waits longest.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

TERM = timedelta(days=3)
"""How long a place that came free is kept for who was offered it."""


KEPT_AFTER = timedelta(days=7)
"""How long after a meeting wishes stay, and the names and addresses of invitees."""


REMINDED = (1, 7)
"""How many days before a meeting who comes is reminded of it; the nearest first."""


class State(StrEnum):
    """Where somebody who signed up is."""

    IN = "in"
    OFFERED = "offered"
    WAITING = "waiting"
    LEFT = "left"

    @property
    def label(self) -> str:
        """The words for it, in Dutch."""
        return _LABELS[self]

    @property
    def takes_place(self) -> bool:
        """Whether nobody else can have the place: an offered one is kept too."""
        return self in {State.IN, State.OFFERED}


_LABELS: Mapping[State, str] = {
    State.IN: "heeft een plaats",
    State.OFFERED: "kan een plaats bevestigen",
    State.WAITING: "op de wachtlijst",
    State.LEFT: "afgemeld",
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Somebody on the waiting list: the number of the sign-up, the organisation and since when."""

    key: int
    organisation: str
    since: datetime


def state_of_newcomer(*, capacity: int | None, taken: int, waiting: int) -> State:
    """What somebody who signs up now gets. Without `capacity` there is a place for everyone."""
    if capacity is None:
        return State.IN
    return State.IN if taken < capacity and not waiting else State.WAITING


def in_line(waiting: Iterable[Waiting], taken: Mapping[str, int]) -> Sequence[Waiting]:
    """The waiting list in the order in which places will go, as `taken` (places by organisation) is now.

    Everyone who would get a place counts for those behind, so one organisation does not empty the list.
    """
    left, places, line = sorted(waiting, key=lambda each: (each.since, each.key)), Counter(taken), []
    while left:
        following = min(left, key=lambda each: places[each.organisation])
        left.remove(following)
        places[following.organisation] += 1
        line.append(following)
    return line


def free_places(*, capacity: int | None, taken: int) -> int | None:
    """How many places are free; None when there is no end to them. Never less than 0."""
    return None if capacity is None else max(capacity - taken, 0)


def is_over(day: date, today: date) -> bool:
    """Whether a meeting is so long ago that its links open nothing and its invitees are forgotten."""
    return today - day > KEPT_AFTER


def reminder_due(day: date, signed_up: date, today: date, sent: int | None) -> int | None:
    """How many days ahead somebody is to be reminded now: the nearest of the steps that came.

    None when that went already, or when somebody signed up after it came: the mail of then is fresh.
    """
    left = (day - today).days
    step = next((each for each in REMINDED if 0 < left <= each), None)
    if step is None or signed_up >= day - timedelta(days=step):
        return None
    return step if sent is None or sent > step else None


def answer_by(today: date, day: date) -> date:
    """The last day on which an offered place can be confirmed: within the term, and before the meeting."""
    return max(today, min(today + TERM, day - timedelta(days=1)))
