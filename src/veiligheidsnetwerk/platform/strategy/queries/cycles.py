"""Cycles with their steps and papers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Value, When

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.definitions import lanes
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Step
from veiligheidsnetwerk.platform.strategy.rules.steps import StepState


def cycles(actor: Actor | None) -> list[Cycle]:
    """Every cycle, the newest first."""
    return list(Cycle.objects.visible_to(actor))


def cycle_named(actor: Actor | None, code: str) -> Cycle | None:
    return Cycle.objects.visible_to(actor).filter(code=code).first()


def steps_of(cycle: Cycle) -> list[Step]:
    """The steps in the order in which they are done; on one day from the upper lane to the lower one."""
    places = [When(lane=lane, then=Value(place)) for place, lane in enumerate(lanes())]
    lane = Case(*places, default=Value(len(places)), output_field=IntegerField())
    found = cycle.steps.select_related("cycle", "instead_of").order_by("first_day", "last_day", lane, "pk")
    return list(found)


def papers_of(cycle: Cycle) -> list[Paper]:
    return list(cycle.papers.select_related("cycle", "step"))


@dataclass(frozen=True, slots=True)
class Now:
    """Where a cycle stands on a day."""

    running: Sequence[Step]
    late: Sequence[Step]
    coming: Sequence[Step]


def now_in(steps: Sequence[Step], day: date) -> Now:
    """What goes on, what should have been done, and all that begins on the next day with a beginning."""
    by_state = {state: [step for step in steps if step.state_on(day) is state] for state in StepState}
    coming = by_state[StepState.COMING]
    first = min((step.first_day for step in coming if step.first_day), default=None)
    return Now(
        running=by_state[StepState.RUNNING],
        late=by_state[StepState.LATE],
        coming=[step for step in coming if step.first_day == first],
    )
