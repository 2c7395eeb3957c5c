"""Ending a team: everything that it looks after gets another owner first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.bodies import BodyFacts, change_body
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.models.owned import Owned, Owner, owned_by
from veiligheidsnetwerk.platform.teams.actions.teams import PhaseFacts, check_day, keep_phase, managing
from veiligheidsnetwerk.platform.teams.models import Phase, Product, Team, Update
from veiligheidsnetwerk.platform.teams.queries.dissolving import left_with
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import Status
from veiligheidsnetwerk.publishing.dutch import count_of


def hand_over(team: Team, owners: Mapping[Owned, Owner], day: date, *, order: Order) -> int:
    """Give each of these things of a team another owner; how many. What has one already, keeps it."""
    with carried_out(managing(order)):
        lock(team)
        left = set(left_with(team))
        for thing, owner in owners.items():
            if thing in left:
                _give(thing, owner, day, order=order)
        return len(left & owners.keys())


def dissolve(
    team: Team, owners: Mapping[Owned, Owner], day: date, reason: str, *, seen: int, order: Order
) -> Phase:
    """Hand over, and end a team for good on a day; its body in the register ends on that day too.

    Raises:
        RefusedError: something would have no owner, or the team is somewhere else by now than was seen.
    """
    with carried_out(managing(order)):
        lock(team)
        current = Team.objects.select_related("body").get(pk=team.pk)
        if current.is_dissolved:
            raise RefusedError(None, "Dit team is al opgeheven.")
        if current.phases.count() != seen:
            raise RefusedError(None, "Iemand anders wijzigde dit net. Kijk waar het team nu is.")
        check_day(current, day, order)
        further = order.further
        for thing in set(left_with(current)) & owners.keys():
            _give(thing, owners[thing], day, order=further)
        if left := left_with(current):
            what = count_of(len(left), "ding heeft", "dingen hebben")
            raise RefusedError(None, f"{what} nog geen nieuwe eigenaar. Het team is nog niet opgeheven.")
        _end_body(current.body, day, order=further)
        facts = PhaseFacts(kind=PhaseKind.DISSOLVED, day=day, reason=reason)
        return keep_phase(current, facts, order=order)


def _give(thing: Owned, owner: Owner, day: date, *, order: Order) -> None:
    """Another owner; a product that is not over says so in its status, and why."""
    values: dict[str, object] = dict(owned_by(owner))
    told = isinstance(thing, Product) and not Status(thing.status).is_over
    if told:
        reason = f"Overgedragen aan: {owner}"
        values |= {"status": Status.HANDED_OVER.value, "reason": reason, "help": "", "said_on": day}
    what = f"Nieuwe eigenaar voor ‘{thing}’: {owner}"
    kept = keep_changed(thing, values, seen=thing.version, order=order.further, what=what, verb="handed_over")
    if told and isinstance(kept, Product):
        Update.of(kept, day, by=order.by.name).save()


def _end_body(body: Body, day: date, *, order: Order) -> None:
    """End the body in the register, with the seats in it. Who may dissolve a team, may do that much there."""
    order = replace(order, permission=None, held=True)
    names = ("kind", "name", "mandate", "source", "district", "gemeenten", "first_day")
    facts = BodyFacts(**{name: getattr(body, name) for name in names}, last_day=day)
    if body.last_day is None or body.last_day > day:
        change_body(body, facts, seen=body.version, order=order)
