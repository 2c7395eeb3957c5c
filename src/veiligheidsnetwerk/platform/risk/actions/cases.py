"""Beginning a case, keeping its facts, and assessing it anew."""

from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.risk.models import Assessment, Case, Round
from veiligheidsnetwerk.platform.risk.policies import may_assess
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument


@dataclass(frozen=True, kw_only=True)
class CaseFacts:
    """What is known of a chapter, support club or location. No field holds a person."""

    kind: str
    name: str
    club: str = ""
    legal_status: str
    court: str = ""
    ruled_on: date | None = None
    covers: str
    picture: str = ""
    reassess_on: date | None = None


def assessing(gemeente: Organisation, order: Order) -> Order:
    """The order, for who assesses the cases of this gemeente.

    Raises:
        PermissionDenied: this actor does not.
    """
    if isinstance(order.by, Actor) and not may_assess(order.by, gemeente.code):
        raise PermissionDenied
    return replace(order, permission=None)


def add_case(
    gemeente: Organisation,
    instrument: Instrument,
    facts: CaseFacts,
    *,
    order: Order,
    is_invented: bool = False,
) -> Case:
    """Begin a case, with its first round."""
    order = assessing(gemeente, order)
    today = timezone.localdate(order.now)
    with carried_out(order):
        case = Case(
            gemeente=gemeente,
            instrument=instrument.code,
            begun_on=today,
            is_invented=is_invented,
            **vars(facts),
        )
        keep_new(case, order=order, what="Casus begonnen")
        first = Round(case=case, number=1, version_name=instrument.name, begun_on=today)
        keep_new(first, order=order.further, what=f"Ronde 1 begonnen met {instrument.name}")
    return case


def change_case(case: Case, facts: CaseFacts, *, seen: int, order: Order) -> Case:
    order = assessing(case.gemeente, order)
    with carried_out(order):
        return keep_changed(case, vars(facts), seen=seen, order=order, what="Casus gewijzigd")


def begin_round(case: Case, instrument: Instrument, why: str, *, order: Order) -> Round:
    """Assess a case anew, with the newest version of its instrument. What was settled stays.

    Raises:
        RefusedError: the last round was not settled yet.
    """
    order = assessing(case.gemeente, order)
    with carried_out(order):
        lock(case)
        last = case.rounds.order_by("-number")[0]
        if not Assessment.objects.filter(round=last, is_joint=True).exists():
            raise RefusedError(None, f"Ronde {last.number} is nog niet vastgesteld. Rond die eerst af.")
        number, today = last.number + 1, timezone.localdate(order.now)
        fresh = Round(case=case, number=number, version_name=instrument.name, begun_on=today, why=why)
        keep_new(fresh, order=order, what=f"Ronde {number} begonnen: {why}")
    return fresh
