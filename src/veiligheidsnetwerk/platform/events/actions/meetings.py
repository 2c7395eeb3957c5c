"""Planning, changing and cancelling a meeting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.core.search import of_body
from veiligheidsnetwerk.platform.events.actions.signing_up import tell_all
from veiligheidsnetwerk.platform.events.actions.waiting import move_up
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.models.meetings import is_on_the_clock
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new, lock
from veiligheidsnetwerk.platform.network.models import Body

TOLD = ("day", "begins", "ends", "place", "link")
"""Who signed up hears of it when one of these changes."""


@dataclass(frozen=True, kw_only=True)
class MeetingFacts:
    """What a meeting is. `capacity` None: a place for everyone."""

    title: str
    aim: str
    day: date
    begins: time
    ends: time
    body: Body | None = None
    audience: str = ""
    open_to: Sequence[str] = ()
    place: str = ""
    link: str = ""
    programme: str = ""
    capacity: int | None = None
    closes_on: date | None = None
    contact: str = ""
    materials: str = ""


def managing(order: Order, meeting: Meeting) -> Order:
    """The order, for who plans this meeting.

    Raises:
        PermissionDenied: this actor does not.
    """
    return _managing(order, meeting.body)


def _managing(order: Order, body: Body | None) -> Order:
    if isinstance(order.by, Actor) and not may_manage(order.by, body.code if body else ""):
        require(order.by, Permission.MEETINGS_MANAGE)
    return replace(order, permission=None)


def plan(facts: MeetingFacts, *, order: Order) -> Meeting:
    """Plan a meeting.

    Raises:
        RefusedError: it ends before it begins, or signing up goes on after it.
    """
    with carried_out(_managing(order, facts.body)):
        _check(facts)
        meeting = Meeting(**_values(facts))
        keep_new(meeting, order=order, what=f"Bijeenkomst gepland: {meeting}")
    return meeting


def change(meeting: Meeting, facts: MeetingFacts, *, seen: int, order: Order) -> Meeting:
    """Change a meeting. With more places who waits moves up; with fewer nobody loses a place.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it ends before it begins, signing up goes on after it, or it was cancelled.
    """
    order = _managing(managing(order, meeting), facts.body)
    with carried_out(order):
        _check(facts)
        lock(meeting)
        before = Meeting.objects.get(pk=meeting.pk)
        require_on(before)
        values = _values(facts)
        kept = keep_changed(
            meeting, values, seen=seen, order=order, what=f"Bijeenkomst gewijzigd: {facts.title}"
        )
        if before.day != kept.day:
            kept.sign_ups.update(reminded=None)
        moved_up = move_up(kept, order=order.further)
        if any(getattr(before, name) != getattr(kept, name) for name in TOLD):
            tell_all(kept, besides=moved_up)
    return kept


def cancel(meeting: Meeting, because: str, *, seen: int, order: Order) -> Meeting:
    """Cancel a meeting; who signed up hears of it.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was cancelled before.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        require_on(Meeting.objects.get(pk=meeting.pk))
        values = {"cancelled_because": because}
        what = f"Bijeenkomst afgelast: {meeting}"
        kept = keep_changed(meeting, values, seen=seen, order=order, what=what, verb="cancelled")
        tell_all(kept)
    return kept


def _values(facts: MeetingFacts) -> Mapping[str, object]:
    """The fields of a meeting; one of a body is for who sits in it, and for others only when so chosen."""
    own = [of_body(facts.body.code)] if facts.body else []
    return vars(facts) | {"open_to": list(dict.fromkeys([*own, *facts.open_to]))}


def _check(facts: MeetingFacts) -> None:
    for name, clock in (("begins", facts.begins), ("ends", facts.ends)):
        if not is_on_the_clock(facts.day, clock):
            raise RefusedError(name, "Dit tijdstip bestaat niet: in die nacht gaat de klok een uur vooruit.")
    if facts.ends <= facts.begins:
        raise RefusedError("ends", "De bijeenkomst eindigt voordat die begint.")
    if facts.closes_on and facts.closes_on > facts.day:
        raise RefusedError("closes_on", "Deze dag ligt na de bijeenkomst.")
    if not facts.place and not facts.link:
        raise RefusedError("place", "Vul in waar het is, of het adres om online mee te doen.")


def require_on(meeting: Meeting) -> None:
    """Raises `RefusedError` when the meeting was cancelled."""
    if meeting.is_cancelled:
        raise RefusedError(None, "Deze bijeenkomst is afgelast en verandert niet meer.")
