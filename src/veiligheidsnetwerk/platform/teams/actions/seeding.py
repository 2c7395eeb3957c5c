"""The teams that an installation begins with. Doing it again changes nothing that people changed."""

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction

from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import tell
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.actions.products import (
    ProductFacts,
    UpdateFacts,
    add_product,
    say,
)
from veiligheidsnetwerk.platform.teams.actions.teams import PhaseFacts, TeamFacts, add_team, keep_phase
from veiligheidsnetwerk.platform.teams.definitions import SeedProduct, SeedTeam
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.policies import BBG


@transaction.atomic
def load_teams(seeds: Iterable[SeedTeam], *, order: Order) -> int:
    """Add the teams that are missing, whole, of bodies that are there; how many that were."""
    order = replace(order, held=True)
    known = set(Team.objects.values_list("body__code", flat=True))
    bodies = {body.code: body for body in Body.objects.all()}
    missing = [seed for seed in seeds if seed.body in bodies.keys() - known]
    for seed in missing:
        _load(seed, bodies[seed.body], bodies.get(BBG), order=order)
    tell(order)
    return len(missing)


def _load(seed: SeedTeam, body: Body, bbg: Body | None, *, order: Order) -> None:
    facts = TeamFacts(commissioned_by=bbg, **seed.model_dump(exclude={"body", "phases", "products"}))
    team = add_team(body, facts, order=order)
    for phase in seed.phases:
        keep_phase(team, PhaseFacts(**phase.model_dump()), order=order)
    for product in seed.products:
        _load_product(team, product, order=order)


def _load_product(team: Team, seed: SeedProduct, *, order: Order) -> None:
    facts = ProductFacts(kind=seed.kind, title=seed.title, text=seed.text, outside=seed.outside)
    product = add_product(team, facts, seed.day, order=order)
    told = UpdateFacts(
        status=seed.status,
        day=seed.day,
        now=seed.now,
        next_step=seed.next_step,
        reason=seed.reason,
        help=seed.help,
    )
    say(product, told, seen=product.version, order=order, on=seed.said_on)
