"""People: only for who may see them."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import actions, queries
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import (
    EmploymentForm,
    NewPersonForm,
    PersonForm,
    Question,
    SearchForm,
)
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Employment, Person
from veiligheidsnetwerk.platform.network.presenters import invented
from veiligheidsnetwerk.platform.network.views.asking import show
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out

PAGE_SIZE = 50


@requires(Permission.NETWORK_READ)
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    if not form.is_valid():
        return show(request, "people.html", {"search": form.typed}, question=form)
    search = form.cleaned_data["zoek"]
    pages = Paginator(queries.people(actor_here(request), search=search), PAGE_SIZE)
    page = pages.get_page(form.cleaned_data["pagina"])
    context = {"search": search, "page": page, "invented": invented(page)}
    return show(request, "people.html", context, question=form)


@requires(Permission.NETWORK_READ)
@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(request, pk)
    context = {
        "person": found,
        "work": queries.work_of(found),
        "seats": queries.seats_of(found),
        "history": queries.history(actor_here(request), person=found),
    }
    return show(request, "person.html", context, question=Question(request.GET))


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_person(request: HttpRequest) -> HttpResponse:
    form = NewPersonForm(posted(request))
    task = Task(
        title="Persoon toevoegen",
        button="Voeg toe",
        done="De persoon is toegevoegd.",
        path=(("Mensen", reverse("network:people")),),
        lead="Vul alleen in wat het netwerk nodig heeft: naam, adres op het werk en waar iemand werkt.",
    )

    def do(order: Order) -> str:
        return actions.add_person(form.facts, work=form.work, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_person(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(request, pk)
    form = PersonForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"{found.name} wijzigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=_path(found),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_person(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def add_employment(request: HttpRequest, pk: int) -> HttpResponse:
    found = _find(request, pk)
    form = EmploymentForm(posted(request))
    task = Task(
        title=f"Werk toevoegen bij {found.name}",
        button="Voeg toe",
        done="Het werk is toegevoegd.",
        path=_path(found),
    )

    def do(order: Order) -> str:
        return actions.add_employment(found, form.facts, order=order).person.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.NETWORK_EDIT)
@takes_a_form
def change_employment(request: HttpRequest, pk: int) -> HttpResponse:
    visible = Employment.objects.visible_to(actor_here(request)).select_related("person", "organisation")
    found = get_object_or_404(visible, pk=pk)
    form = EmploymentForm(posted(request), initial=initial_of(found))
    task = Task(
        title=f"Werk van {found.person.name} wijzigen of beëindigen",
        button="Bewaar",
        done="De wijziging is bewaard.",
        path=_path(found.person),
    )

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_employment(found, form.facts, seen=seen, order=order).person.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def _find(request: HttpRequest, pk: int) -> Person:
    return get_object_or_404(Person.objects.visible_to(actor_here(request)), pk=pk)


def _path(person: Person) -> tuple[tuple[str, str], ...]:
    return (("Mensen", reverse("network:people")), (person.name, person.get_absolute_url()))
