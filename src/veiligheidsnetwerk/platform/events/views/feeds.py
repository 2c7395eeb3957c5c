"""The own meetings at an address for a calendar program."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events import links
from veiligheidsnetwerk.platform.events.actions.feeds import end_feed, renew_feed
from veiligheidsnetwerk.platform.events.models import Feed
from veiligheidsnetwerk.platform.events.presenters import appointment_of
from veiligheidsnetwerk.platform.events.queries.feeds import (
    feed_with,
    followed_by,
    meetings_about,
    own_feed,
    topics_of,
)
from veiligheidsnetwerk.platform.events.rules.places import State
from veiligheidsnetwerk.platform.events.views.asking import show, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.publishing.calendars import CONTENT_TYPE, to_calendar

NAME = "Bijeenkomsten Veiligheidsnetwerk"


@requires(Permission.MEETINGS_READ)
@never_cache
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    actor = actor_here(request)
    found = own_feed(actor)
    topics = [(title, links.feed_link(found.key, key)) for key, title in topics_of(actor)] if found else []
    return show(request, "feed.html", {"link": links.feed_link(found.key) if found else "", "topics": topics})


@requires(Permission.MEETINGS_READ)
@takes_a_form
def renew(request: HttpRequest) -> HttpResponse:
    task = task_at(
        None,
        title="Adres voor uw agenda maken",
        button="Maak een nieuw adres",
        done="Dit is uw nieuwe adres. Een ouder adres werkt niet meer.",
        lead="Had u al een adres, dan werkt dat hierna niet meer.",
    )

    def do(order: Order) -> str:
        renew_feed(order=order)
        return reverse("meetings:own_feed")

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@requires(Permission.MEETINGS_READ)
@takes_a_form
def end(request: HttpRequest) -> HttpResponse:
    done = "Het adres werkt niet meer."
    task = task_at(None, title="Adres voor uw agenda beëindigen", button="Beëindig het adres", done=done)

    def do(order: Order) -> str:
        end_feed(order=order)
        return reverse("meetings:own_feed")

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@login_not_required
@never_cache
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:  # noqa: ARG001 - the link is all that counts
    """For a program that cannot sign in: the secret in the address is the key."""
    found, now = _feed_in(token), timezone.now()
    told = [
        appointment_of(each.meeting, now=now, with_link=each.stands is State.IN, mine=each)
        for each in followed_by(found, timezone.localdate(now))
    ]
    return HttpResponse(to_calendar(told, name=NAME), content_type=CONTENT_TYPE)


@login_not_required
@never_cache
@require_safe
def topic_feed(request: HttpRequest, token: str, topic: str) -> HttpResponse:  # noqa: ARG001 - as above
    """All meetings of a topic that the owner sees today: without the address to take part."""
    found, now = _feed_in(token), timezone.now()
    told = [
        appointment_of(each, now=now, with_link=False)
        for each in meetings_about(found, topic, timezone.localdate(now))
    ]
    return HttpResponse(to_calendar(told, name=NAME), content_type=CONTENT_TYPE)


def _feed_in(token: str) -> Feed:
    key = links.feed_in(token)
    found = feed_with(key) if key else None
    if found is None:
        raise Http404
    return found
