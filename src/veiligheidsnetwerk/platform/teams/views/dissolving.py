"""Ending a team, and what it has going besides its products."""

from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import AlreadyDoneError, Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.teams.actions import dissolving as actions
from veiligheidsnetwerk.platform.teams.actions.loose_ends import add_loose_end, change_loose_end
from veiligheidsnetwerk.platform.teams.forms.dissolving import DissolveForm
from veiligheidsnetwerk.platform.teams.forms.loose_ends import LooseEndForm
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.policies import may_look_after
from veiligheidsnetwerk.platform.teams.presenters.products import product_lines
from veiligheidsnetwerk.platform.teams.presenters.recommendations import recommendation_lines
from veiligheidsnetwerk.platform.teams.presenters.report import end_report
from veiligheidsnetwerk.platform.teams.queries.dissolving import left_with
from veiligheidsnetwerk.platform.teams.queries.products import product_rows
from veiligheidsnetwerk.platform.teams.queries.recommendations import recommendation_rows
from veiligheidsnetwerk.platform.teams.views.asking import show, team_here
from veiligheidsnetwerk.platform.teams.views.editing import task_in, team_to_update
from veiligheidsnetwerk.publishing.dutch import count_of
from veiligheidsnetwerk.publishing.files import PAPERS, document_as


@requires(Permission.TEAMS_MANAGE)
@takes_a_form
def dissolve(request: HttpRequest, code: str) -> HttpResponse:
    team = team_here(request, code)
    form = DissolveForm(posted(request), team=team, left=left_with(team))
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data
        order = Order(
            by=actor_here(request),
            now=timezone.now(),
            submission=typed["submission"],
            names=typed[form.NAMES],
        )
        try:
            messages.success(request, _carry_out(team, form, order))
        except AlreadyDoneError:
            return HttpResponseRedirect(team.get_absolute_url())
        except RefusedError as refusal:
            form.refuse(refusal)
        else:
            here = form.only_hands_over
            return HttpResponseRedirect(request.path if here else team.get_absolute_url())
    context = {"team": team, "form": form}
    response = show(request, "dissolve.html", context, question=Question(request.GET))
    if form.errors:
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
    return response


def _carry_out(team: Team, form: DissolveForm, order: Order) -> str:
    """Hand over what was chosen, and end the team if that was asked; what was done, in words."""
    typed = form.cleaned_data
    if form.only_hands_over:
        count = actions.hand_over(team, form.owners, timezone.localdate(order.now), order=order.further)
        return f"{count_of(count, 'ding heeft', 'dingen hebben')} een nieuwe eigenaar."
    seen = typed["seen"] or 0
    actions.dissolve(team, form.owners, typed["day"], typed["reason"], seen=seen, order=order)
    return f"{team} is opgeheven."


@requires(Permission.TEAMS_READ)
@require_safe
def report(request: HttpRequest, code: str, ending: str) -> HttpResponseBase:
    """The end report as it would read today."""
    if ending not in PAPERS:
        raise Http404
    team, actor, today = team_here(request, code), actor_of(request), timezone.localdate()
    document = end_report(
        team,
        product_lines(product_rows(actor, today, of=[team])),
        recommendation_lines(recommendation_rows(actor, today, of=team)),
        list(team.loose_ends.select_related("owner_body", "owner_organisation")),
        today,
    )
    made = document_as(ending, document)
    return attachment(made, PAPERS[ending], f"eindrapportage-{team.code}.{ending}")


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def add(request: HttpRequest, code: str) -> HttpResponse:
    team = team_to_update(request, code)
    form = LooseEndForm(posted(request))
    task = task_in(team, title=f"Wat loopt er bij {team}?", button="Voeg toe")

    def do(order: Order) -> str:
        return add_loose_end(team, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    team = team_here(request, code)
    found = get_object_or_404(
        team.loose_ends.select_related("owner_body", "owner_organisation", "team__body"), pk=pk
    )
    if not may_look_after(actor_here(request), found.place):
        raise PermissionDenied
    form = LooseEndForm(posted(request), initial=initial_of(found))
    task = task_in(team, title=f"Wijzigen: {found}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return change_loose_end(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)
