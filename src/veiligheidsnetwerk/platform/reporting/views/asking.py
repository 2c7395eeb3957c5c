"""What every page of the reports knows about who asks, and about which report."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.views.asking import show as show_page
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.policies import may_write
from veiligheidsnetwerk.platform.reporting.queries.reports import report_numbered


def report_here(request: HttpRequest, pk: int) -> Report:
    """The report in the address, for who may see it; a page that is not there for others."""
    found = report_numbered(actor_of(request), pk)
    if found is None:
        raise Http404
    return found


def show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    known = {"writes": may_write(actor_of(request)), **context}
    return show_page(request, f"reporting/{template}", known, question=Question(request.GET))
