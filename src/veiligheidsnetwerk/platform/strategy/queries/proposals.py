"""What meetings handed over for the log of decisions."""

from collections.abc import Collection, Mapping, Sequence

from veiligheidsnetwerk.platform.core.decisions import Standing
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.strategy.models import Proposal


def waiting(actor: Actor | None) -> Sequence[Proposal]:
    """What still has to be written in the log or set aside, for who may; the oldest first."""
    if actor is None or not may(actor, Permission.STRATEGY_DECIDE):
        return []
    found = Proposal.objects.filter(decision=None, set_aside_because="")
    return list(found.select_related("body"))


def standing_of(keys: Collection[str]) -> Mapping[str, Standing]:
    found = Proposal.objects.filter(key__in=keys).select_related("decision__cycle")
    return {each.key: _standing(each) for each in found}


def _standing(proposal: Proposal) -> Standing:
    if proposal.decision is not None:
        return Standing("In het besluitenlogboek", proposal.decision.get_absolute_url(), is_final=True)
    if proposal.set_aside_because:
        return Standing(f"Niet in het besluitenlogboek: {proposal.set_aside_because}")
    return Standing("Voorgesteld voor het besluitenlogboek")
