"""What an input must hold, how far it is, and when someone is reminded of it. On plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class InputState(StrEnum):
    """How far an input is. The value is what a reader sees. Nothing filled in is never "no priority"."""

    NOTHING = "nog niets ingevuld"
    BEGUN = "begonnen"
    SUBMITTED = "ingestuurd"
    LATE = "ingestuurd na de termijn"

    @property
    def owes(self) -> bool:
        return self in {self.NOTHING, self.BEGUN}


class Weight(StrEnum):
    """How a plan names something. Only a priority counts as one."""

    PRIORITY = "priority"
    REGULAR = "regular"

    @property
    def label(self) -> str:
        return {self.PRIORITY: "prioriteit", self.REGULAR: "krijgt ook aandacht, geen prioriteit"}[self]


class Part(StrEnum):
    """In which part of a plan something stands, when several gemeenten share one."""

    OWN = "own"
    JOINT = "joint"

    @property
    def label(self) -> str:
        return {self.OWN: "eigen plan of eigen deel", self.JOINT: "gezamenlijk deel"}[self]


def input_state(*, begun: bool, submitted: date | None, until: date | None) -> InputState:
    if submitted is None:
        return InputState.BEGUN if begun else InputState.NOTHING
    return InputState.LATE if until is not None and submitted > until else InputState.SUBMITTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What someone filled in so far. `plan_end`: the last day of the plan, None when that is not known."""

    has_plan: bool
    says_no_plan: bool
    plan_end: date | None
    priorities: int
    says_no_priorities: bool
    expected: str
    of_gemeente: bool = True


def asks_for_changes(given: Given, strategy_begin: date) -> bool:
    """Whether the plan of a gemeente is over before the strategy begins, or there is none."""
    if not given.of_gemeente:
        return False
    if not given.has_plan:
        return given.says_no_plan
    return given.plan_end is None or given.plan_end < strategy_begin


def missing(given: Given, strategy_begin: date) -> Sequence[str]:
    """What must still be filled in before it can be sent, each as the end of a sentence."""
    lacks = []
    if not given.has_plan and not given.says_no_plan:
        lacks.append("welk plan er is, of dat er geen plan is")
    if not given.priorities and not given.says_no_priorities:
        lacks.append("ten minste één prioriteit, of dat er geen prioriteiten zijn")
    if asks_for_changes(given, strategy_begin) and not given.expected.strip():
        lacks.append("welke wijzigingen, tendensen en ontwikkelingen u verwacht")
    return lacks


REMIND_BEFORE, REMIND_AFTER, QUIET_FOR = timedelta(days=28), timedelta(days=60), timedelta(days=7)


def is_time_to_remind(*, today: date, until: date, last: date | None) -> bool:
    """From four weeks before the last day until two months after it, at most once a week."""
    near = until - REMIND_BEFORE <= today <= until + REMIND_AFTER
    return near and (last is None or today - last >= QUIET_FOR)
