"""What meetings hand over for the log of decisions, and what becomes of it."""

from datetime import datetime

from veiligheidsnetwerk.platform.core.decisions import Decided, Keeper
from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.strategy.actions.board import deciding
from veiligheidsnetwerk.platform.strategy.actions.decisions import DecisionFacts
from veiligheidsnetwerk.platform.strategy.actions.editions import record_decision
from veiligheidsnetwerk.platform.strategy.models import Cycle, Decision, Edition, Proposal
from veiligheidsnetwerk.platform.strategy.queries.proposals import standing_of

TAKEN_BACK = "De vergadering trok het terug."


def take(decided: Decided, by: Actor | Who, now: datetime) -> None:
    """Let it wait for who writes the log; what was set aside waits anew, what stands in the log stays."""
    order = Order(by=by, now=now, permission=None)
    values = {
        "body": Body.objects.get(code=decided.body),
        "day": decided.day,
        "about": decided.about,
        "reason": decided.reason,
        "source": decided.source,
        "url": decided.url,
        "set_aside_because": "",
    }
    with carried_out(order):
        known = Proposal.objects.filter(key=decided.key).first()
        if known is None:
            made = Proposal(key=decided.key, **values)
            keep_new(made, order=order, what=f"Voorgesteld voor het besluitenlogboek: {made}")
        elif known.decision_id is None:
            what = f"Opnieuw voorgesteld voor het besluitenlogboek: {decided.about}"
            keep_changed(known, values, seen=known.version, order=order, what=what)


def drop(key: str, by: Actor | Who, now: datetime) -> None:
    """Whoever handed it over takes it back; what stands in the log stays."""
    found = Proposal.objects.filter(key=key, decision=None, set_aside_because="").first()
    if found is not None:
        _set_aside(found, TAKEN_BACK, order=Order(by=by, now=now, permission=None))


def record_proposed(
    proposal: Proposal,
    cycle: Cycle,
    body: Body,
    facts: DecisionFacts,
    *,
    edition: Edition | None,
    about: str,
    order: Order,
) -> Decision:
    """Write in the log what a meeting handed over, in the words of who writes it.

    Raises:
        RefusedError: it was dealt with before, or as `record_decision` says.
    """
    order = deciding(order)
    with carried_out(order):
        lock(proposal)
        current = Proposal.objects.get(pk=proposal.pk)
        _require_waiting(current)
        made = record_decision(cycle, body, facts, edition=edition, about=about, order=order)
        what = f"In het besluitenlogboek: {made}"
        keep_changed(current, {"decision": made}, seen=current.version, order=order.further, what=what)
    return made


def set_aside(proposal: Proposal, because: str, *, order: Order) -> Proposal:
    """It does not belong in the log, and why; whoever handed it over reads that.

    Raises:
        RefusedError: it was dealt with before.
    """
    return _set_aside(proposal, because, order=deciding(order))


def _set_aside(proposal: Proposal, because: str, *, order: Order) -> Proposal:
    with carried_out(order):
        lock(proposal)
        current = Proposal.objects.get(pk=proposal.pk)
        _require_waiting(current)
        what = f"Niet in het besluitenlogboek: {current}"
        values = {"set_aside_because": because}
        return keep_changed(current, values, seen=current.version, order=order, what=what)


def _require_waiting(proposal: Proposal) -> None:
    if not proposal.is_waiting:
        raise RefusedError(None, "Iemand anders handelde dit voorstel al af. Open de besluiten opnieuw.")


KEEPER = Keeper(take=take, drop=drop, standing=standing_of)
"""What strategy gives the door of the log of decisions."""
