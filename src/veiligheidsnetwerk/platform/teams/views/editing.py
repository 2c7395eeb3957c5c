"""Commissioning a team, and saying where it is in its life."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.teams.actions import teams as actions
from veiligheidsnetwerk.platform.teams.forms.teams import NewTeamForm, PhaseForm, TeamForm
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.policies import may_manage, may_update
from veiligheidsnetwerk.platform.teams.queries.teams import bodies_without_team
from veiligheidsnetwerk.platform.teams.views.asking import team_here

FORM = "teams/form.html"
KEPT = "De wijziging is bewaard."


@requires(Permission.TEAMS_MANAGE)
@takes_a_form
def add_team(request: HttpRequest) -> HttpResponse:
    form = NewTeamForm(posted(request), bodies=bodies_without_team(timezone.localdate()))
    path = (("Expertteams", reverse("teams:overview")),)
    done = "De opdracht is vastgelegd."
    task = Task(title="Opdracht vastleggen", button="Leg vast", done=done, path=path, template=FORM)

    def do(order: Order) -> str:
        return actions.add_team(form.cleaned_data["body"], form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_MANAGE)
@takes_a_form
def change_team(request: HttpRequest, code: str) -> HttpResponse:
    found = team_here(request, code)
    form = TeamForm(posted(request), initial=initial_of(found))
    task = task_in(found, title=f"Opdracht van {found} wijzigen")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_team(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.TEAMS_UPDATE)
@takes_a_form
def move(request: HttpRequest, code: str) -> HttpResponse:
    found = team_to_update(request, code)
    form = PhaseForm(posted(request), team=found, whole=may_manage(actor_here(request)))
    task = task_in(found, title=f"Waar is {found} nu?")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        return actions.move(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def team_to_update(request: HttpRequest, code: str) -> Team:
    """The team in the address, for who keeps it up to date.

    Raises:
        PermissionDenied: this person sees the team, and does not keep it up to date.
    """
    found = team_here(request, code)
    if not may_update(actor_here(request), found.code):
        raise PermissionDenied
    return found


def task_in(team: Team, *, title: str, button: str = "Bewaar", done: str = KEPT) -> Task:
    """A task on a page of a team, with the way back to it."""
    path = (("Expertteams", reverse("teams:overview")), (str(team), team.get_absolute_url()))
    return Task(title=title, button=button, done=done, path=path, template=FORM)
