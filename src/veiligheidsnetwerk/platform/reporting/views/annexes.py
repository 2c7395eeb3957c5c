"""Files that go along with a report: bringing one, another version of it, and taking it along."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.reporting.actions import annexes as actions
from veiligheidsnetwerk.platform.reporting.forms.annexes import AnnexForm
from veiligheidsnetwerk.platform.reporting.models import Annex, Report
from veiligheidsnetwerk.platform.reporting.views.asking import report_here
from veiligheidsnetwerk.publishing.annexes import TYPES

_SAME = ("title", "kind", "tier", "owner")
"""What another version of a file begins with."""


@requires(Permission.REPORTS_WRITE)
@takes_a_form
def bring(request: HttpRequest, pk: int) -> HttpResponse:
    found = report_here(request, pk)
    return _bring(request, found, None)


@requires(Permission.REPORTS_WRITE)
@takes_a_form
def bring_newer(request: HttpRequest, pk: int, annex: int) -> HttpResponse:
    found = report_here(request, pk)
    return _bring(request, found, _annex_here(request, found, annex))


@requires(Permission.REPORTS_READ)
@require_safe
def file(request: HttpRequest, pk: int, annex: int) -> HttpResponseBase:
    found = _annex_here(request, report_here(request, pk), annex)
    name = f"bijlage-{found.pk}-versie-{found.number}.{found.ending}"
    return attachment(bytes(found.content), TYPES[found.ending], name)


def _bring(request: HttpRequest, report: Report, instead_of: Annex | None) -> HttpResponse:
    known = {name: getattr(instead_of, name) for name in _SAME} if instead_of else {}
    form = AnnexForm(posted(request), request.FILES, initial=known)
    path = (("Rapportages", reverse("reporting:overview")), (str(report), report.get_absolute_url()))
    title = f"Nieuwe versie van: {instead_of}" if instead_of else f"Bijlage bij: {report}"
    done = "De bijlage is bewaard."
    task = Task(title=title, button="Bewaar", done=done, path=path, template="reporting/form.html")

    def do(order: Order) -> str:
        upload = form.cleaned_data["file"]
        actions.bring(report, form.facts, upload.name, upload.read(), order=order, instead_of=instead_of)
        return f"{report.get_absolute_url()}#bestanden"

    return carry_out(request, actor_here(request), task, form, do)


def _annex_here(request: HttpRequest, report: Report, pk: int) -> Annex:
    found = Annex.objects.visible_to(actor_of(request)).select_related("owner_body", "owner_organisation")
    return get_object_or_404(found, report=report, pk=pk)
