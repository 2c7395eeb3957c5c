"""The reports, one of them, its files, and what is different from the one before."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.policies import may_publish, may_write
from veiligheidsnetwerk.platform.reporting.presenters.composing import compose
from veiligheidsnetwerk.platform.reporting.presenters.letter import outside_the_cycle
from veiligheidsnetwerk.platform.reporting.queries.reports import (
    annexes_of,
    files_of,
    published_before,
    reports,
)
from veiligheidsnetwerk.platform.reporting.rules.differences import differences
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.views.asking import report_here, show
from veiligheidsnetwerk.publishing.files import PAPERS, PICTURES, document_as
from veiligheidsnetwerk.publishing.frozen import plain_of


@requires(Permission.REPORTS_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    context = {"reports": reports(actor_of(request)), "kinds": [each for each in ReportKind if each.is_begun]}
    return show(request, "overview.html", context)


@requires(Permission.REPORTS_READ)
@require_safe
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """A report: as it was published, or the draft as it would be published now."""
    found, actor = report_here(request, pk), actor_of(request)
    content = content_of(request, found)
    context = {
        "report": found,
        "kept": found.publication if found.is_published else None,
        "doubt": outside_the_cycle(found.day, found.cycle) if found.cycle else "",
        "blocks": blocks_on_page(found, content),
        "files": PAPERS,
        "sends": found.kind == ReportKind.LETTER
        and actor is not None
        and may(actor, Permission.REPORTS_PUBLISH),
        "publishes": may_publish(actor, found.writers),
        "wrote": actor is not None and actor.account in found.writers,
        "traces": content.get("traces", []),
        "grounds": dict(Counter(each["ground"] for each in content.get("traces", []))),
        "annexes": annexes_of(found, actor),
        "annexed": files_of(found, actor),
        "annexes_wanted": may_write(actor) and not found.is_published,
        "before": published_before(found) if "facts" in content else None,
        "history": network.history(actor, home=found.home),
    }
    return show(request, "report.html", context)


@requires(Permission.REPORTS_READ)
@require_safe
def file(request: HttpRequest, pk: int, ending: str) -> HttpResponseBase:
    """The file that was made at publishing; of a draft the one that would be made now."""
    found, actor = report_here(request, pk), actor_of(request)
    if ending not in PAPERS:
        raise Http404
    if found.figures and (actor is None or not may(actor, Permission.FIGURES_EXPORT)):
        raise PermissionDenied
    if found.is_published:
        data = found.publication.file(ending)
    else:
        data = document_as(ending, compose(found, actor, timezone.localdate()).document)
    state = "" if found.is_published else "-concept"
    name = f"{ReportKind(found.kind).label}-{found.day.isoformat()}{state}.{ending}"
    return attachment(data, PAPERS[ending], name)


@requires(Permission.REPORTS_READ)
@require_safe
def picture(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A picture in a report, by its place in the text."""
    blocks = content_of(request, report_here(request, pk))["blocks"]
    if not number < len(blocks) or blocks[number]["kind"] != "picture":
        raise Http404
    return HttpResponse(blocks[number]["svg"], content_type=PICTURES["svg"])


@requires(Permission.REPORTS_READ)
@require_safe
def difference(request: HttpRequest, pk: int) -> HttpResponse:
    """What is different from the report of the same kind that was published before."""
    found = report_here(request, pk)
    before = published_before(found)
    content = content_of(request, found)
    if before is None or "facts" not in content:
        raise Http404
    lines = differences(before.content.get("facts", {}), content["facts"])
    return show(request, "difference.html", {"report": found, "before": before, "lines": lines})


def content_of(request: HttpRequest, report: Report) -> Mapping[str, Any]:
    """What a report says, as it was frozen or as it would be frozen now."""
    if report.is_published:
        return dict(report.publication.content)
    composed = compose(report, actor_of(request), timezone.localdate())
    return plain_of(composed.document) | dict(composed.more)


def blocks_on_page(report: Report, content: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """The text with an address for each picture in it."""
    return [
        each | {"url": reverse("reporting:picture", args=[report.pk, place]), "svg": ""}
        if each["kind"] == "picture"
        else each
        for place, each in enumerate(content["blocks"])
    ]
