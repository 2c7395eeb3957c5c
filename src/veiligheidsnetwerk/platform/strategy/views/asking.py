"""What every page of the strategy knows about who asks, and about which cycle."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.presenters import Day
from veiligheidsnetwerk.platform.network.views.asking import show as show_page
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.policies import may_manage
from veiligheidsnetwerk.platform.strategy.queries.cycles import cycle_named


def cycle_here(request: HttpRequest, code: str) -> Cycle:
    """The cycle in the address, for who may see it; a page that is not there for others."""
    found = cycle_named(actor_of(request), code)
    if found is None:
        raise Http404
    return found


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    day: Day | None = None,
    question: Question | None = None,
) -> HttpResponse:
    """A page of the strategy, with what this person may do on it."""
    actor = actor_of(request)
    sees_input = actor is not None and may(actor, Permission.STRATEGY_INPUT_READ)
    sees_themes = actor is not None and may(actor, Permission.STRATEGY_THEMES)
    known = {"sees_themes": sees_themes, "manages": may_manage(actor), "sees_input": sees_input, **context}
    return show_page(request, f"strategy/{template}", known, day=day, question=question)
