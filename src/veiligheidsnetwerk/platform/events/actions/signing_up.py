"""Signing up, confirming a place that came free, and signing off. One at a time for each meeting."""

from collections.abc import Collection
from dataclasses import replace
from typing import cast

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.actions.waiting import SIGN_UP, move_up
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp
from veiligheidsnetwerk.platform.events.policies import may_see_meetings
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State, state_of_newcomer
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Organisation


def sign_up(meeting: Meeting, organisation: Organisation, wishes: str, *, order: Order) -> SignUp:
    """Sign up whoever asks: with a place, or on the waiting list when there is none.

    Raises:
        PermissionDenied: this actor sees no meetings, is nobody in the network or does not work there.
        AlreadyDoneError: this person is signed up.
        RefusedError: nobody can sign up any more.
    """
    actor, order = _somebody(order)
    if organisation.code not in actor.organisations:
        raise PermissionDenied
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        if not current.is_open(order.now):
            raise RefusedError(None, "Aanmelden voor deze bijeenkomst kan niet meer.")
        found = sign_ups_of(current)
        known = next((each for each in found if each.person_id == actor.person), None)
        if known is not None and known.stands is not State.LEFT:
            raise AlreadyDoneError
        room = room_of(current, found)
        taken = room.inside + room.offered
        state = state_of_newcomer(capacity=current.capacity, taken=taken, waiting=len(room.line))
        values = {
            "state": state.value,
            "organisation": organisation,
            "wishes": wishes,
            "since": order.now,
        }
        what = f"Aangemeld: {current}"
        if known is not None:
            made = keep_changed(known, values, seen=known.version, order=order, what=what)
        else:
            made = SignUp(meeting=current, person_id=actor.person, **values)
            keep_new(made, order=order, what=what)
        tell(made)
    return made


def confirm(meeting: Meeting, *, order: Order) -> SignUp:
    """Take the place that was offered.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
        RefusedError: no place is kept for this person any more.
    """
    actor, order = _somebody(order)
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        mine = SignUp.objects.filter(meeting=current, person=actor.person, state=State.OFFERED).first()
        today = timezone.localdate(order.now)
        if mine is None or mine.answer_by is None or mine.answer_by < today or current.is_cancelled:
            raise RefusedError(
                None, "Er wordt geen plaats meer voor u vastgehouden. U kunt zich opnieuw aanmelden."
            )
        values = {"state": State.IN.value, "answer_by": None}
        kept = keep_changed(mine, values, seen=mine.version, order=order, what=f"Plaats bevestigd: {current}")
        tell(kept)
    return kept


def leave(meeting: Meeting, *, order: Order) -> None:
    """Sign off; the place goes to who is next. Who is not signed up, stays so.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
    """
    actor, order = _somebody(order)
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        mine = SignUp.objects.filter(meeting=current, person=actor.person).exclude(state=State.LEFT).first()
        if mine is None:
            raise AlreadyDoneError
        values = {"state": State.LEFT.value, "answer_by": None, "wishes": ""}
        keep_changed(mine, values, seen=mine.version, order=order, what=f"Afgemeld: {current}")
        move_up(current, order=order.further)


def tell(sign_up: SignUp) -> None:
    """Mail somebody how it stands."""
    mail.ask(SIGN_UP, str(sign_up.pk))


def tell_all(meeting: Meeting, *, besides: Collection[int] = ()) -> None:
    """Mail everyone who is signed up how it stands, but those who were told already."""
    for each in meeting.sign_ups.exclude(state=State.LEFT).exclude(pk__in=besides):
        tell(each)


def _somebody(order: Order) -> tuple[Actor, Order]:
    """Who asks, known in the network."""
    actor = cast("Actor", order.by)
    if not may_see_meetings(actor) or actor.person is None:
        raise PermissionDenied
    return actor, replace(order, permission=None)
