"""Where a step of a cycle stands on a day."""

from datetime import date
from enum import StrEnum

from veiligheidsnetwerk.platform.network.rules import Span


class StepKind(StrEnum):
    """What the site does with a step. All else about it is data."""

    INPUT = "input"
    CONCEPT = "concept"
    CONSULT = "consult"
    ADJUST = "adjust"
    ELABORATE = "elaborate"
    ADVISE = "advise"
    ADOPT = "adopt"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _KINDS[self]


_KINDS = {
    StepKind.INPUT: "Input ophalen",
    StepKind.CONCEPT: "Concept-prioriteiten kiezen",
    StepKind.CONSULT: "Bespreken in de DVO's",
    StepKind.ADJUST: "Aanpassen",
    StepKind.ELABORATE: "Doelen uitschrijven",
    StepKind.ADVISE: "Advies geven",
    StepKind.ADOPT: "Vaststellen",
    StepKind.OTHER: "Iets anders",
}


class StepState(StrEnum):
    """How far a step is. The value is what a reader sees."""

    DONE = "gereed"
    RUNNING = "loopt"
    LATE = "niet gereed gemeld"
    COMING = "komt nog"
    PASSED = "voorbij"


def state_of(span: Span, *, done: date | None, day: date, cycle_end: date | None) -> StepState:
    """Where a step stands on a day. What nobody called done in time is late, until the cycle is over."""
    if done is not None and done <= day:
        return StepState.DONE
    if day < (span.first_day or day):
        return StepState.COMING
    if span.holds_on(day):
        return StepState.RUNNING
    return StepState.PASSED if cycle_end is not None and day > cycle_end else StepState.LATE


def has_slipped(planned: Span, now: Span) -> bool:
    """Whether a step is on other days than were planned first."""
    return planned != now
