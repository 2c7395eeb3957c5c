"""A cycle beside the one before it: what stays, what goes, what is new."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.language.themes import load_themes
from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.strategy.actions import carrying as actions
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.presenters.carrying import beside_lines, beside_sentences
from veiligheidsnetwerk.platform.strategy.queries.carrying import side_by_side
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing.dutch import count_of


@requires(Permission.STRATEGY_THEMES)
@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    before = _before(cycle)
    rows = side_by_side(cycle, before, actor_of(request))
    context = {
        "cycle": cycle,
        "before": before,
        "lines": beside_lines(rows),
        "sentences": beside_sentences(rows),
        "left": any(row.taken is None for row in rows),
    }
    return show(request, "carrying.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_MANAGE)
@require_POST
def take_along(request: HttpRequest, code: str) -> HttpResponse:
    """Begin with the themes of the cycle before."""
    cycle = cycle_here(request, code)
    _before(cycle)
    order = Order(by=actor_here(request), now=timezone.now())
    count = actions.take_along(cycle, load_themes().drift, order=order)
    messages.success(request, f"{count_of(count, 'thema', 'thema’s')} overgenomen.")
    return HttpResponseRedirect(reverse("strategy:carrying", args=[cycle.code]))


def _before(cycle: Cycle) -> Cycle:
    if cycle.previous is None:
        raise Http404
    return cycle.previous
