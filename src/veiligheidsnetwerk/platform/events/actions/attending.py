"""Writing down who was there."""

from collections.abc import Collection, Sequence

from django.utils import timezone

from veiligheidsnetwerk.platform.events.actions.meetings import managing
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.queries.meetings import sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State, is_over
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock


def add_walk_ins(meeting: Meeting, walk_ins: Sequence[tuple[str, str]], *, order: Order) -> None:
    """Write down who came without signing up: a name and an organisation, which go a week after.

    Raises:
        RefusedError: the day must still come, is too long ago, or the meeting was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        _require_there(meeting, order)
        if is_over(meeting.day, timezone.localdate(order.now)):
            raise RefusedError(
                "walk_ins", "Dit is langer dan een week geleden. Namen leggen we dan niet meer vast."
            )
        for name, organisation in walk_ins:
            invitee = Invitee.objects.create(
                meeting=meeting, name=name, organisation=organisation, invited_at=order.now
            )
            made = SignUp(
                meeting=meeting, invitee=invitee, state=State.IN.value, since=order.now, attended=True
            )
            keep_new(made, order=order, what=f"Kwam zonder aanmelding: {meeting}")
            order = order.further


def _require_there(meeting: Meeting, order: Order) -> None:
    if meeting.is_cancelled:
        raise RefusedError(None, "Deze bijeenkomst is afgelast.")
    if meeting.day > timezone.localdate(order.now):
        raise RefusedError(None, "Deze bijeenkomst moet nog komen. Leg op de dag zelf vast wie er was.")


def note_attendance(meeting: Meeting, present: Collection[int], *, order: Order) -> None:
    """Write down of everyone with a place whether this person was there; `present` are numbers of sign-ups.

    Somebody from the waiting list who came all the same had a place after all.

    Raises:
        RefusedError: the day must still come, or the meeting was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        _require_there(meeting, order)
        for each in sign_ups_of(meeting):
            was_there = each.pk in present
            if was_there or each.stands is State.IN:
                _note(each, was_there=was_there, order=order)
                order = order.further


def tick_in(sign_up: SignUp, *, order: Order) -> None:
    """Write down that somebody came in, by the badge. Once is enough.

    Raises:
        RefusedError: this person signed off, the day must still come, or the meeting was cancelled.
    """
    order = managing(order, sign_up.meeting)
    with carried_out(order):
        lock(sign_up.meeting)
        current = SignUp.objects.select_related("meeting").get(pk=sign_up.pk)
        _require_there(current.meeting, order)
        if current.stands is State.LEFT:
            raise RefusedError(None, "Deze aanmelding is afgezegd. Komt iemand toch? Kies ‘Iemand erbij’.")
        _note(current, was_there=True, order=order)


def _note(sign_up: SignUp, *, was_there: bool, order: Order) -> None:
    """Who waited and came all the same had a place after all."""
    values = {"attended": was_there, "state": State.IN.value, "answer_by": None}
    what = f"Aanwezigheid vastgelegd: {sign_up.meeting}"
    keep_changed(sign_up, values, seen=sign_up.version, order=order, what=what)
