"""What a letter about the network is made of, as it was on its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Body, Membership
from veiligheidsnetwerk.platform.network.rules import Seat
from veiligheidsnetwerk.platform.reporting.queries.progress import Progress, progress_of
from veiligheidsnetwerk.platform.strategy.models import Cycle, Step
from veiligheidsnetwerk.platform.strategy.queries.cycles import steps_of
from veiligheidsnetwerk.platform.teams.policies import BBG


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Everything that a letter tells. `ending`: of how many gemeenten the plan ends in that year."""

    region: str
    day: date
    progress: Progress
    cycle: Cycle
    steps: Sequence[Step]
    gemeenten: int
    ending: int
    body: Body | None
    chair: Membership | None


def whole_of(actor: Actor | None, cycle: Cycle, *, since: date | None, day: date) -> Whole:
    """The teams, the cycle and the register on a day, within what this actor may see."""
    body = Body.objects.on(day).filter(code=BBG).first()
    seats = network.seats_in(body, day, actor=actor) if body else []
    ends = network.ivp_ends(day).values()
    return Whole(
        region=areas().region.name,
        day=day,
        progress=progress_of(actor, since=since, day=day),
        cycle=cycle,
        steps=steps_of(cycle),
        gemeenten=len(areas().gemeenten_on(day)),
        ending=sum(end is not None and end.year == day.year for end in ends),
        body=body,
        chair=next((seat for seat in seats if seat.role == Seat.VOORZITTER), None),
    )
