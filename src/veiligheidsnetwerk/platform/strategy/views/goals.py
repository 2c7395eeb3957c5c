"""Goals of a priority, and the figures by which they are seen."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import goals as actions
from veiligheidsnetwerk.platform.strategy.forms.goals import ChangeGoalForm, GoalForm, IndicatorForm
from veiligheidsnetwerk.platform.strategy.models import Goal, Priority
from veiligheidsnetwerk.platform.strategy.views import editing
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here
from veiligheidsnetwerk.platform.strategy.views.priorities import priority_here


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def add_goal(request: HttpRequest, code: str, priority: str) -> HttpResponse:
    found = _priority(request, code, priority)
    form = GoalForm(posted(request))

    def do(order: Order) -> str:
        return actions.add_goal(found, form.facts, order=order).get_absolute_url()

    return carry_out(
        request, actor_here(request), task_about(found, f"Doel toevoegen bij: {found}"), form, do
    )


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def change_goal(request: HttpRequest, code: str, priority: str, pk: int) -> HttpResponse:
    found = goal_here(request, code, priority, pk)
    form = ChangeGoalForm(posted(request), goal=found)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_goal(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task_about(found.priority, "Doel wijzigen"), form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def add_indicator(request: HttpRequest, code: str, priority: str, pk: int) -> HttpResponse:
    found = goal_here(request, code, priority, pk)
    form = IndicatorForm(posted(request))
    task = task_about(found.priority, f"Waaraan zien we of dit lukt: {found}?")

    def do(order: Order) -> str:
        return actions.add_indicator(found, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def change_indicator(request: HttpRequest, code: str, priority: str, pk: int, indicator: int) -> HttpResponse:
    goal = goal_here(request, code, priority, pk)
    found = get_object_or_404(goal.indicators.select_related("goal__priority"), pk=indicator)
    form = IndicatorForm(posted(request), known=found)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_indicator(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task_about(goal.priority, "Indicator wijzigen"), form, do)


def _priority(request: HttpRequest, code: str, priority: str) -> Priority:
    return priority_here(request, cycle_here(request, code), priority).priority


def goal_here(request: HttpRequest, code: str, priority: str, pk: int) -> Goal:
    found = _priority(request, code, priority)
    return get_object_or_404(Goal.objects.select_related("priority"), priority=found, pk=pk)


def task_about(priority: Priority, title: str) -> Task:
    task = editing.task_in(priority.cycle, title=title)
    return replace(task, path=(*task.path, (str(priority), priority.get_absolute_url())))
