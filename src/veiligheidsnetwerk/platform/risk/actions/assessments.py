"""Assessing a case: alone, blind for the other, and then together."""

from dataclasses import dataclass

from django.utils import timezone

from veiligheidsnetwerk.platform.network.actions import EditConflictError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.risk.actions.cases import assessing
from veiligheidsnetwerk.platform.risk.models import Assessment, Round
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of
from veiligheidsnetwerk.platform.risk.rules.given import Explained, Given, answers_of, lacks
from veiligheidsnetwerk.platform.risk.rules.rounds import ASSESSORS, may_begin
from veiligheidsnetwerk.platform.risk.rules.scoring import assess
from veiligheidsnetwerk.platform.risk.rules.terms import look_again

_SETTLED = "Deze ronde is al vastgesteld. Er verandert niets meer aan; begin zo nodig een nieuwe ronde."


@dataclass(frozen=True, kw_only=True)
class Override:
    """That people depart from the class that the answers give: to which, and why. Both empty: they do not."""

    to: str = ""
    reason: str = ""


def save_answers(round_: Round, given: Explained, *, seen: int, order: Order) -> Assessment:
    """Keep answers of one assessor, some or all of them. `seen` is 0 for who answered nothing yet.

    Raises:
        RefusedError: two assessed already, this one is done, or the round is settled.
        EditConflictError: the same person answered in another window.
    """
    order = assessing(round_.case.gemeente, order)
    with carried_out(order):
        lock(round_)
        own = _own(round_, order)
        kept = {code: each.to_keep for code, each in given.items()}
        if own is None:
            own = Assessment(round=round_, account=order.by.account or 0, by=order.by.name, answers=kept)
            keep_new(own, order=order, what="Beoordeling begonnen")
            return own
        if seen == 0:
            raise EditConflictError(own)
        values = {"answers": {**own.answers, **kept}}
        return keep_changed(own, values, seen=seen, order=order, what="Antwoorden gewijzigd")


def submit(round_: Round, *, order: Order) -> Assessment:
    """Send the own answers; from then on they never change.

    Raises:
        RefusedError: something lacks, or two others were first.
    """
    order = assessing(round_.case.gemeente, order)
    with carried_out(order):
        lock(round_)
        own = _own(round_, order)
        given = own.given if own else {}
        if own is None or (still := list(lacks(round_.instrument, given))):
            lacking = "; ".join(still) if own else "u antwoordde nog niets"
            raise RefusedError(None, f"Insturen kan nog niet: {lacking}.")
        own.code = code_of(round_.instrument, answers_of(given))
        own.save(update_fields=["code"])
        values = {"submitted_at": order.now}
        return keep_changed(own, values, seen=own.version, order=order, what="Beoordeling ingestuurd")


def settle(round_: Round, chosen: Explained, override: Override, *, order: Order) -> Assessment:
    """Come to one assessment: what both said stays, `chosen` decides where they differ.

    Raises:
        RefusedError: there are no two yet, a difference was not decided, or somebody else was first.
    """
    order = assessing(round_.case.gemeente, order)
    with carried_out(order):
        lock(round_, round_.case)
        if round_.assessments.filter(is_joint=True).exists():
            raise RefusedError(None, _SETTLED)
        answers = {**agreed(round_), **chosen}
        if still := [code for code in round_.instrument.indicators if code not in answers]:
            raise RefusedError(None, f"Over {', '.join(still)} is nog niet besloten.")
        joint = Assessment(
            round=round_,
            is_joint=True,
            account=order.by.account or 0,
            by=order.by.name,
            answers={code: each.to_keep for code, each in answers.items()},
            code=code_of(round_.instrument, answers_of(answers)),
            submitted_at=order.now,
            override=override.to,
            override_reason=override.reason,
        )
        keep_new(joint, order=order, what=f"Ronde {round_.number} vastgesteld")
        _look_again(joint, order)
    return joint


def agreed(round_: Round) -> Explained:
    """Where the two gave the same answer: theirs, with what the first of them says of it.

    Raises:
        RefusedError: there are no two assessments yet.
    """
    done = list(round_.assessments.filter(is_joint=False, submitted_at__isnull=False))
    if len(done) < ASSESSORS:
        raise RefusedError(None, "Er zijn nog geen twee beoordelingen. Wacht op de tweede.")
    one, other = (each.given for each in done[:ASSESSORS])
    return {code: each for code, each in one.items() if each.answer == other.get(code, Given()).answer}


def _own(round_: Round, order: Order) -> Assessment | None:
    """What this assessor answered so far, if anything may still be answered here."""
    known = list(round_.assessments.all())
    if any(each.is_joint for each in known):
        raise RefusedError(None, _SETTLED)
    done = {each.account for each in known if each.submitted_at}
    own = next((each for each in known if each.account == order.by.account), None)
    if own and own.submitted_at:
        raise RefusedError(None, "U stuurde uw beoordeling al in. Er verandert niets meer aan.")
    if not may_begin(order.by.account or 0, submitted_by=done):
        raise RefusedError(
            None, "Twee anderen beoordeelden deze casus al. Uw antwoorden zijn niet meer nodig."
        )
    return own


def _look_again(joint: Assessment, order: Order) -> None:
    """The day on which the case is looked at again, as the class that holds asks."""
    instrument, case = joint.round.instrument, joint.round.case
    rank = assess(instrument, joint.plain_answers).rank
    day = look_again(instrument, rank, joint.override, timezone.localdate(order.now))
    keep_changed(
        case, {"reassess_on": day}, seen=case.version, order=order.further, what="Dag voor herbeoordeling"
    )
