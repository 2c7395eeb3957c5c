"""Giving input: filling in, handing over, sending and taking back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import PermissionDenied

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import IvpFacts, Order, RefusedError, add_ivp, change_ivp
from veiligheidsnetwerk.platform.network.actions.saving import (
    carried_out,
    keep_changed,
    keep_new,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.models import Ivp, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.platform.strategy.models import ConfidentialNote, Cycle, Input, Passage
from veiligheidsnetwerk.platform.strategy.policies import may_give_input, may_read_confidential
from veiligheidsnetwerk.platform.strategy.rules.inputs import Part, Weight, missing


@dataclass(frozen=True, kw_only=True)
class AnswerFacts:
    """What is asked beside the passages. A gemeente names its plan, OM and RIEC a paper with its days."""

    ivp: Ivp | None = None
    no_plan: bool = False
    title: str = ""
    first_day: date | None = None
    last_day: date | None = None
    no_priorities: bool = False
    expected: str = ""
    driehoek_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class PassageFacts:
    """What a plan names, and where."""

    title: str
    weight: Weight
    part: Part = Part.OWN
    quote: str = ""
    source: str = ""
    page: int | None = None
    is_dropped: bool = False


def giving(organisation: Organisation, order: Order) -> Order:
    """The order, for who fills in for this organisation.

    Raises:
        PermissionDenied: this actor does not.
    """
    if isinstance(order.by, Actor) and not may_give_input(order.by, organisation.code):
        raise PermissionDenied
    return replace(order, permission=None)


def answer(cycle: Cycle, organisation: Organisation, facts: AnswerFacts, *, seen: int, order: Order) -> Input:
    """Keep the answers, whole or half. `seen` is 0 for who saw none.

    Raises:
        EditConflictError: somebody else answered since they were seen.
        RefusedError: the days or the plan cannot be.
    """
    order = giving(organisation, order)
    with carried_out(order):
        require_ordered(Span(facts.first_day, facts.last_day))
        if facts.ivp is not None and organisation.code not in facts.ivp.gemeenten:
            raise RefusedError("ivp", "Dit plan is niet van deze gemeente.")
        if facts.ivp is not None and facts.no_plan:
            raise RefusedError(
                "no_plan", "U koos een plan en zegt dat er geen plan is. Kies één van de twee."
            )
        given = Input.objects.filter(cycle=cycle, organisation=organisation).first()
        if given is None:
            given = Input(cycle=cycle, organisation=organisation, **vars(facts))
            keep_new(given, order=order, what="Input begonnen")
            return given
        return keep_changed(given, vars(facts), seen=seen, order=order, what="Antwoorden gewijzigd")


def record_plan(
    cycle: Cycle, organisation: Organisation, facts: IvpFacts, *, ivp: Ivp | None, seen: int, order: Order
) -> Input:
    """Keep the plan of a gemeente in the network, and let its input name it."""
    order = giving(organisation, order)
    if organisation.code not in facts.gemeenten:
        raise RefusedError("gemeenten", "De eigen gemeente hoort bij het plan.")
    with carried_out(order):
        further = order.further
        if ivp is None:
            kept = add_ivp(facts, order=further)
        else:
            kept = change_ivp(ivp, facts, seen=seen, order=further)
        given = begun_input(cycle, organisation, further)
        values = {"ivp": kept, "no_plan": False}
        return keep_changed(given, values, seen=given.version, order=order, what="Plan vastgelegd")


def add_passage(cycle: Cycle, organisation: Organisation, facts: PassageFacts, *, order: Order) -> Passage:
    order = giving(organisation, order)
    with carried_out(order):
        given = begun_input(cycle, organisation, order.further)
        passage = Passage(input=given, **vars(facts))
        keep_new(passage, order=order, what=f"Toegevoegd: {passage.title}")
    return passage


def change_passage(passage: Passage, facts: PassageFacts, *, seen: int, order: Order) -> Passage:
    order = giving(passage.input.organisation, order)
    with carried_out(order):
        what = f"{'Vervallen' if facts.is_dropped else 'Gewijzigd'}: {facts.title}"
        return keep_changed(passage, vars(facts), seen=seen, order=order, what=what)


def change_note(
    cycle: Cycle, organisation: Organisation, text: str, *, seen: int, order: Order
) -> ConfidentialNote:
    """Keep what a partner adds for the BBG alone. `seen` is 0 for who saw none.

    Raises:
        PermissionDenied: this actor does not fill in here, or may not read what is confidential.
        EditConflictError: somebody else changed it since it was seen.
    """
    order = giving(organisation, order)
    if isinstance(order.by, Actor) and not may_read_confidential(order.by, organisation.code):
        raise PermissionDenied
    with carried_out(order):
        note = ConfidentialNote.objects.filter(input__cycle=cycle, input__organisation=organisation).first()
        if note is None:
            note = ConfidentialNote(input=begun_input(cycle, organisation, order.further), text=text)
            keep_new(note, order=order, what="Vertrouwelijke toelichting toegevoegd")
            return note
        what = "Vertrouwelijke toelichting gewijzigd"
        return keep_changed(note, {"text": text}, seen=seen, order=order, what=what)


def take_over(given: Input, passages: Sequence[Passage], *, order: Order) -> int:
    """Copy what others named in the joint part of the plan; each gemeente counts once, by its own copy."""
    order = giving(given.organisation, order)
    with carried_out(order):
        taken = set(given.passages.values_list("copied_from", flat=True))
        fresh = [each for each in passages if each.pk not in taken]
        for each in fresh:
            names = ("title", "weight", "part", "quote", "source", "page")
            copy = Passage(input=given, copied_from=each, **{name: getattr(each, name) for name in names})
            keep_new(copy, order=order.further, what=f"Overgenomen: {copy.title}")
    return len(fresh)


def hand_over(
    cycle: Cycle, organisation: Organisation, person: Person | None, *, seen: int, order: Order
) -> Input:
    """Say which colleague fills in; the reminders go there."""
    order = giving(organisation, order)
    with carried_out(order):
        begun = Input.objects.filter(cycle=cycle, organisation=organisation).exists()
        given = begun_input(cycle, organisation, order.further)
        version = seen if begun else given.version
        return keep_changed(given, {"handed_to": person}, seen=version, order=order, what="Overgedragen")


def submit(given: Input, *, order: Order) -> Input:
    """Say that it is complete, filled in by civil servants.

    Raises:
        RefusedError: something that must be there is not.
    """
    order = giving(given.organisation, order)
    with carried_out(order):
        current = Input.objects.select_for_update().get(pk=given.pk)
        lacks = missing_of(current)
        if lacks:
            raise RefusedError(None, f"Dit ontbreekt nog: {'; '.join(lacks)}.")
        if current.submitted_at is not None:
            return current
        values = {"submitted_at": order.now, "withdrawn": ""}
        return keep_changed(current, values, seen=current.version, order=order, what="Ingestuurd")


def withdraw(given: Input, reason: str, *, seen: int, order: Order) -> Input:
    """Take back what was sent, with a reason; everything that was filled in stays."""
    order = giving(given.organisation, order)
    with carried_out(order):
        values = {"submitted_at": None, "withdrawn": reason}
        return keep_changed(given, values, seen=seen, order=order, what="Teruggenomen")


def missing_of(given: Input) -> Sequence[str]:
    """What this input lacks before it can be sent; of one that nobody began, that is everything."""
    priorities = Passage.objects.that_count().filter(input=given.pk, weight=Weight.PRIORITY).count()
    return missing(given.given(priorities), given.cycle.first_day or date.min)


def begun_input(cycle: Cycle, organisation: Organisation, order: Order) -> Input:
    """The input, begun if nobody did."""
    given = Input.objects.filter(cycle=cycle, organisation=organisation).first()
    if given is None:
        given = Input(cycle=cycle, organisation=organisation)
        keep_new(given, order=order, what="Input begonnen")
    return given
