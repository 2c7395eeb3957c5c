"""The criteria board: scoring blind, closing, looking at what differs, choosing."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import EditForm, Question
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import board as actions
from veiligheidsnetwerk.platform.strategy.actions.decisions import choose
from veiligheidsnetwerk.platform.strategy.definitions import argued
from veiligheidsnetwerk.platform.strategy.forms.board import ChoiceForm, JudgementForm, WeightsForm
from veiligheidsnetwerk.platform.strategy.models import Board, Cycle, Theme
from veiligheidsnetwerk.platform.strategy.policies import may_score
from veiligheidsnetwerk.platform.strategy.presenters.board import (
    arguments,
    board_sentences,
    chosen_sentence,
    differences,
    majority_words,
    own_lines,
    weighed_lines,
)
from veiligheidsnetwerk.platform.strategy.presenters.themes import support_sentences
from veiligheidsnetwerk.platform.strategy.presenters.weighing import sensitivity, sensitivity_svg
from veiligheidsnetwerk.platform.strategy.queries.board import board_of, own_judgements, scorers, weighed
from veiligheidsnetwerk.platform.strategy.queries.themes import origins, theme_rows
from veiligheidsnetwerk.platform.strategy.views import editing
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.platform.strategy.views.themes import theme_here


@requires(Permission.STRATEGY_THEMES)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor, today = cycle_here(request, code), actor_here(request), timezone.localdate()
    context = {
        "cycle": cycle,
        "decides": may(actor, Permission.STRATEGY_DECIDE),
        "criteria": argued().values(),
    }
    if board := board_of(cycle):
        context |= {"board": board, **_shown(board, actor)}
        context["history"] = network.history(actor, home=board.home)
        themes = list(cycle.themes.there())
        context["members"] = members = scorers(board, themes, today=today)
        context["sentences"] = board_sentences(board, members, len(themes))
    return show(request, "board.html", context, question=Question(request.GET))


def _shown(board: Board, actor: Actor) -> dict[str, object]:
    """One's own list while it is open; what everybody found when it is closed."""
    if board.is_open:
        themes = list(board.cycle.themes.there().select_related("cycle"))
        scores = may_score(actor, board.body.code)
        return {"scores": scores, "own": own_lines(themes, own_judgements(board, actor)) if scores else []}
    rows = weighed(board, actor, today=timezone.localdate())
    return {"differences": differences(rows), "lines": weighed_lines(rows), "chosen": chosen_sentence(rows)}


@requires(Permission.STRATEGY_DECIDE)
@require_POST
def open_board(request: HttpRequest, code: str) -> HttpResponse:
    cycle = cycle_here(request, code)
    try:
        actions.open_board(cycle, order=Order(by=actor_here(request), now=timezone.now()))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "De weging is open. Elk lid kan nu scoren.")
    return HttpResponseRedirect(reverse("strategy:board", args=[cycle.code]))


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def close_board(request: HttpRequest, code: str) -> HttpResponse:
    """Ask once more: after this nobody scores, and everybody who may see themes sees all scores."""
    board = board_here(request, code)
    lead = (
        "Hierna kan niemand meer scoren, en zien de leden elkaars scores en redenen. Dat kan niet terug. "
        "Wat half is ingevuld, blijft bewaard; een score zonder reden telt niet mee."
    )
    task = task_in(board.cycle, "Weging sluiten", "Sluit de weging", lead=lead, done="De weging is gesloten.")

    def do(order: Order) -> str:
        return actions.close_board(board, order=order).get_absolute_url()

    return carry_out(request, actor_here(request), task, EditForm(posted(request)), do)


