"""At the door: the list, badges, and what the QR code of a badge opens for who keeps the list."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events import links
from veiligheidsnetwerk.platform.events.actions.attending import tick_in
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.events.presenters import standing_of, when_of
from veiligheidsnetwerk.platform.events.queries.meetings import room_of, sign_up_numbered, sign_ups_of
from veiligheidsnetwerk.platform.events.rules.places import State, is_over
from veiligheidsnetwerk.platform.events.views.asking import manages, show, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.publishing.qr import svg_of


@manages
@require_safe
def door_list(request: HttpRequest, found: Meeting) -> HttpResponse:
    """Who has a place, to tick off on paper or on a phone; without what only the organiser needs to know."""
    context = {"meeting": found, "when": when_of(found), "sign_ups": _with_a_place(found)}
    return show(request, "door_list.html", context)


@manages
@require_safe
def badges(request: HttpRequest, found: Meeting) -> HttpResponse:
    """To print and cut: name, organisation, and the code for the door."""
    made = [(each, svg_of(links.door_link(each.pk))) for each in _with_a_place(found)]
    return show(request, "badges.html", {"meeting": found, "when": when_of(found), "badges": made})


@requires(Permission.MEETINGS_READ)
@never_cache
@takes_a_form
def at_door(request: HttpRequest, token: str) -> HttpResponse:
    """One button for who keeps the list; a badge that somebody else scans tells nothing."""
    number = links.sign_up_at_door(token)
    found = sign_up_numbered(number) if number else None
    if found is None:
        raise Http404
    meeting, actor = found.meeting, actor_here(request)
    if not may_manage(actor, meeting.body_code):
        raise PermissionDenied
    if is_over(meeting.day, timezone.localdate()):
        raise Http404
    task = task_at(
        meeting,
        title=f"{found.name}, {found.on_behalf_of}",
        button="Is er",
        done=f"{found.name} is er.",
        lead=_told(found),
    )

    def do(order: Order) -> str:
        tick_in(found, order=order)
        return request.path

    return carry_out(request, actor, task, EditForm(posted(request)), do)


def _told(found: SignUp) -> str:
    stands = standing_of(found, room_of(found.meeting, sign_ups_of(found.meeting)))
    here = "Is er al." if found.attended else ""
    chosen = ", ".join(str(each) for each in found.slots.filter(is_dropped=False))
    return " ".join(filter(None, (f"{stands}.".capitalize(), here, f"Koos: {chosen}." if chosen else "")))


def _with_a_place(found: Meeting) -> list[SignUp]:
    there = [each for each in sign_ups_of(found) if each.stands is State.IN]
    return sorted(there, key=lambda each: each.name.casefold())
