"""The consultation: laying priorities before the DVO's, their reactions, the answers, and other words."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import reactions as actions
from veiligheidsnetwerk.platform.strategy.forms.reactions import AnswerForm, ReactionForm, WordingForm
from veiligheidsnetwerk.platform.strategy.models import Cycle, Priority, Reaction
from veiligheidsnetwerk.platform.strategy.policies import may_react
from veiligheidsnetwerk.platform.strategy.presenters.reactions import (
    consulted_lines,
    consulted_sentences,
    said_of,
)
from veiligheidsnetwerk.platform.strategy.queries.reactions import (
    consult_step,
    consulted,
    priorities_asked,
    reactions_to,
)
from veiligheidsnetwerk.platform.strategy.views import editing
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.platform.strategy.views.board import board_here
from veiligheidsnetwerk.platform.strategy.views.priorities import priority_here


@requires(Permission.STRATEGY_READ)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor, today = cycle_here(request, code), actor_here(request), timezone.localdate()
    step, priorities = consult_step(cycle), priorities_asked(cycle, actor)
    until = step.last_day if step else None
    rows = consulted(cycle, actor, today=today)
    context = {
        "cycle": cycle,
        "priorities": priorities,
        "lines": consulted_lines(rows, priorities, until),
        "sentences": consulted_sentences(rows, until, today),
        "decides": may(actor, Permission.STRATEGY_DECIDE),
    }
    return show(request, "consulting.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_DECIDE)
@require_POST
def offer(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    try:
        actions.offer(cycle, order=Order(by=actor_here(request), now=timezone.now()))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "De concept-prioriteiten zijn voorgelegd. De DVO's kunnen nu reageren.")
    return HttpResponseRedirect(reverse("strategy:consulting", args=[cycle.code]))


@requires(Permission.STRATEGY_READ)
@require_safe
def consulted_page(request: HttpRequest, code: str, body: str) -> HttpResponse:
    """What one DVO found, and what it may still say."""
    cycle, actor, today = cycle_here(request, code), actor_here(request), timezone.localdate()
    step = consult_step(cycle)
    row = next((each for each in consulted(cycle, actor, today=today) if each.body.code == body), None)
    if row is None:
        raise Http404
    there = [each for each in priorities_asked(cycle, actor) if each.pk not in row.reactions]
    context = {
        "cycle": cycle,
        "row": row,
        "said": said_of(row.all_reactions, step.last_day if step else None),
        "open": [each for each in there if each.pk not in row.hidden],
        "reacts": may_react(actor, body),
        "decides": may(actor, Permission.STRATEGY_DECIDE),
        "history": network.history(actor, home=f"strategy.reactions:{cycle.pk}:{row.body.pk}")
        if may_react(actor, body)
        else (),
    }
    return show(request, "consulted.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_REACT)
@takes_a_form
def react(request: HttpRequest, code: str, body: str, priority: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    found, about = body_here(request, cycle, body), priority_here(request, cycle, priority).priority
    form = ReactionForm(posted(request), cycle=cycle, adds=False)
    gone = "Let op: deze prioriteit is teruggetrokken. Uw reactie telt als reactie daarop. "
    lead = f"{gone if about.is_withdrawn else ''}{about.now.text}"
    return _react(request, _task(cycle, f"{found}: {about}", lead), form, (cycle, found, about))


@requires(Permission.STRATEGY_REACT)
@takes_a_form
def add(request: HttpRequest, code: str, body: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    found = body_here(request, cycle, body)
    form = ReactionForm(posted(request), cycle=cycle, adds=True)
    lead = "Mist het DVO een prioriteit? Leg hier vast welke, en waarom."
    return _react(request, _task(cycle, f"{found} voegt toe", lead), form, (cycle, found, None))


def _react(
    request: HttpRequest, task: Task, form: ReactionForm, about: tuple[Cycle, Body, Priority | None]
) -> HttpResponse:
    def do(order: Order) -> str:
        return actions.react(*about, form.facts, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_REACT)
@takes_a_form
def change(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    cycle = cycle_here(request, code)
    found = reaction_here(request, cycle, pk)
    if not may_react(actor_here(request), found.body.code):
        raise Http404
    form = ReactionForm(posted(request), cycle=cycle, adds=found.stance == "adds", known=found)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"]
        return actions.change_reaction(found, form.facts, seen=seen, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), _task(cycle, "Reactie wijzigen"), form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def answer(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    board = board_here(request, code)
    found = reaction_here(request, board.cycle, pk)
    form = AnswerForm(posted(request), reaction=found)
    lead = f"{found.body} {found.get_stance_display()}: {found.text}"
    task = _task(board.cycle, f"Antwoord op de reactie {found}", lead)

    def do(order: Order) -> str:
        actions.answer(found, board.body, form.facts, form.wording, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def reword(request: HttpRequest, code: str, priority: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_here(request)
    found = priority_here(request, cycle, priority).priority
    form = WordingForm(posted(request), now=found.now, reactions=reactions_to(found, actor))
    lead = "De vorige tekst blijft staan, met wat er veranderde en op welke reactie dat het antwoord is."

    def do(order: Order) -> str:
        chosen, seen = list(form.cleaned_data["answers"]), form.cleaned_data["seen"]
        why = form.cleaned_data["reason"]
        actions.reword(found, form.facts, why, chosen, seen=seen, order=order)
        return found.get_absolute_url()

    return carry_out(request, actor, _task(cycle, f"Anders verwoorden: {found}", lead), form, do)


def body_here(request: HttpRequest, cycle: Cycle, code: str) -> Body:
    """A DVO that is asked, for who writes down what it finds."""
    actor = actor_of(request)
    rows = consulted(cycle, actor, today=timezone.localdate()) if may_react(actor, code) else []
    row = next((each for each in rows if each.body.code == code), None)
    if row is None:
        raise Http404
    return row.body


def reaction_here(request: HttpRequest, cycle: Cycle, pk: int) -> Reaction:
    found = Reaction.objects.visible_to(actor_of(request)).filter(cycle=cycle)
    return get_object_or_404(found.select_related("body", "cycle", "priority"), pk=pk)


def _task(cycle: Cycle, title: str, lead: str = "") -> Task:
    task = editing.task_in(cycle, title=title, button="Leg vast", done="Vastgelegd.")
    path = (*task.path, ("Consultatie", reverse("strategy:consulting", args=[cycle.code])))
    return replace(task, lead=lead, path=path)
