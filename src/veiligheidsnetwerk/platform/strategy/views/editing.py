"""Keeping cycles, their steps and their papers up to date."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy import actions
from veiligheidsnetwerk.platform.strategy.forms.cycles import CycleForm, PaperForm, StepForm
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Step
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here

FORM = "strategy/form.html"
KEPT = "De wijziging is bewaard."


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def add_cycle(request: HttpRequest) -> HttpResponse:
    form = CycleForm(posted(request))
    path = (("Strategie", reverse("strategy:overview")),)
    task = Task(
        title="Cyclus toevoegen", button="Voeg toe", done="De cyclus is toegevoegd.", path=path, template=FORM
    )

    def do(order: Order) -> str:
        return actions.add_cycle(form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def change_cycle(request: HttpRequest, code: str) -> HttpResponse:
    found = cycle_here(request, code)
    form = CycleForm(posted(request), initial=initial_of(found))
    task = task_in(found, title=f"{found.name} wijzigen of verlengen")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_cycle(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def add_step(request: HttpRequest, code: str) -> HttpResponse:
    found = cycle_here(request, code)
    form = StepForm(posted(request), cycle=found)
    task = task_in(found, title="Stap toevoegen", button="Voeg toe", done="De stap is toegevoegd.")

    def do(order: Order) -> str:
        return actions.add_step(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def change_step(request: HttpRequest, code: str, step: str) -> HttpResponse:
    found = cycle_here(request, code)
    changed = get_object_or_404(Step.objects.select_related("cycle", "instead_of"), cycle=found, code=step)
    form = StepForm(posted(request), cycle=found, besides=changed, initial=initial_of(changed))
    task = task_in(found, title=f"Stap wijzigen: {changed.title}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_step(changed, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def add_paper(request: HttpRequest, code: str) -> HttpResponse:
    found = cycle_here(request, code)
    form = PaperForm(posted(request), cycle=found)
    task = task_in(found, title="Stuk toevoegen", button="Voeg toe", done="Het stuk is toegevoegd.")

    def do(order: Order) -> str:
        return actions.add_paper(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_MANAGE)
@takes_a_form
def change_paper(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    found = cycle_here(request, code)
    paper = get_object_or_404(Paper.objects.select_related("cycle", "step"), cycle=found, pk=pk)
    form = PaperForm(posted(request), cycle=found, initial=initial_of(paper))
    task = task_in(found, title=f"Stuk wijzigen: {paper.title}")

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_paper(paper, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def task_in(cycle: Cycle, *, title: str, button: str = "Bewaar", done: str = KEPT) -> Task:
    """A task on a page of a cycle, with the way back to it."""
    path = (("Strategie", reverse("strategy:overview")), (cycle.name, cycle.get_absolute_url()))
    return Task(title=title, button=button, done=done, path=path, template=FORM)
