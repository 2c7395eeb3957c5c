"""Where an indicator stands between where it began and where it should be, and a goal with it.

On plain values. Each verdict goes with the sentence that says why. `Write` turns a number into words.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

type Write = Callable[[float], str]


class Way(StrEnum):
    """Which way an indicator should go."""

    DOWN = "down"
    UP = "up"

    @property
    def label(self) -> str:
        return {self.DOWN: "omlaag", self.UP: "omhoog"}[self]


class Standing(StrEnum):
    """How far it is. The value is what a reader sees."""

    REACHED = "bereikt"
    ON_WAY = "onderweg"
    BEHIND = "achter"
    UNKNOWN = "nog niet te zeggen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """An indicator as numbers. `passed`: the share of the time from the first year to that of the target."""

    way: Way
    begin: float | None
    now: float | None
    target: float
    passed: float

    @property
    def due(self) -> float | None:
        """What it should be by now, on the straight line from the beginning to the target."""
        if self.begin is None:
            return None
        return self.begin + (self.target - self.begin) * min(max(self.passed, 0.0), 1.0)

    def is_at(self, value: float) -> bool:
        """Whether it is there, or beyond it the good way."""
        sign = 1 if self.way is Way.UP else -1
        return self.now is not None and sign * self.now >= sign * value


def points_to(way: Way, *, begin: float, target: float) -> bool:
    """Whether the target lies that way from where it began."""
    return target <= begin if way is Way.DOWN else target >= begin


def standing(course: Course) -> Standing:
    """Reached, or on the straight line to the target, or behind it. Without figures it cannot be said."""
    if course.now is None or course.passed <= 0:
        return Standing.UNKNOWN
    if course.is_at(course.target):
        return Standing.REACHED
    if course.due is None:
        return Standing.UNKNOWN
    return Standing.ON_WAY if course.is_at(course.due) else Standing.BEHIND


def because(course: Course, write: Write) -> str:
    """Why an indicator stands where it stands, in a sentence."""
    if course.now is None:
        return "Er is geen cijfer van nu."
    if course.passed <= 0:
        return "Er is nog geen cijfer van na het begin."
    side, now, target = _side(course.way), write(course.now), write(course.target)
    if course.is_at(course.target):
        return f"Het is {now}; de bedoeling is {target} of {side}."
    if course.due is None:
        return "Er is geen cijfer van het begin, dus er is niets om mee te vergelijken."
    if course.passed >= 1:
        return f"De tijd is om. Het moest {target} of {side} worden, en het is {now}."
    line = f"de rechte lijn van {write(course.begin or 0.0)} naar {target}"
    return f"Het is {now}. Op {line} hoort het nu {write(course.due)} of {side} te zijn."


def _side(way: Way) -> str:
    return "minder" if way is Way.DOWN else "meer"


def goal_standing(seen: Sequence[Standing], *, is_over: bool) -> Standing:
    """A goal is behind as soon as one indicator is, and reached when all are.

    `is_over`: the figures go on until after the day on which the goal should have been reached.
    """
    if not seen:
        return Standing.UNKNOWN
    for each in (Standing.BEHIND, Standing.UNKNOWN):
        if each in seen:
            return each
    if Standing.ON_WAY not in seen:
        return Standing.REACHED
    return Standing.BEHIND if is_over else Standing.ON_WAY


def goal_because(seen: Sequence[Standing], *, is_over: bool) -> str:
    """Why a goal stands where it stands, in a sentence."""
    counted = Counter(seen)
    match goal_standing(seen, is_over=is_over):
        case Standing.UNKNOWN if not seen:
            return "Bij dit doel hoort geen cijfer: mensen zeggen hoe ver het is."
        case Standing.UNKNOWN:
            which = _of(counted[Standing.UNKNOWN], len(seen)).lower()
            return f"Van {which} is nog niet te zeggen hoe het ervoor staat."
        case Standing.REACHED:
            return f"{_of(len(seen), len(seen))} {_are(len(seen))} bereikt."
        case Standing.BEHIND if behind := counted[Standing.BEHIND]:
            return f"{_of(behind, len(seen))} {'loopt' if behind == 1 else 'lopen'} achter."
        case Standing.BEHIND:
            return "De dag waarop het doel bereikt moest zijn, is voorbij, en niet alles is bereikt."
        case Standing.ON_WAY:
            return _on_way(counted[Standing.REACHED], len(seen))


def _on_way(reached: int, whole: int) -> str:
    if whole == 1:
        return "De indicator is op weg."
    also = f" {_of(reached, whole)} {_are(reached)} al bereikt." if reached else ""
    return f"Geen indicator loopt achter.{also}"


def _are(count: int) -> str:
    return "is" if count == 1 else "zijn"


def _of(some: int, whole: int) -> str:
    return "De indicator" if whole == 1 else f"{some} van de {whole} indicatoren"


class ProductState(StrEnum):
    """How far a product of a goal is. The value is what a reader sees."""

    DONE = "gereed"
    RUNNING = "in de maak"
    LATE = "over tijd"
    DROPPED = "vervallen"


def product_state(*, done: date | None, until: date | None, is_dropped: bool, today: date) -> ProductState:
    """Done is done, also when it was late; without a day nothing is late."""
    if is_dropped:
        return ProductState.DROPPED
    if done is not None:
        return ProductState.DONE
    return ProductState.LATE if until is not None and until < today else ProductState.RUNNING
