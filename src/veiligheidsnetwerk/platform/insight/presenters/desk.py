"""The figures as the page for who looks after them shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.platform.insight.models import Attempt
from veiligheidsnetwerk.platform.insight.queries import EditionState, SourceState
from veiligheidsnetwerk.platform.insight.rules import Outcome

_KINDS = {
    Outcome.NEW: "good",
    Outcome.NOTHING_NEW: "good",
    Outcome.REFUSED: "wrong",
    Outcome.DOWN: "attention",
    Outcome.BROKEN_OFF: "attention",
}
_BAR = 30


def figure(number: int) -> str:
    """A whole number as it is written in Dutch."""
    return f"{number:,}".replace(",", ".")


def progress_bar(done: int, expected: int) -> str:
    """How far it is, on one line of a terminal."""
    part = done / expected if expected else 0.0
    filled = int(part * _BAR)
    return (
        f"[{'#' * filled}{'.' * (_BAR - filled)}] {part:4.0%}  {figure(done)} van {figure(expected)} regels"
    )


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """One attempt, in words."""

    at: datetime
    by: str
    kind: str
    label: str
    reason: str
    odd: Sequence[str]
    is_open: bool
    done: int
    expected: int

    @property
    def progress(self) -> str:
        return (
            f"{figure(self.done)} van {figure(self.expected)} regels" if self.expected else "nog niets binnen"
        )


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One source: what is in use, what was tried, and what can be done."""

    source: Source
    in_use: EditionState | None
    editions: Sequence[EditionState]
    attempts: Sequence[AttemptLine]
    next_try: datetime | None

    @property
    def last(self) -> AttemptLine | None:
        return self.attempts[0] if self.attempts else None

    @property
    def is_busy(self) -> bool:
        return any(each.is_open for each in self.attempts)


def present_sources(states: Sequence[SourceState]) -> list[SourceCard]:
    """Those that are fetched come first."""
    cards = [
        SourceCard(
            source=state.source,
            in_use=next((each for each in state.editions if each.in_use), None),
            editions=state.editions,
            attempts=[_line(attempt) for attempt in state.attempts],
            next_try=state.next_try,
        )
        for state in states
    ]
    return sorted(cards, key=lambda card: card.source.feed is None)


def _line(attempt: Attempt) -> AttemptLine:
    return AttemptLine(
        at=attempt.ended_at or attempt.begun_at or attempt.asked_at,
        by=attempt.asked_by,
        kind=_KINDS.get(Outcome(attempt.outcome), "info"),
        label=attempt.label,
        reason=attempt.reason,
        odd=attempt.odd,
        is_open=attempt.is_open,
        done=attempt.rows_done,
        expected=attempt.rows_expected,
    )
