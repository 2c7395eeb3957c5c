"""Two cycles beside each other, in rows and sentences."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.strategy.queries.carrying import Beside
from veiligheidsnetwerk.platform.strategy.rules.carrying import Fate
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names

COLOURS: Mapping[Fate, str] = {
    Fate.KEPT: "good",
    Fate.DROPPED: "info",
    Fate.NEW: "info",
    Fate.OPEN: "attention",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideLine:
    """A row of the comparison."""

    row: Beside
    goals: str
    renamed: str
    colour: str


def beside_lines(rows: Sequence[Beside]) -> list[BesideLine]:
    return [
        BesideLine(row=row, goals=_goals(row), renamed=_renamed(row), colour=COLOURS[row.fate])
        for row in rows
    ]


def beside_sentences(rows: Sequence[Beside]) -> list[str]:
    """How many stay, go and came, and of how many nobody said so yet."""
    counted = Counter(row.fate for row in rows)
    parts = [f"{counted[each]} {each}" for each in Fate if counted[each]]
    said = [f"Van {count_of(len(rows), 'thema', 'thema’s')}: {enumerate_names(parts)}."] if parts else []
    if counted[Fate.OPEN]:
        said.append("Zeg bij elk thema waarom het blijft, of laat het vervallen met de reden.")
    return said


def _goals(row: Beside) -> str:
    if not row.goals:
        return ""
    counted = Counter(each.standing for each in row.goals)
    parts = [f"{counted[each]} {each}" for each in Standing if counted[each]]
    return f"{count_of(len(row.goals), 'doel', 'doelen')}: {', '.join(parts)}"


def _renamed(row: Beside) -> str:
    """What it was called in the cycle before, when that is no longer so."""
    if row.before is None or row.taken is None or row.before.name == row.taken.name:
        return ""
    return f"heette ‘{row.before.name}’"