@requires(Permission.STRATEGY_SCORE)
@takes_a_form
def judge(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    board, actor = board_here(request, code), actor_here(request)
    found, own = theme_here(board.cycle, theme), own_judgements(board, actor)
    if not may_score(actor, board.body.code):
        raise Http404
    form = JudgementForm(posted(request), known=own.get(found.pk))
    before = [each for each in (own.get(origin.pk) for origin in origins(found)) if each]
    done = "Bewaard. Alleen u ziet dit, tot de weging sluit."
    task = task_in(board.cycle, f"Wat vindt u van: {found}?", "Bewaar", lead=_asked(found), done=done)
    task = replace(task, extra={"before": before}, template="strategy/judge.html")

    def do(order: Order) -> str:
        person = Person.objects.get(pk=actor.person or 0)
        actions.judge(board, found, person, form.facts, seen=form.cleaned_data["seen"] or 0, order=order)
        return board.get_absolute_url()

    return carry_out(request, actor, task, form, do)


def _asked(theme: Theme) -> str:
    """What it is about, and criterion 1, which is counted and not scored."""
    rows = theme_rows(theme.cycle, today=timezone.localdate())
    row = next((each for each in rows if each.theme == theme), None)
    said = [theme.definition, *(support_sentences(row) if row else ())]
    if row:
        said.append(f"Meerderheid van alle partners: {majority_words(row)}.")
    said.append("U mag alles open laten en later verdergaan. Een score telt mee als er een reden bij staat.")
    return " ".join(filter(None, said))


@requires(Permission.STRATEGY_THEMES)
@require_safe
def reasons(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    """What everybody found of one theme; there when the board is closed."""
    board = board_here(request, code)
    rows = [] if board.is_open else weighed(board, actor_of(request), today=timezone.localdate())
    row = next((each for each in rows if each.theme.code == theme), None)
    if row is None:
        raise Http404
    context = {
        "cycle": board.cycle,
        "row": row,
        "majority": majority_words(row.row),
        "arguments": arguments(row),
    }
    context["decides"] = may(actor_here(request), Permission.STRATEGY_DECIDE)
    context["decisions"] = row.theme.decisions.visible_to(actor_of(request)).select_related("body", "cycle")
    return show(request, "reasons.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_THEMES)
@require_safe
def weights(request: HttpRequest, code: str) -> HttpResponse:
    """Which weights change which themes come first; the weights are in the address."""
    board, form = closed_board_here(request, code), WeightsForm(request.GET)
    context: dict[str, object] = {"cycle": board.cycle, "form": form}
    if form.is_valid():
        rows = weighed(board, actor_of(request), today=timezone.localdate())
        context |= {"found": sensitivity(rows, form.weights), "whole": sum(form.weights.values())}
        context["address"] = f"{reverse('strategy:weights_svg', args=[code])}?{request.GET.urlencode()}"
    return show(request, "weights.html", context, question=form)


@requires(Permission.STRATEGY_THEMES)
@require_safe
def weights_svg(request: HttpRequest, code: str) -> HttpResponse:
    board, form = closed_board_here(request, code), WeightsForm(request.GET)
    rows = weighed(board, actor_of(request), today=timezone.localdate())
    found = sensitivity(rows, form.weights) if form.is_valid() else None
    if found is None:
        raise Http404
    return HttpResponse(sensitivity_svg(found), content_type="image/svg+xml")


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def choose_theme(request: HttpRequest, code: str, theme: str) -> HttpResponse:
    board = closed_board_here(request, code)
    found = theme_here(board.cycle, theme)
    form = ChoiceForm(posted(request), theme=found, has_wording=found.priorities.exists())
    lead = f"Leg vast wat {board.body.definition.article} {board.body} over dit thema besloot, en waarom."
    task = task_in(board.cycle, f"Keuze: {found}", "Leg vast", lead=lead, done="Het besluit is vastgelegd.")

    def do(order: Order) -> str:
        choose(board, found, form.facts, form.wording, order=order)
        return board.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def board_here(request: HttpRequest, code: str) -> Board:
    board = board_of(cycle_here(request, code))
    if board is None:
        raise Http404
    return board


def closed_board_here(request: HttpRequest, code: str) -> Board:
    board = board_here(request, code)
    if board.is_open:
        raise Http404
    return board


def task_in(cycle: Cycle, title: str, button: str, *, lead: str, done: str) -> Task:
    task = editing.task_in(cycle, title=title, button=button, done=done)
    path = (*task.path, ("Weging", reverse("strategy:board", args=[cycle.code])))
    return replace(task, lead=lead, path=path)
