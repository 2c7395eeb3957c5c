"""What robots may read."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.library.models import Written
from veiligheidsnetwerk.platform.library.queries import articles
from veiligheidsnetwerk.platform.library.queries import items as queries

_OPEN_PAGES = (
    "core:home",
    "newcomers:page",
    "library:overview",
    "news:overview",
    "network:overview",
    "network:gemeenten",
    "network:bodies",
)
"""What robots may read beside the items that are for everybody."""
_NOT_FOR_ROBOTS = ("/account/", "/beheer/", "/redactie/", "/zoeken/")


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
    found: list[Written] = [*queries.visible_to(None), *articles.visible_to(None)]
    pages += [(each.get_absolute_url(), each.last_published_at) for each in found]
    context = {"pages": [(request.build_absolute_uri(path), changed) for path, changed in pages]}
    return render(request, "library/sitemap.xml", context, content_type="application/xml; charset=utf-8")
