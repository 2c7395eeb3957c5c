"""The log of decisions over all bodies."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.strategy.forms.decisions import LogForm
from veiligheidsnetwerk.platform.strategy.queries.decisions import MOST_SHOWN, deciding_bodies, decisions_of
from veiligheidsnetwerk.platform.strategy.queries.proposals import waiting
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show


@requires(Permission.STRATEGY_READ)
@require_safe
def log(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_of(request)
    form = LogForm(request.GET, bodies=deciding_bodies(cycle, actor))
    asked = form.cleaned_data if form.is_valid() else {"q": "", "overleg": ""}
    found = decisions_of(cycle, actor, search=asked["q"], body=asked["overleg"])
    context = {"cycle": cycle, "decisions": found, "most": MOST_SHOWN, "asked": any(asked.values())}
    context["decides"] = actor is not None and may(actor, Permission.STRATEGY_DECIDE)
    context["waiting"] = waiting(actor)
    return show(request, "decisions.html", context, question=form)
