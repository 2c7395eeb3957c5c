"""Which meetings there are, one of them, and the file for a calendar."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.events.links import place_path
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.models.audience import names_of
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.events.presenters import (
    Line,
    appointment_of,
    attendees_of,
    own_standing,
    parts_of,
    places_of,
    programme_of,
    when_of,
)
from veiligheidsnetwerk.platform.events.queries.looking_back import thought_of
from veiligheidsnetwerk.platform.events.queries.meetings import (
    invitees_of,
    meetings,
    own_sign_up,
    room_of,
    sign_ups_of,
)
from veiligheidsnetwerk.platform.events.queries.minutes import members_to_call, points_of
from veiligheidsnetwerk.platform.events.queries.slots import chosen_by_number, slots_of
from veiligheidsnetwerk.platform.events.rules.places import State, is_over
from veiligheidsnetwerk.platform.events.views.asking import meeting_here, show
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.publishing.calendars import CONTENT_TYPE, to_calendar


@requires(Permission.MEETINGS_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    actor, today = actor_here(request), timezone.localdate()
    context = {
        "coming": [_line(each, actor) for each in meetings(actor, since=today)],
        "past": [_line(each, actor) for each in meetings(actor, until=today)],
    }
    return show(request, "overview.html", context)


@requires(Permission.MEETINGS_READ)
@require_safe
def meeting(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor, now = meeting_here(request, pk), actor_here(request), timezone.now()
    sign_ups, mine = sign_ups_of(found), own_sign_up(found, actor)
    room, manages = room_of(found, sign_ups), may_manage(actor, found.body_code)
    is_on = now < found.first_moment and not found.is_cancelled
    context = {
        "meeting": found,
        "manages": manages,
        "points": points_of(found),
        "has_minutes": found.resolutions.exists() or found.to_dos.exists(),
        "to_call": members_to_call(found) if manages and is_on else [],
        "when": when_of(found),
        "room": room,
        "places": places_of(room),
        "mine": mine,
        "standing": own_standing(mine, room),
        "can_sign_up": mine is None and found.is_open(now) and bool(actor.person and actor.organisations),
        "can_confirm": mine is not None and mine.stands is State.OFFERED and not found.is_cancelled,
        "can_leave": mine is not None and is_on,
        "sees_link": manages or (mine is not None and mine.stands is State.IN),
        "thought": thought_of(found, timezone.localdate(now)) if manages else (),
        "is_past": now >= found.first_moment,
        "can_hand_over": mine is not None and mine.stands is State.IN and is_on,
        "own_path": place_path(mine.pk) if mine and not is_over(found.day, timezone.localdate(now)) else "",
        "parts": parts_of(slots_of(found), chosen_by_number(found)),
        "chosen": programme_of(mine.slots.filter(is_dropped=False)) if mine else [],
        "open_to": names_of(found.open_to),
        "attendees": attendees_of(sign_ups, room) if manages else [],
        "invitees": invitees_of(found) if manages else [],
        "dropped": found.slots.filter(is_dropped=True) if manages else [],
        "history": network.history(actor, home=found.home) if manages else [],
    }
    return show(request, "meeting.html", context)


@requires(Permission.MEETINGS_READ)
@require_safe
def calendar(request: HttpRequest, pk: int) -> HttpResponseBase:
    found, actor = meeting_here(request, pk), actor_of(request)
    mine = own_sign_up(found, actor_here(request))
    with_link = may_manage(actor, found.body_code) or (mine is not None and mine.stands is State.IN)
    told = to_calendar([appointment_of(found, now=timezone.now(), with_link=with_link, mine=mine)])
    return attachment(told, CONTENT_TYPE, f"bijeenkomst-{found.day:%Y-%m-%d}.ics")


def _line(found: Meeting, actor: Actor) -> Line:
    when = when_of(found)
    if found.is_cancelled:
        return Line(found, when, f"Afgelast: {found.cancelled_because}", "")
    if found.first_moment <= timezone.now():
        return Line(found, when, "", "")
    room = room_of(found, sign_ups_of(found))
    return Line(found, when, places_of(room), own_standing(own_sign_up(found, actor), room))
