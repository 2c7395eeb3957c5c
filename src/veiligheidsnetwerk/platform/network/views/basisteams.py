"""Under which basisteam of the police each gemeente falls."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import BasisteamForm, NewBasisteamForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Basisteam
from veiligheidsnetwerk.platform.network.presenters import district_groups, team_rows, without_team
from veiligheidsnetwerk.platform.network.views.asking import day_of, show
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@login_not_required
@require_safe
def basisteams(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    teams, groups = queries.basisteams_on(day.day), district_groups(day.day)
    context = {"rows": team_rows(teams), "unknown": without_team(groups, teams)}
    return show(request, "basisteams.html", context, day=day)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_basisteam(request: HttpRequest) -> HttpResponse:
    chosen = request.GET.getlist("gemeente")
    form = NewBasisteamForm(posted(request), initial={"gemeenten": chosen})
    task = Task(
        title="Basisteam vastleggen",
        button="Leg vast",
        done="Het basisteam is vastgelegd.",
        path=_path(),
        lead="Kies alle gemeenten die vanaf die dag onder dit basisteam vallen.",
        extra=_suggestions(),
    )

    def do(order: Order) -> str:
        actions.add_basisteam(form.cleaned_data["gemeenten"], form.facts, order=order)
        return reverse("network:basisteams")

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_basisteam(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Basisteam.objects.select_related("gemeente"), pk=pk)
    form = BasisteamForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"Basisteam van {found.gemeente.name} wijzigen of beëindigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=(*_path(), (found.gemeente.name, found.gemeente.get_absolute_url())),
        lead="Valt de gemeente nu onder een ander basisteam? Beëindig dan dit en leg het nieuwe vast.",
        extra=_suggestions(),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        changed = actions.change_basisteam(found, form.facts, seen=seen, order=order)
        return changed.gemeente.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def _suggestions() -> dict[str, object]:
    return {"suggestions": [(name, "") for name in queries.basisteam_names()]}


def _path() -> tuple[tuple[str, str], ...]:
    return (("Gemeenten", reverse("network:gemeenten")), ("Basisteams", reverse("network:basisteams")))
