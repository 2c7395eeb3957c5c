"""Signing up, confirming a place that came free, and signing off. One at a time for each meeting."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import cast

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.actions.choosing import choose_slots
from veiligheidsnetwerk.platform.events.actions.waiting import SIGN_UP, move_up
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.policies import may_see_meetings
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State, state_of_newcomer
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Organisation

SIGNED_OFF = "meetings.signed_off"
"""The kind of mail to who gave up a place; it is about a `SignUp`."""
GONE = "Er wordt geen plaats meer voor u vastgehouden. U kunt zich opnieuw aanmelden."


@dataclass(frozen=True, kw_only=True)
class Coming:
    """What somebody says who comes: what to reckon with, and which parts of the programme (by number)."""

    wishes: str = ""
    slots: Collection[int] = ()


def sign_up(meeting: Meeting, organisation: Organisation, coming: Coming, *, order: Order) -> SignUp:
    """Sign up whoever asks: with a place, or on the waiting list when there is none.

    Raises:
        PermissionDenied: this actor does not see it, is nobody in the network or works elsewhere.
        AlreadyDoneError: this person is signed up.
        RefusedError: nobody can sign up any more, or what was chosen does not go together or is full.
    """
    actor, order = somebody(order)
    if organisation.code not in actor.organisations:
        raise PermissionDenied
    if not Meeting.objects.visible_to(actor).filter(pk=meeting.pk).exists():
        raise PermissionDenied
    with carried_out(order):
        lock(meeting)
        known = SignUp.objects.filter(meeting=meeting, person=actor.person).first()
        made = known or SignUp(meeting=meeting, person_id=actor.person)
        return _enter(made, {"organisation": organisation}, coming, order)


def accept(invitee: Invitee, name: str, organisation: str, coming: Coming, *, order: Order) -> SignUp:
    """Sign up somebody who was invited, in the same line as everybody.

    Raises:
        AlreadyDoneError: this invitee is signed up.
        RefusedError: as above, or the invitation was withdrawn.
    """
    with carried_out(replace(order, permission=None)):
        lock(invitee.meeting)
        current = Invitee.objects.filter(pk=invitee.pk).exclude(email="").first()
        if current is None:
            raise RefusedError(None, "Deze uitnodiging geldt niet meer.")
        current.name, current.organisation = name, organisation
        current.save(update_fields=["name", "organisation"])
        known = SignUp.objects.filter(invitee=current).first()
        return _enter(known or SignUp(meeting=invitee.meeting, invitee=current), {}, coming, order)


def confirm(meeting: Meeting, *, order: Order) -> SignUp:
    """Take the place that was offered to whoever asks.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
        RefusedError: no place is kept for this person any more.
    """
    actor, order = somebody(order)
    mine = SignUp.objects.filter(meeting=meeting, person=actor.person).first()
    if mine is None:
        raise RefusedError(None, GONE)
    return confirm_place(mine, order=order)


def confirm_place(sign_up: SignUp, *, order: Order) -> SignUp:
    """The same, for whoever may speak for this sign-up."""
    order = replace(order, permission=None)
    with carried_out(order):
        lock(sign_up.meeting)
        current = Meeting.objects.get(pk=sign_up.meeting_id)
        mine, today = SignUp.objects.get(pk=sign_up.pk), timezone.localdate(order.now)
        in_time = mine.answer_by is not None and mine.answer_by >= today
        if mine.stands is not State.OFFERED or not in_time or current.is_cancelled:
            raise RefusedError(None, GONE)
        values = {"state": State.IN.value, "answer_by": None}
        kept = keep_changed(mine, values, seen=mine.version, order=order, what=f"Plaats bevestigd: {current}")
        tell(kept)
    return kept


def leave(meeting: Meeting, *, order: Order) -> None:
    """Sign off whoever asks.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
        AlreadyDoneError: this person is not signed up.
    """
    actor, order = somebody(order)
    mine = SignUp.objects.filter(meeting=meeting, person=actor.person).first()
    if mine is None:
        raise AlreadyDoneError
    leave_place(mine, order=order)


def leave_place(sign_up: SignUp, *, order: Order) -> None:
    """Sign off, for whoever may speak for this sign-up; the place goes to who is next.

    Raises:
        AlreadyDoneError: it was given up before.
    """
    order = replace(order, permission=None)
    with carried_out(order):
        lock(sign_up.meeting)
        mine = SignUp.objects.get(pk=sign_up.pk)
        if mine.stands is State.LEFT:
            raise AlreadyDoneError
        give_up(mine, f"Afgemeld: {mine.meeting}", order=order)
        move_up(Meeting.objects.get(pk=mine.meeting_id), order=order.further)


def give_up(sign_up: SignUp, what: str, *, order: Order) -> None:
    """Let a sign-up have nothing any more, inside the transaction of the caller.

    Who had a place has it in the calendar too: a mail takes it out.
    """
    had_place = sign_up.stands is State.IN
    values = {"state": State.LEFT.value, "answer_by": None, "wishes": ""}
    keep_changed(sign_up, values, seen=sign_up.version, order=order, what=what)
    sign_up.slots.clear()
    if had_place:
        mail.ask(SIGNED_OFF, str(sign_up.pk))


def tell(sign_up: SignUp) -> None:
    """Mail somebody how it stands."""
    mail.ask(SIGN_UP, str(sign_up.pk))


def tell_all(meeting: Meeting, *, besides: Collection[int] = ()) -> None:
    """Mail everyone who is signed up how it stands, but those who were told already."""
    tell_each(meeting.sign_ups.exclude(state=State.LEFT).exclude(pk__in=besides))


def tell_each(sign_ups: Iterable[SignUp]) -> None:
    for each in sign_ups:
        tell(each)


def _enter(made: SignUp, values: dict[str, object], coming: Coming, order: Order) -> SignUp:
    """Give a place or one in the line, inside the transaction that holds the meeting."""
    current = Meeting.objects.get(pk=made.meeting_id)
    if not current.is_open(order.now):
        raise RefusedError(None, "Aanmelden voor deze bijeenkomst kan niet meer.")
    if made.pk and made.stands is not State.LEFT:
        raise AlreadyDoneError
    room = room_of(current, sign_ups_of(current))
    taken = room.inside + room.offered
    state = state_of_newcomer(capacity=current.capacity, taken=taken, waiting=len(room.line))
    values = {**values, "state": state.value, "wishes": coming.wishes, "since": order.now}
    what = f"Aangemeld: {current}"
    if made.pk:
        made = keep_changed(made, values, seen=made.version, order=order, what=what)
    else:
        for name, value in values.items():
            setattr(made, name, value)
        keep_new(made, order=order, what=what)
    choose_slots(made, coming.slots)
    tell(made)
    return made


def somebody(order: Order) -> tuple[Actor, Order]:
    """Who asks, known in the network; and the order, of which that was seen."""
    actor = cast("Actor", order.by)
    if not may_see_meetings(actor) or actor.person is None:
        raise PermissionDenied
    return actor, replace(order, permission=None)
