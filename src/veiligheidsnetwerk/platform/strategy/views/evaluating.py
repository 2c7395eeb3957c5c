"""Looking back at a strategy: writing an evaluation, and freezing it."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import editions, evaluations
from veiligheidsnetwerk.platform.strategy.forms.editions import FreezeForm
from veiligheidsnetwerk.platform.strategy.forms.evaluations import EvaluationForm
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.presenters.evaluations import evaluation_document
from veiligheidsnetwerk.platform.strategy.queries.editions import whole_of
from veiligheidsnetwerk.platform.strategy.rules.evaluations import EvaluationKind
from veiligheidsnetwerk.platform.strategy.views import editing
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here
from veiligheidsnetwerk.publishing.frozen import plain_of


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def evaluate(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """What people found of each goal. Saved half or whole; then the page that freezes it."""
    cycle, actor, which = cycle_here(request, code), actor_here(request), _kind(kind)
    goals = [row.goal for chapter in whole_of(cycle, actor).chapters for row in chapter.goals]
    form = EvaluationForm(posted(request), known=cycle.evaluations.filter(kind=which).first(), goals=goals)
    lead = "U kunt tussendoor stoppen. Wat u bewaart, ziet nog niemand anders dan wie besluiten vastlegt."
    task = replace(_task(cycle, f"{which.label} schrijven"), lead=lead)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        evaluations.evaluate(cycle, which, form.facts, seen=seen, order=order)
        return reverse("strategy:freeze_evaluation", args=[cycle.code, which.value])

    return carry_out(request, actor, task, form, do)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def freeze(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The evaluation as it reads now, and a button that keeps it so."""
    cycle, actor, which = cycle_here(request, code), actor_here(request), _kind(kind)
    found = cycle.evaluations.filter(kind=which).first()
    if found is None:
        raise Http404
    document = evaluation_document(whole_of(cycle, actor), found, timezone.localdate())
    form = FreezeForm(posted(request))
    task = _task(cycle, f"{which.label} vastleggen", button="Leg deze versie vast")
    here = (f"{which.label} schrijven", found.get_absolute_url())
    lead = "Hieronder staat de evaluatie zoals zij nu luidt. Een versie die u vastlegt, verandert niet meer."
    shown = {"blocks": plain_of(document)["blocks"]}
    task = replace(task, path=(*task.path, here), lead=lead, template="strategy/freeze.html", extra=shown)

    def do(order: Order) -> str:
        note = form.cleaned_data["note"]
        made = editions.freeze(cycle, document, note, order=order, evaluation=found)
        return made.get_absolute_url()

    return carry_out(request, actor, task, form, do)


def _task(cycle: Cycle, title: str, *, button: str = "Bewaar en bekijk") -> Task:
    task = editing.task_in(cycle, title=title, button=button)
    return replace(task, path=(*task.path, ("Versies", reverse("strategy:editions", args=[cycle.code]))))


def _kind(word: str) -> EvaluationKind:
    try:
        return EvaluationKind(word)
    except ValueError as error:
        raise Http404 from error
