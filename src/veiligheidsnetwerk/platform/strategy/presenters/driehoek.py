"""The page of a driehoek in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.strategy.models import Input, Priority, Step
from veiligheidsnetwerk.platform.strategy.queries.driehoek import Beside, Sheet
from veiligheidsnetwerk.publishing.dutch import format_date

UNKNOWN = "niet bekend: de input is nog niet ingestuurd"
UNNAMED = "noemt het plan niet"


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideLine:
    """A concept priority, how the own plan names it, and in which words with where they stand."""

    priority: Priority
    standing: str
    words: Sequence[str]


def beside_lines(sheet: Sheet, given: Input | None) -> list[BesideLine]:
    return [_line(each, known=is_known(given)) for each in sheet.beside]


def is_known(given: Input | None) -> bool:
    """Whether what the plan does not name may be said: before the input is sent a blank means nothing."""
    return given is not None and given.submitted_at is not None


def asked_lines(steps: Sequence[Step], today: date) -> list[str]:
    """What is asked of a gemeente, and by when."""
    return [_asked(step, today) for step in steps]


def _line(each: Beside, *, known: bool) -> BesideLine:
    words = [", ".join(filter(None, (passage.title, passage.place))) for passage in each.passages]
    return BesideLine(priority=each.priority, standing=_standing(each, known=known), words=words)


def _standing(each: Beside, *, known: bool) -> str:
    if any(passage.is_priority for passage in each.passages):
        return "ook een lokale prioriteit"
    if each.passages:
        return "krijgt ook aandacht, geen lokale prioriteit"
    return UNNAMED if known else UNKNOWN


def _asked(step: Step, today: date) -> str:
    until = f"tot en met {format_date(step.last_day)}" if step.last_day else "zonder einddatum"
    return f"{step.title}: {until} ({step.state_on(today)})."
