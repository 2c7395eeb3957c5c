"""The concept priorities, and each on a page of its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.policies import reads_every_input
from veiligheidsnetwerk.platform.strategy.presenters.goals import goal_lines, passage_words
from veiligheidsnetwerk.platform.strategy.presenters.reactions import revisions, said_of, whole_change
from veiligheidsnetwerk.platform.strategy.queries.decisions import (
    PriorityRow,
    priorities_of,
    priority_named,
)
from veiligheidsnetwerk.platform.strategy.queries.goals import goals_of
from veiligheidsnetwerk.platform.strategy.queries.lines import line_of
from veiligheidsnetwerk.platform.strategy.queries.reactions import consult_step, reactions_in, reactions_to
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing.dutch import enumerate_names


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
    step, seen = consult_step(cycle), reactions_to(row.priority, actor)
    context = {
        "cycle": cycle,
        "row": row,
        "priority": row.priority,
        "said": said_of(seen, step.last_day if step else None),
        "goals": goal_lines(goals_of(row.priority), timezone.localdate()),
        "revisions": revisions(row.wordings, reactions_in(cycle, actor)),
        "whole": whole_change(row.wordings),
        "decides": actor is not None and may(actor, Permission.STRATEGY_DECIDE),
        "history": network.history(actor, home=row.priority.home),
    }
    return show(request, "priority.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_READ)
@require_safe
def line(request: HttpRequest, code: str, priority: str) -> HttpResponse:
    """The unbroken line of a priority, both ways."""
    cycle, actor = cycle_here(request, code), actor_of(request)
    found = line_of(priority_here(request, cycle, priority), actor)
    step = consult_step(cycle)
    goals = goal_lines([each.row for each in found.goals], timezone.localdate())
    context = {
        "cycle": cycle,
        "line": found,
        "priority": found.priority,
        "passages": passage_words(found),
        "themes": enumerate_names([each.name for each in found.themes]) or "geen",
        "said": said_of(found.reactions, step.last_day if step else None),
        "goals": list(zip(goals, [each.origins for each in found.goals], strict=True)),
        "reads_all": reads_every_input(actor),
    }
    return show(request, "line.html", context, question=Question(request.GET))


def priority_here(request: HttpRequest, cycle: Cycle, code: str) -> PriorityRow:
    row = priority_named(cycle, code, actor_of(request))
    if row is None:
        raise Http404
    return row
