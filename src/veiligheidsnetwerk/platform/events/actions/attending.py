"""Writing down who was there."""

from collections.abc import Collection

from django.utils import timezone

from veiligheidsnetwerk.platform.events.actions.meetings import managing
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.queries.meetings import sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, lock


def note_attendance(meeting: Meeting, present: Collection[int], *, order: Order) -> None:
    """Write down of everyone with a place whether this person was there; `present` are numbers of sign-ups.

    Somebody from the waiting list who came all the same had a place after all.

    Raises:
        RefusedError: the day must still come, or the meeting was cancelled.
    """
    order = managing(order)
    with carried_out(order):
        lock(meeting)
        if meeting.is_cancelled:
            raise RefusedError(None, "Deze bijeenkomst is afgelast.")
        if meeting.day > timezone.localdate(order.now):
            raise RefusedError(None, "Deze bijeenkomst moet nog komen. Leg op de dag zelf vast wie er was.")
        for each in sign_ups_of(meeting):
            was_there = each.pk in present
            if not was_there and each.stands is not State.IN:
                continue
            values = {"attended": was_there, "state": State.IN.value, "answer_by": None}
            what = f"Aanwezigheid vastgelegd: {meeting}"
            keep_changed(each, values, seen=each.version, order=order, what=what)
            order = order.further
