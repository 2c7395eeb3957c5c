"""Seats in a body: giving, changing and ending them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import EndForm, MembershipForm, NewMembershipForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Body, Membership
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_membership(request: HttpRequest, code: str) -> HttpResponse:
    actor, body = actor_here(request), get_object_or_404(Body, code=code)
    form = NewMembershipForm(posted(request))
    task = Task(
        title=f"Lid toevoegen aan {body.name}",
        button="Voeg toe",
        done=f"Het lid is toegevoegd aan {body.name}.",
        path=_path(body),
        extra={
            "suggestions": queries.people(actor).values_list("email", "name"),
            "new_person": reverse("network:add_person"),
        },
    )

    def do(order: Order) -> str:
        person = form.chosen
        actions.add_membership(body, person, form.facts_of(person), order=order)
        return body.get_absolute_url()

    return carry_out(request, actor, task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_membership(request: HttpRequest, pk: int) -> HttpResponse:
    seat = _find(request, pk)
    form = MembershipForm(posted(request), initial=initial_of(seat))
    task = Task(
        title=f"{seat.person.name} in {seat.body.name} wijzigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=_path(seat.body),
        lead="Een andere rol? Beëindig dan deze en voeg een nieuwe toe: zo blijft te zien hoe het was.",
    )

    def do(order: Order) -> str:
        facts, seen = form.facts_of(seat.person), form.cleaned_data["seen"]
        actions.change_membership(seat, facts, seen=seen, order=order)
        return seat.body.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def end_membership(request: HttpRequest, pk: int) -> HttpResponse:
    seat = _find(request, pk)
    form = EndForm(posted(request), initial=initial_of(seat))
    task = Task(
        title=f"{seat.person.name} in {seat.body.name} beëindigen",
        button="Beëindig",
        done=f"{seat.person.name} is geen lid meer na de dag die u koos.",
        path=_path(seat.body),
        lead="Er verdwijnt niets: wie er eerder in zat, blijft te zien.",
    )

    def do(order: Order) -> str:
        last_day, seen = form.cleaned_data["last_day"], form.cleaned_data["seen"]
        actions.end_membership(seat, last_day=last_day, seen=seen, order=order)
        return seat.body.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def _find(request: HttpRequest, pk: int) -> Membership:
    visible = Membership.objects.visible_to(actor_here(request))
    return get_object_or_404(visible.select_related("body", "person", "on_behalf_of"), pk=pk)


def _path(body: Body) -> tuple[tuple[str, str], ...]:
    return (("Overleggen", reverse("network:bodies")), (body.name, body.get_absolute_url()))
