"""What every page of the newsletter knows about who asks, and about which edition."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.network.views.asking import show as show_page
from veiligheidsnetwerk.platform.network.views.editing import Task
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import may_send, may_write
from veiligheidsnetwerk.platform.newsletter.queries.editions import edition_named

FORM = "newsletter/form.html"


def edition_here(request: HttpRequest, pk: int) -> Edition:
    """The edition in the address, for who may see it; a page that is not there for others."""
    found = edition_named(actor_of(request), pk)
    if found is None:
        raise Http404
    return found


def show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    actor = actor_of(request)
    known = {"writes": may_write(actor), "sends": may_send(actor), **context}
    return show_page(request, f"newsletter/{template}", known)


def task_at(
    edition: Edition | None, *, title: str, button: str, done: str, lead: str = "", under: str = ""
) -> Task:
    """A task on the page of an edition, or (`under`) on the page about its sending, with the way back."""
    path: tuple[tuple[str, str], ...] = (("Nieuwsbrief", reverse("newsletter:overview")),)
    if edition is not None:
        path = (*path, (str(edition), edition.get_absolute_url()))
    if edition is not None and under:
        path = (*path, ("Verzending", reverse(under, args=[edition.pk])))
    return Task(title=title, button=button, done=done, path=path, lead=lead, template=FORM)
