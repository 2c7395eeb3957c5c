"""What every page of the desk knows about who asks."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.library.queries.desk import Draft, draft_named
from veiligheidsnetwerk.platform.network.views.editing import Task


def draft_here(request: HttpRequest, pk: int) -> Draft:
    """The page in the address, for an editor who may see it."""
    found = draft_named(actor_here(request), pk)
    if found is None:
        raise Http404
    return found


def show(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, f"library/desk/{template}", context, status=status)


def task_at(
    draft: Draft | None, *, title: str, button: str, done: str, template: str = "form.html", **more: Any
) -> Task:
    """A task of the desk, with the way back."""
    path: tuple[tuple[str, str], ...] = (("Redactie", reverse("desk:overview")),)
    if draft is not None:
        path = (*path, (draft.newest.title, reverse("desk:write", args=[draft.page.pk])))
    return Task(title=title, button=button, done=done, path=path, template=f"library/desk/{template}", **more)
