"""Offering the places that are free to who waits, and what the calendar does afterwards."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.events.actions.choosing import keep_what_fits
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import KEPT_AFTER, State, answer_by
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, lock

SIGN_UP = "meetings.sign_up"
"""The kind of mail; it is about a `SignUp`."""


def move_up(meeting: Meeting, *, order: Order) -> Sequence[int]:
    """Offer the free places to who is next, by mail; inside the transaction of the caller. Whose they are."""
    found = {each.pk: each for each in sign_ups_of(meeting)}
    room, today = room_of(meeting, list(found.values())), timezone.localdate(order.now)
    if meeting.is_cancelled or order.now >= meeting.first_moment:
        return ()
    following = room.line[: room.free]
    for key in following:
        last = answer_by(today, meeting.day)
        values = {"state": State.OFFERED.value, "answer_by": last}
        what = f"Plaats aangeboden: {meeting}"
        offered = keep_changed(found[key], values, seen=found[key].version, order=order, what=what)
        keep_what_fits(offered)
        mail.ask(SIGN_UP, str(key))
    return following


def pass_on_by_calendar(now: datetime, say: Say) -> None:
    """Let a place that was not confirmed in time go to who is next."""
    late = SignUp.objects.filter(state=State.OFFERED, answer_by__lt=timezone.localdate(now))
    for meeting in Meeting.objects.filter(pk__in=late.values("meeting")):
        passed = _pass_on(meeting, Order(by=SYSTEM, now=now, permission=None))
        if passed:
            say(f"Bijeenkomst ‘{meeting}’: plaatsen niet op tijd bevestigd en doorgegeven: {passed}.")


def _pass_on(meeting: Meeting, order: Order) -> int:
    with carried_out(order):
        lock(meeting)
        current, today = Meeting.objects.get(pk=meeting.pk), timezone.localdate(order.now)
        late = [each for each in sign_ups_of(current) if each.answer_by and each.answer_by < today]
        for each in late:
            values = {"state": State.LEFT.value, "answer_by": None, "wishes": ""}
            what = f"Plaats niet op tijd bevestigd: {current}"
            keep_changed(each, values, seen=each.version, order=order, what=what).slots.clear()
        move_up(current, order=order)
    return len(late)


@transaction.atomic
def forget_wishes_by_calendar(now: datetime, say: Say) -> None:
    """Wishes about food and access say something of people, and are of no use afterwards."""
    past = timezone.localdate(now) - KEPT_AFTER
    gone = SignUp.objects.filter(meeting__day__lt=past).exclude(wishes="").update(wishes="")
    if gone:
        say(f"Dieet- en toegankelijkheidswensen gewist: {gone}.")
