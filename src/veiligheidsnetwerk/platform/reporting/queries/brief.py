"""What to know before a DVO or a driehoek: what is asked, what is decided, and the own figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.core.figures import figures
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.queries import newest_questions
from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step
from veiligheidsnetwerk.platform.strategy.queries.cycles import cycles, steps_of
from veiligheidsnetwerk.platform.strategy.queries.driehoek import OWN_LANE
from veiligheidsnetwerk.platform.strategy.rules.steps import StepState
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow, product_rows
from veiligheidsnetwerk.platform.teams.queries.recommendations import (
    DVO,
    Cell,
    RecommendationRow,
    recommendation_rows,
)
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind

AHEAD = timedelta(days=120)
"""So far ahead a brief looks."""
MOST = 6
"""So many of each go into it, the first due first: a brief is two pages."""
FIGURES = 2


@dataclass(frozen=True, slots=True)
class Open:
    """A recommendation that a DVO did not answer, or not in time."""

    row: RecommendationRow
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Everything that is in it. `left_out`: how much more there is than fits."""

    day: date
    organisation: Organisation | None
    steps: Sequence[Step]
    open: Sequence[Open]
    decides: Sequence[Step]
    decisions: Sequence[ProductRow]
    figures: Sequence[Table]
    left_out: int


def brief_for(actor: Actor, *, day: date) -> Brief:
    """For whoever asks: of the gemeente where this person works, and the DVO's where this person sits."""
    organisation = Organisation.objects.filter(code__in=actor.organisations).order_by("pk").first()
    steps = [step for cycle in cycles(actor) if _goes_on(cycle, day) for step in steps_of(cycle)]
    near = [step for step in steps if _is_near(step, day)]
    asked = sorted((step for step in near if step.lane == OWN_LANE), key=_end)
    decides = sorted((step for step in near if step.decides and step.lane != OWN_LANE), key=_end)
    waiting = list(_open(actor, day))
    rows = [row for row in product_rows(actor, day) if _is_decision(row, day)]
    parts = (asked, waiting, decides, rows)
    return Brief(
        day=day,
        organisation=organisation,
        steps=asked[:MOST],
        open=waiting[:MOST],
        decides=decides[:MOST],
        decisions=sorted(rows, key=lambda row: row.due)[:MOST],
        figures=list(_figures(actor, organisation)),
        left_out=sum(max(0, len(part) - MOST) for part in parts),
    )


def _goes_on(cycle: Cycle, day: date) -> bool:
    return cycle.last_day is None or cycle.last_day >= day


def _is_near(step: Step, day: date) -> bool:
    begins = step.first_day or day
    return (
        step.state_on(day) in {StepState.RUNNING, StepState.LATE, StepState.COMING} and begins <= day + AHEAD
    )


def _end(step: Step) -> date:
    return step.last_day or date.max


def _open(actor: Actor, day: date) -> Iterator[Open]:
    own = set(Body.objects.on(day).filter(kind=DVO, code__in=actor.bodies).values_list("pk", flat=True))
    for row in recommendation_rows(actor, day) if own else ():
        for cell in row.cells:
            asked = row.recommendation.offered_on
            if cell.body.pk in own and asked and (cell.follow_up is None or cell.is_overdue):
                yield Open(row, cell)


def _is_decision(row: ProductRow, day: date) -> bool:
    return row.product.kind == ProductKind.DECISION and not row.status.is_over and row.due <= day + AHEAD


def _figures(actor: Actor, organisation: Organisation | None) -> Iterator[Table]:
    """The newest figures of the own gemeente, of the first few sources."""
    if organisation is None or not organisation.is_gemeente:
        return
    for question in islice(newest_questions(organisation.code, scope_of(actor)), FIGURES):
        try:
            yield figures().answer(question)
        except FiguresError:
            continue
