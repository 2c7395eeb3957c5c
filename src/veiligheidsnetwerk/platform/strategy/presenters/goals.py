"""Goals and where they stand, in words beside a colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.strategy.models import Goal
from veiligheidsnetwerk.platform.strategy.presenters.strategy import now_words, target_words
from veiligheidsnetwerk.platform.strategy.queries.goals import GoalRow, Reading
from veiligheidsnetwerk.platform.strategy.rules.goals import Standing

STATUS: Mapping[Standing, str] = {
    Standing.REACHED: "good",
    Standing.ON_WAY: "info",
    Standing.BEHIND: "attention",
    Standing.UNKNOWN: "info",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLine:
    """An indicator as a row of the table."""

    reading: Reading
    begin: str
    target: str
    now: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal as the page of its priority shows it."""

    goal: Goal
    lines: Sequence[IndicatorLine]
    sources: Sequence[str]


def goal_lines(rows: Sequence[GoalRow]) -> list[GoalLine]:
    return [
        GoalLine(
            goal=row.goal,
            lines=[_line(each) for each in row.readings],
            sources=sorted({line for each in row.readings for line in (*each.sources, *each.notes)}),
        )
        for row in rows
    ]


def _line(reading: Reading) -> IndicatorLine:
    return IndicatorLine(
        reading=reading,
        begin=f"{reading.begin or 'niet bekend'} in {reading.indicator.begin_year}",
        target=target_words(reading),
        now=now_words(reading),
        colour=STATUS[reading.standing],
    )
