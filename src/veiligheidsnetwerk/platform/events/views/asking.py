"""What every page of a meeting knows about who asks."""

from functools import wraps
from typing import Any, Concatenate

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import View, actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.policies import may_manage, may_plan
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


def manages[**P](view: View[Concatenate[Meeting, P]]) -> View[...]:
    """Open a view on a meeting, in place of its number, to who plans it alone. Comes above all others."""

    @requires(Permission.MEETINGS_MANAGE, Permission.MEETINGS_BODY)
    @wraps(view)
    def guarded(request: HttpRequest, /, *args: Any, pk: int, **kwargs: Any) -> HttpResponseBase:
        found = meeting_here(request, pk)
        if not may_manage(actor_of(request), found.body_code):
            raise PermissionDenied
        return view(request, found, *args, **kwargs)

    return guarded


def show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of meetings, with what this person may do on it."""
    return show_page(request, f"events/{template}", {"manages": may_plan(actor_of(request)), **context})


def task_at(
    meeting: Meeting | None,
    *,
    title: str,
    button: str,
    done: str,
    lead: str = "",
    on: tuple[str, str] | None = None,
) -> Task:
    """A task on the page of a meeting, on a page `on` it, or beside all of them, with the way back."""
    path: tuple[tuple[str, str], ...] = (("Bijeenkomsten", reverse("meetings:overview")),)
    if meeting is not None:
        path = (*path, (str(meeting), meeting.get_absolute_url()))
    if on is not None:
        path = (*path, on)
    return Task(title=title, button=button, done=done, path=path, lead=lead, template=FORM)
