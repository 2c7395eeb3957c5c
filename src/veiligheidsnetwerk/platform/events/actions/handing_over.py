"""Giving a place to a colleague."""

from dataclasses import replace

from veiligheidsnetwerk.platform.events.actions.signing_up import give_up, somebody, tell
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.queries import employers_on

NOTHING = "U hebt hier geen plaats die u kunt overdragen."


def hand_over(meeting: Meeting, colleague: Person, *, order: Order) -> SignUp:
    """Let a colleague come in the place of whoever asks, who signs off with that. Nobody else moves.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
        RefusedError: there is no place to give, or this person works elsewhere or has one.
    """
    actor, order = somebody(order)
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        mine = SignUp.objects.filter(meeting=current, person=actor.person, state=State.IN).first()
        if mine is None or current.is_cancelled or order.now >= current.first_moment:
            raise RefusedError(None, NOTHING)
        if mine.organisation not in employers_on(colleague, current.day):
            raise RefusedError("colleague", f"{colleague} werkt op die dag niet bij {mine.organisation}.")
        theirs = SignUp.objects.filter(meeting=current, person=colleague).first()
        if theirs is not None and theirs.stands.takes_place:
            raise RefusedError("colleague", f"{colleague} heeft al een plaats.")
        return _swap(mine, theirs or SignUp(meeting=current, person=colleague), order)


def pass_on(sign_up: SignUp, name: str, email: str, *, order: Order) -> SignUp:
    """The same, by somebody who was invited: to an address, on behalf of the same organisation.

    Raises:
        RefusedError: there is no place to give, or who has this address has one.
    """
    order = replace(order, permission=None)
    with carried_out(order):
        lock(sign_up.meeting)
        current = Meeting.objects.get(pk=sign_up.meeting_id)
        mine = SignUp.objects.select_related("invitee").get(pk=sign_up.pk)
        giver = mine.invitee
        gone = mine.stands is not State.IN or current.is_cancelled or order.now >= current.first_moment
        if giver is None or gone:
            raise RefusedError(None, NOTHING)
        known = {"invited_at": order.now}
        taker, _ = Invitee.objects.get_or_create(meeting=current, email=email.lower(), defaults=known)
        theirs = SignUp.objects.filter(invitee=taker).first()
        if theirs is not None and theirs.stands.takes_place:
            raise RefusedError("email", "Wie dit adres heeft, heeft al een plaats.")
        taker.name, taker.organisation = taker.name or name, giver.organisation
        taker.save(update_fields=["name", "organisation"])
        return _swap(mine, theirs or SignUp(meeting=current, invitee=taker), order)


def _swap(mine: SignUp, theirs: SignUp, order: Order) -> SignUp:
    """Let the one go and the other come, with the same parts of the programme; inside the transaction."""
    slots = list(mine.slots.all())
    give_up(mine, f"Plaats overgedragen: {mine.meeting}", order=order)
    made = _seat(theirs, mine, order.further)
    made.slots.set(slots)
    tell(made)
    return made


def _seat(made: SignUp, instead_of: SignUp, order: Order) -> SignUp:
    values = {
        "organisation": instead_of.organisation,
        "state": State.IN.value,
        "answer_by": None,
        "since": order.now,
    }
    what = f"Plaats overgenomen: {made.meeting}"
    if made.pk:
        return keep_changed(made, values, seen=made.version, order=order, what=what)
    for name, value in values.items():
        setattr(made, name, value)
    keep_new(made, order=order, what=what)
    return made
