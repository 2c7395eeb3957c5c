"""When the steps towards a strategy are taken, for who may follow them."""

from collections.abc import Iterator
from datetime import date

from veiligheidsnetwerk.platform.core.agenda import Moment
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step


def moments(actor: Actor | None, first: date, last: date) -> Iterator[Moment]:
    """The steps of everybody: what a district does in place of one stands on the page of the cycle."""
    cycles = Cycle.objects.visible_to(actor)
    steps = Step.objects.filter(cycle__in=cycles, instead_of=None, first_day__lte=last, last_day__gte=first)
    for each in steps.select_related("cycle"):
        if each.first_day is not None and each.last_day is not None:
            yield Moment(
                first_day=each.first_day,
                last_day=each.last_day,
                title=each.title,
                url=each.get_absolute_url(),
                kind=f"strategie, {each.lane_title}",
            )
