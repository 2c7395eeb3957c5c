"""Proposing to sharpen an instrument, and answering a proposal."""

from dataclasses import replace

from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.risk.models import Proposal
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument


def propose(instrument: Instrument, indicator: str, text: str, *, order: Order) -> Proposal:
    """Ask the expert team to say something otherwise. `order` is of someone who practises."""
    order = replace(order, permission=Permission.RISK_PRACTISE)
    with carried_out(order):
        made = Proposal(
            version_name=instrument.name,
            indicator=indicator,
            text=text,
            account=order.by.account or 0,
            by=order.by.name,
            at=order.now,
        )
        keep_new(made, order=order, what="Voorstel gedaan")
    return made


def answer_proposal(proposal: Proposal, answer: str, *, seen: int, order: Order) -> Proposal:
    order = replace(order, permission=Permission.RISK_LEARN)
    with carried_out(order):
        return keep_changed(proposal, {"answer": answer}, seen=seen, order=order, what="Voorstel beantwoord")
