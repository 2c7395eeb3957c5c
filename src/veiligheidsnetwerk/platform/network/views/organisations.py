"""Organisations that are no gemeente: the list, one of them, and changing it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import OrganisationForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.presenters import invented
from veiligheidsnetwerk.platform.network.views.asking import day_of, show
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out


@login_not_required
@require_safe
def organisations(request: HttpRequest) -> HttpResponse:
    day = day_of(request)
    return show(request, "organisations.html", {"found": queries.organisations_on(day.day)}, day=day)


@login_not_required
@require_safe
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Organisation, code=code)
    if found.is_gemeente:
        asked = request.GET.urlencode()
        return HttpResponseRedirect(found.get_absolute_url() + (f"?{asked}" if asked else ""))
    day, actor = day_of(request), actor_of(request)
    staff = queries.staff_of(found, day.day, actor=actor)
    seats = queries.seats_for(found, day.day, actor=actor)
    context = {
        "organisation": found,
        "exists": found.span.holds_on(day.day),
        "staff": staff,
        "seats": seats,
        "invented": invented([*(work.person for work in staff), *(seat.person for seat in seats)]),
        "history": queries.history(actor, organisation=found),
    }
    return show(request, "organisation.html", context, day=day)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_organisation(request: HttpRequest) -> HttpResponse:
    form = OrganisationForm(posted(request))
    task = Task(
        title="Organisatie toevoegen",
        button="Voeg toe",
        done="De organisatie is toegevoegd.",
        path=(("Organisaties", reverse("network:organisations")),),
        lead="Gemeenten staan er al: die volgen uit de lijst van het CBS.",
    )

    def do(order: Order) -> str:
        return actions.add_organisation(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_organisation(request: HttpRequest, code: str) -> HttpResponse:
    found = get_object_or_404(Organisation, code=code)
    if found.is_gemeente:
        raise Http404
    form = OrganisationForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"{found.name} wijzigen of beëindigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=(("Organisaties", reverse("network:organisations")), (found.name, found.get_absolute_url())),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_organisation(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)
