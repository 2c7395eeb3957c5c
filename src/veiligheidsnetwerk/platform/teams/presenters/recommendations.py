"""Recommendations in words, with a shape beside each colour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import Recommendation
from veiligheidsnetwerk.platform.teams.queries.recommendations import Cell, RecommendationRow
from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer
from veiligheidsnetwerk.publishing.dutch import format_date

LOOKS: Mapping[Answer | None, tuple[str, str]] = {
    Answer.DONE: ("good", "ok"),
    Answer.RUNNING: ("good", "pending"),
    Answer.ADOPT: ("good", "onward"),
    Answer.ADAPT: ("attention", "onward"),
    Answer.REJECT: ("info", "stop"),
    None: ("info", "pending"),
}
OVERDUE = ("wrong", "error")


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """What one DVO does with a recommendation; `until` is said as long as something is expected."""

    body: Body
    status: str
    colour: str
    shape: str
    reason: str
    day: str
    until: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationLine:
    """A recommendation with a line for each DVO."""

    recommendation: Recommendation
    offered: str
    answers: Sequence[AnswerLine]
    overdue: int


def recommendation_lines(rows: Sequence[RecommendationRow]) -> list[RecommendationLine]:
    return [recommendation_line(row) for row in rows]


def recommendation_line(row: RecommendationRow) -> RecommendationLine:
    offered = row.recommendation.offered_on
    return RecommendationLine(
        recommendation=row.recommendation,
        offered=f"aangeboden op {format_date(offered)}" if offered else "nog niet aangeboden door de BBG",
        answers=[_answer_line(cell) for cell in row.cells],
        overdue=row.overdue,
    )


def _answer_line(cell: Cell) -> AnswerLine:
    said = cell.follow_up
    answer = Answer(said.answer) if said else None
    word = answer.value if answer else "geen antwoord"
    colour, shape = OVERDUE if cell.is_overdue else LOOKS[answer]
    until = f"{'moest' if cell.is_overdue else 'tot'} {format_date(cell.until)}" if cell.until else ""
    return AnswerLine(
        body=cell.body,
        status=f"{word}, over tijd" if cell.is_overdue else word,
        colour=colour,
        shape=shape,
        reason=said.reason if said else "",
        day=format_date(said.day) if said else "",
        until=until,
        owner=str(said.owner) if said and said.owner != cell.body else "",
    )
