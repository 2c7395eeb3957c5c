"""The cycles, and one of them: its process picture, what goes on, and its papers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import picture_or_attachment
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.views.asking import day_of
from veiligheidsnetwerk.platform.strategy.presenters.process import (
    holds,
    now_sentences,
    process_file_of,
    sources,
    step_rows,
)
from veiligheidsnetwerk.platform.strategy.queries.cycles import cycles, papers_of, steps_of
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing import files


@requires(Permission.STRATEGY_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    rows = [
        {"cycle": each, "holds": holds(each), "now": now_sentences(each, steps_of(each), day.day)}
        for each in cycles(actor_of(request))
    ]
    return show(request, "overview.html", {"rows": rows}, day=day)


@requires(Permission.STRATEGY_READ)
@require_safe
def cycle(request: HttpRequest, code: str) -> HttpResponse:
    found, day = cycle_here(request, code), day_of(request)
    steps = steps_of(found)
    rows = step_rows(steps, day.day)
    context = {
        "cycle": found,
        "holds": holds(found),
        "rows": rows,
        "now": now_sentences(found, steps, day.day),
        "sources": sources(rows),
        "papers": papers_of(found),
        "files": files.ALL,
        "history": network.history(actor_of(request), home=found.home),
    }
    return show(request, "cycle.html", context, day=day)


@requires(Permission.STRATEGY_READ)
@require_safe
def process_file(request: HttpRequest, code: str, ending: str) -> HttpResponseBase:
    """The process picture on a day, as a picture or on paper."""
    if ending not in files.ALL:
        raise Http404
    found, day = cycle_here(request, code), day_of(request)
    made = process_file_of(found, steps_of(found), day.day, ending)
    name = f"proces-{found.code}-{day.day.isoformat()}.{ending}"
    return picture_or_attachment(made, files.ALL[ending], name)
