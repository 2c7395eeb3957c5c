"""The brief before a DVO or a driehoek, for whoever asks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.mail import site_link
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.start_page import asked_of_me
from veiligheidsnetwerk.platform.reporting.presenters.brief import brief_document
from veiligheidsnetwerk.platform.reporting.queries.brief import Brief, brief_for
from veiligheidsnetwerk.platform.reporting.views.asking import show
from veiligheidsnetwerk.publishing.document import Document
from veiligheidsnetwerk.publishing.files import PAPERS, document_as
from veiligheidsnetwerk.publishing.frozen import plain_of


@requires(Permission.REPORTS_READ)
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    brief, document = _composed(request)
    *blocks, _ = plain_of(document)["blocks"]
    context = {"title": document.title, "blocks": blocks, "links": _links(brief), "files": PAPERS}
    return show(request, "brief.html", context)


@requires(Permission.FIGURES_EXPORT)
@require_safe
def file(request: HttpRequest, ending: str) -> HttpResponseBase:
    if ending not in PAPERS:
        raise Http404
    brief, document = _composed(request)
    name = f"voor-het-overleg-{brief.day.isoformat()}.{ending}"
    return attachment(document_as(ending, document), PAPERS[ending], name)


def _composed(request: HttpRequest) -> tuple[Brief, Document]:
    brief = brief_for(actor_here(request), day=timezone.localdate())
    asked = (asked_of_me(request) or {}).get("asked", [])
    links = [(title, site_link(path)) for title, path in _links(brief)]
    return brief, brief_document(brief, asked, links)


def _links(brief: Brief) -> list[tuple[str, str]]:
    """Pages that belong to it: what they are called, and where they are."""
    found = [
        ("Wat van u wordt gevraagd", reverse("core:home")),
        ("Aanbevelingen aan de DVO's", reverse("teams:recommendations")),
        ("Het proces van de strategie", reverse("strategy:overview")),
        ("Rapportages en brieven", reverse("reporting:overview")),
    ]
    if brief.organisation and brief.organisation.is_gemeente:
        code = brief.organisation.code
        found.append(("Uw gemeente in cijfers", reverse("insight:gemeente", args=[code])))
    return found
