"""What every page of a meeting knows about who asks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.policies import may_manage
from veiligheidsnetwerk.platform.events.queries.meetings import meeting_named
from veiligheidsnetwerk.platform.network.views.asking import show as show_page
from veiligheidsnetwerk.platform.network.views.editing import Task

FORM = "events/form.html"


def meeting_here(request: HttpRequest, pk: int) -> Meeting:
    """The meeting in the address, for who may see it; a page that is not there for others."""
    found = meeting_named(actor_of(request), pk)
    if found is None:
        raise Http404
    return found


def show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of meetings, with what this person may do on it."""
    return show_page(request, f"events/{template}", {"manages": may_manage(actor_of(request)), **context})


def task_at(meeting: Meeting | None, *, title: str, button: str, done: str, lead: str = "") -> Task:
    """A task on the page of a meeting, or beside all of them, with the way back."""
    path: tuple[tuple[str, str], ...] = (("Bijeenkomsten", reverse("meetings:overview")),)
    if meeting is not None:
        path = (*path, (str(meeting), meeting.get_absolute_url()))
    return Task(title=title, button=button, done=done, path=path, lead=lead, template=FORM)
