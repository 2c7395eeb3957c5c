"""What every page of the teams knows about who asks, and about which team."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.presenters import Day
from veiligheidsnetwerk.platform.network.views.asking import show as show_page
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.policies import may_manage, may_update
from veiligheidsnetwerk.platform.teams.queries.teams import team_named


def team_here(request: HttpRequest, code: str) -> Team:
    """The team in the address, for who may see it; a page that is not there for others."""
    found = team_named(actor_of(request), code)
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
    """A page of the teams, with what this person may do on it."""
    actor, team = actor_of(request), context.get("team")
    updates = isinstance(team, Team) and may_update(actor, team.code)
    known = {"manages": may_manage(actor), "updates": updates, **context}
    return show_page(request, f"teams/{template}", known, day=day, question=question)
