"""Overleggen: the list, one of them, and changing it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import BodyForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.presenters import body_rows, invented, who_sat
from veiligheidsnetwerk.platform.network.views.asking import day_of, show
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@login_not_required
@require_safe
def bodies(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    chairs = queries.chairs_on(day.day, actor=actor_of(request))
    context = {
        "rows": body_rows(queries.bodies_on(day.day), chairs),
        "invented": invented(seat.person for seat in chairs),
    }
    return show(request, "bodies.html", context, day=day)


@login_not_required
@require_safe
def body(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Body, code=code)
    day, actor = day_of(request), actor_of(request)
    seats = queries.seats_in(found, day.day, actor=actor)
    context = {
        "body": found,
        "seats": seats,
        "invented": invented(seat.person for seat in seats),
        "sentences": who_sat(found, seats, day),
        "history": queries.history(actor, body=found),
    }
    return show(request, "body.html", context, day=day)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_body(request: HttpRequest) -> HttpResponse:
    form = BodyForm(posted(request))
    task = Task(
        title="Overleg toevoegen",
        button="Voeg toe",
        done="Het overleg is toegevoegd.",
        path=(("Overleggen", reverse("network:bodies")),),
    )

    def do(order: Order) -> str:
        return actions.add_body(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_body(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Body, code=code)
    form = BodyForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"{found.name} wijzigen of beëindigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=(("Overleggen", reverse("network:bodies")), (found.name, found.get_absolute_url())),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_body(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)
