"""What teams recommend, offering it, and what each DVO does with it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.teams.actions import recommendations as actions
from veiligheidsnetwerk.platform.teams.forms.recommendations import (
    FollowUpForm,
    OfferForm,
    RecommendationForm,
)
from veiligheidsnetwerk.platform.teams.models import Recommendation
from veiligheidsnetwerk.platform.teams.policies import may_follow_up
from veiligheidsnetwerk.platform.teams.presenters.recommendations import (
    recommendation_line,
    recommendation_lines,
)
from veiligheidsnetwerk.platform.teams.queries.recommendations import (
    DVO,
    dvos,
    recommendation_rows,
    recommendations,
    row_of,
)
from veiligheidsnetwerk.platform.teams.views.asking import show, team_here
from veiligheidsnetwerk.platform.teams.views.editing import task_in, team_to_update


@requires(Permission.TEAMS_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    lines = recommendation_lines(recommendation_rows(actor_of(request), today))
    context = {"lines": lines, "dvos": dvos(today), "today": today}
    return show(request, "recommendations.html", context, question=Question(request.GET))


@requires(Permission.TEAMS_READ)
@require_safe
def page(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    found, actor, today = recommendation_here(request, code, pk), actor_of(request), timezone.localdate()
    bodies = dvos(today)
    context = {
        "team": found.team,
        "recommendation": found,
        "line": recommendation_line(row_of(found, bodies, today)),
        "writes_for": {body.code for body in bodies if may_follow_up(actor, body.code)},
        "history": network.history(actor, home=found.home),
    }
    return show(request, "recommendation.html", context, question=Question(request.GET))


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def add(request: HttpRequest, code: str) -> HttpResponse:
    team = team_to_update(request, code)
    form = RecommendationForm(posted(request))
    task = task_in(team, title=f"Aanbeveling van {team} toevoegen", button="Voeg toe")

    def do(order: Order) -> str:
        return actions.add_recommendation(team, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    team_to_update(request, code)
    found = recommendation_here(request, code, pk)
    form = RecommendationForm(posted(request), initial=initial_of(found))
    task = task_in(found.team, title=f"Aanbeveling wijzigen: {found}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_recommendation(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_MANAGE)
@takes_a_form
def offer(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    found = recommendation_here(request, code, pk)
    form = OfferForm(posted(request), initial={"seen": found.version, "day": found.offered_on})
    task = task_in(found.team, title=f"Aanbieden aan de DVO's: {found}")

    def do(order: Order) -> str:
        day, seen = form.cleaned_data["day"], form.cleaned_data["seen"]
        return actions.offer(found, day, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_FOLLOW_UP)
@takes_a_form
def follow_up(request: HttpRequest, code: str, pk: int, body: str) -> HttpResponse:
    found = recommendation_here(request, code, pk)
    dvo = get_object_or_404(Body, kind=DVO, code=body)
    if not may_follow_up(actor_here(request), dvo.code):
        raise PermissionDenied
    known = found.follow_ups.filter(body=dvo).select_related("owner_body", "owner_organisation").first()
    form = FollowUpForm(posted(request), known=known, body=dvo)
    task = task_in(found.team, title=f"Wat {dvo} doet met: {found}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.follow_up(found, dvo, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def recommendation_here(request: HttpRequest, code: str, pk: int) -> Recommendation:
    team = team_here(request, code)
    return get_object_or_404(recommendations(actor_of(request)), team=team, pk=pk)
