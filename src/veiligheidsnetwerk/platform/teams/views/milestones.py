"""The planning of all teams: a picture, its files, and the table that says the same."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import picture_or_attachment
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.presenters import Day
from veiligheidsnetwerk.platform.network.views.asking import day_of
from veiligheidsnetwerk.platform.teams.presenters.milestones import (
    HEADS,
    WIDTHS,
    Milestone,
    file_of,
    milestones_of,
    planning,
)
from veiligheidsnetwerk.platform.teams.queries.products import product_rows
from veiligheidsnetwerk.platform.teams.queries.teams import teams
from veiligheidsnetwerk.platform.teams.views.asking import show
from veiligheidsnetwerk.publishing import files
from veiligheidsnetwerk.publishing.document import Paper


@requires(Permission.TEAMS_READ)
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    milestones, _ = _planned(request, day)
    context = {"milestones": milestones, "heads": HEADS, "papers": WIDTHS, "files": files.ALL}
    return show(request, "milestones.html", context, day=day)


@requires(Permission.TEAMS_READ)
@require_safe
def file(request: HttpRequest, paper: Paper, ending: str) -> HttpResponseBase:
    """The planning on a day, as a picture or on paper."""
    if paper not in WIDTHS or ending not in files.ALL:
        raise Http404
    day = day_of(request)
    milestones, names = _planned(request, day)
    made = file_of(planning(milestones, names, day.day), milestones, paper, ending)
    name = f"mijlpalen-{paper}-{day.day.isoformat()}.{ending}"
    return picture_or_attachment(made, files.ALL[ending], name)


def _planned(request: HttpRequest, day: Day) -> tuple[list[Milestone], list[str]]:
    """The milestones as they were on a day, and the names of the teams they are of."""
    actor = actor_of(request)
    found = teams(actor)
    return milestones_of(found, product_rows(actor, day.day), day.day), [str(each) for each in found]
