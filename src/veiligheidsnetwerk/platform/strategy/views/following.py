"""Following a strategy: how far each goal is, and what is made for it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.strategy.actions import following as actions
from veiligheidsnetwerk.platform.strategy.actions import goals as goal_actions
from veiligheidsnetwerk.platform.strategy.forms.following import ChangeProductForm, ProductForm, ProgressForm
from veiligheidsnetwerk.platform.strategy.presenters.goals import chapter_lines, standing_sentences
from veiligheidsnetwerk.platform.strategy.queries.editions import editions_of, whole_of
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.platform.strategy.views.goals import goal_here, task_about


@requires(Permission.STRATEGY_READ)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    """Where every goal of the strategy stands."""
    cycle, actor = cycle_here(request, code), actor_of(request)
    chapters = chapter_lines(whole_of(cycle, actor).chapters, timezone.localdate())
    context = {
        "cycle": cycle,
        "chapters": chapters,
        "sentences": standing_sentences(chapters),
        "evaluations": [each for each in editions_of(cycle, actor) if each.evaluation],
        "decides": actor is not None and may(actor, Permission.STRATEGY_DECIDE),
    }
    return show(request, "following.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def say_how_far(request: HttpRequest, code: str, priority: str, pk: int) -> HttpResponse:
    found = goal_here(request, code, priority, pk)
    form = ProgressForm(posted(request))

    def do(order: Order) -> str:
        return actions.say_how_far(found, form.facts, order=order).get_absolute_url()

    task = task_about(found.priority, f"Hoe ver is het met: {found}?")
    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def add_product(request: HttpRequest, code: str, priority: str, pk: int) -> HttpResponse:
    found = goal_here(request, code, priority, pk)
    form = ProductForm(posted(request))

    def do(order: Order) -> str:
        return goal_actions.add_product(found, form.facts, order=order).get_absolute_url()

    task = task_about(found.priority, f"Product toevoegen bij: {found}")
    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def change_product(request: HttpRequest, code: str, priority: str, pk: int, product: int) -> HttpResponse:
    goal = goal_here(request, code, priority, pk)
    found = get_object_or_404(goal.products.select_related("goal__priority__cycle"), pk=product)
    form = ChangeProductForm(posted(request), initial=initial_of(found))

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return goal_actions.change_product(found, form.facts, seen=seen, order=order).get_absolute_url()

    task = task_about(goal.priority, f"Product wijzigen: {found}")
    return carry_out(request, actor_here(request), task, form, do)
