from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.library import presenters, queries

_MOST_VALUES = 20
_NEWEST = 30
_OPEN_PAGES = ("core:home", "library:overview", "network:overview", "network:gemeenten", "network:bodies")
"""What robots may read beside the items that are for everybody."""
_NOT_FOR_ROBOTS = ("/account/", "/beheer/", "/zoeken/")


@login_not_required
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Which parts are nothing for robots. What is not public, they do not get anyway."""
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_ROBOTS), f"Sitemap: {sitemap}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@login_not_required
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """The pages that are for everybody, whoever asks."""
    pages = [(reverse(name), None) for name in _OPEN_PAGES]
    pages += [(each.get_absolute_url(), each.last_published_at) for each in queries.visible_to(None)]
    context = {"pages": [(request.build_absolute_uri(path), changed) for path, changed in pages]}
    return render(request, "library/sitemap.xml", context, content_type="application/xml; charset=utf-8")


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
    }
    return render(request, "library/overview.html", context)


@login_not_required
@require_safe
def item(request: HttpRequest, slug: str) -> HttpResponse:
    """One item, for who may see it; not there for others."""
    actor = actor_of(request)
    found = queries.item_named(actor, slug)
    if found is None:
        raise Http404
    context = {
        "item": found,
        "kind": presenters.kind_of(found),
        "sections": presenters.sections_of(found),
        "facts": presenters.facts_of(found),
        "doubts": presenters.doubts_about(found, timezone.localdate()),
        "related": queries.related_to(found, actor),
    }
    return render(request, "library/item.html", context)


@login_not_required
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest items for everybody, also for who is signed in: a feed is read elsewhere."""
    link = request.build_absolute_uri(reverse("library:overview"))
    made = Atom1Feed(title="Toolkit van het Veiligheidsnetwerk", link=link, description="", language="nl")
    newest = sorted(queries.visible_to(None), key=lambda each: each.last_published_at, reverse=True)
    for each in newest[:_NEWEST]:
        made.add_item(
            title=each.title,
            link=request.build_absolute_uri(each.get_absolute_url()),
            description=each.summary,
            pubdate=each.first_published_at,
            updateddate=each.last_published_at,
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
