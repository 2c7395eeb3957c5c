"""The teams, and one of them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.views.asking import day_of
from veiligheidsnetwerk.platform.teams.presenters.products import product_lines
from veiligheidsnetwerk.platform.teams.presenters.recommendations import recommendation_lines
from veiligheidsnetwerk.platform.teams.presenters.teams import (
    life_of,
    phase_line,
    team_lines,
    waits_too_long,
    waits_words,
)
from veiligheidsnetwerk.platform.teams.queries.products import product_rows
from veiligheidsnetwerk.platform.teams.queries.recommendations import recommendation_rows
from veiligheidsnetwerk.platform.teams.queries.teams import members_of, teams
from veiligheidsnetwerk.platform.teams.views.asking import show, team_here


@requires(Permission.TEAMS_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    lines = team_lines(teams(actor_of(request)), day.day)
    return show(request, "overview.html", {"lines": lines}, day=day)


@requires(Permission.TEAMS_READ)
@require_safe
def team(request: HttpRequest, code: str) -> HttpResponse:
    found, day, actor = team_here(request, code), day_of(request), actor_of(request)
    phase = found.phase_on(day.day)
    context = {
        "team": found,
        "phase": phase_line(phase),
        "waits": waits_words(phase, day.day),
        "waits_too_long": waits_too_long(phase, day.day),
        "life": life_of(found),
        "loose_ends": list(found.loose_ends.select_related("owner_body", "owner_organisation")),
        "recommendations": recommendation_lines(recommendation_rows(actor, day.today, of=found)),
        "lines": product_lines(product_rows(actor, day.day, of=[found])),
        "members": members_of(found, day.day, actor=actor),
        "history": network.history(actor, home=found.home),
    }
    return show(request, "team.html", context, day=day)
