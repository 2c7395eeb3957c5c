"""The toolkit as readers see it."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import Item
from veiligheidsnetwerk.platform.library.presenters import items as presenters
from veiligheidsnetwerk.platform.library.presenters.changes import since
from veiligheidsnetwerk.platform.library.presenters.figures import figures_in
from veiligheidsnetwerk.platform.library.queries import items as queries
from veiligheidsnetwerk.platform.library.queries.contributions import thanks_to, used_by
from veiligheidsnetwerk.platform.library.views.feeds import feed_of
from veiligheidsnetwerk.platform.library.views.reading import number_read, remember

_MOST_VALUES = 20


@login_not_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The items that whoever asks may see, narrowed down by facets in the address."""
    names = [name for name in queries.FACETS if name in request.GET]
    chosen = {name: request.GET.getlist(name)[:_MOST_VALUES] for name in names}
    listed = queries.listed(actor_of(request), chosen)
    items = presenters.in_order(listed.items, timezone.localdate())
    context = {
        "lines": [(item, presenters.kind_of(item)) for item in items],
        "summary": presenters.summary_of(listed),
        "facets": list(presenters.facets_shown(listed, chosen)),
        "is_narrowed": any(chosen.values()),
        "themes": theme_titles().items(),
        "can_give": _can_give(actor_of(request)),
    }
    return render(request, "library/overview.html", context)


@login_not_required
@require_safe
def item(request: HttpRequest, slug: str) -> HttpResponse:
    """One item, for who may see it; not there for others. An old address leads to the new one."""
    actor = actor_of(request)
    found = queries.item_named(actor, slug)
    if found is None:
        moved = queries.moved_to(actor, request.path)
        if moved is None:
            raise Http404
        return redirect(moved, permanent=True)
    context = {**context_of(found, actor), "since": since(found, number_read(request, found), actor)}
    response = render(request, "library/item.html", context)
    remember(request, response, found)
    return response


def context_of(found: Item, actor: Actor | None) -> dict[str, Any]:
    """What the page of an item shows this reader."""
    return {
        "item": found,
        "kind": presenters.kind_of(found),
        "sections": presenters.sections_of(found),
        "figures": figures_in(found, actor),
        "facts": presenters.facts_of(found, actor),
        "doubts": presenters.doubts_about(found, timezone.localdate()),
        "related": queries.related_to(found, actor),
        "used_by": used_by(found),
        "thanks": thanks_to(found),
        "can_give": _can_give(actor),
        "edits": actor is not None and may(actor, Permission.LIBRARY_EDIT),
    }


def _can_give(actor: Actor | None) -> bool:
    return actor is not None and bool(actor.organisations) and may(actor, Permission.LIBRARY_READ)


@login_not_required
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest items for everybody, also for who is signed in: a feed is read elsewhere."""
    found = queries.visible_to(None)
    return feed_of(request, found, title="Toolkit van het Veiligheidsnetwerk", at=reverse("library:overview"))
