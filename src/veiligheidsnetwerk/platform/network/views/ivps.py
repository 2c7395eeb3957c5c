"""The safety plans of gemeenten: whose plan ends when."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import IvpForm, Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Ivp
from veiligheidsnetwerk.platform.network.presenters import (
    district_groups,
    how_many_plans,
    plan_rows,
    present_plan,
)
from veiligheidsnetwerk.platform.network.views.asking import day_of, show
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@login_not_required
@require_safe
def ivps(request: HttpRequest) -> HttpResponse:
    day, actor = day_of(request), actor_of(request)
    groups, ends = district_groups(day.day), queries.ivp_ends(day.day)
    context = {
        "sentence": how_many_plans(groups, ends, day),
        "rows": plan_rows(groups, queries.ivps_from(day.day, actor=actor), ends, day.day),
    }
    return show(request, "ivps.html", context, day=day)


@login_not_required
@require_safe
def ivp(request: HttpRequest, pk: int) -> HttpResponse:
    actor = actor_of(request)
    found = get_object_or_404(Ivp.objects.visible_to(actor), pk=pk)
    context = {
        "plan": present_plan(found, timezone.localdate()),
        "history": queries.history(actor, home=found.home),
    }
    return show(request, "ivp.html", context, question=Question(request.GET))


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_ivp(request: HttpRequest) -> HttpResponse:
    chosen = request.GET.getlist("gemeente")
    form = IvpForm(posted(request), initial={"gemeenten": chosen})
    task = Task(
        title="IVP toevoegen",
        button="Voeg toe",
        done="Het IVP is toegevoegd.",
        path=_path(),
        lead="Een IVP is het integraal veiligheidsplan dat een gemeenteraad vaststelt.",
    )

    def do(order: Order) -> str:
        return actions.add_ivp(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_ivp(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Ivp.objects.visible_to(actor_of(request)), pk=pk)
    form = IvpForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"{found} wijzigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=(*_path(), (found.title, found.get_absolute_url())),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_ivp(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def _path() -> tuple[tuple[str, str], ...]:
    return (("Gemeenten", reverse("network:gemeenten")), ("IVP’s", reverse("network:ivps")))
