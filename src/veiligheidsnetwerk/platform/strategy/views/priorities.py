"""The concept priorities, and each on a page of its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.queries.decisions import (
    PriorityRow,
    priorities_of,
    priority_named,
)
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show


@requires(Permission.STRATEGY_READ)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_of(request)
    context = {"cycle": cycle, "priorities": priorities_of(cycle, actor)}
    return show(request, "priorities.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_READ)
@require_safe
def page(request: HttpRequest, code: str, priority: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_of(request)
    row = priority_here(request, cycle, priority)
    history = network.history(actor, home=row.priority.home)
    context = {"cycle": cycle, "row": row, "priority": row.priority, "history": history}
    return show(request, "priority.html", context, question=Question(request.GET))


def priority_here(request: HttpRequest, cycle: Cycle, code: str) -> PriorityRow:
    row = priority_named(cycle, code, actor_of(request))
    if row is None:
        raise Http404
    return row
