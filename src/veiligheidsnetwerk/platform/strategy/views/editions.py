"""Versions of the strategy: freezing one, reading one, and what bodies decide about it."""

from dataclasses import replace

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, actor_of, requires
from veiligheidsnetwerk.platform.core.downloads import attachment
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission, may
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import editions as actions
from veiligheidsnetwerk.platform.strategy.actions import proposals
from veiligheidsnetwerk.platform.strategy.forms.editions import FreezeForm, RecordForm, SetAsideForm
from veiligheidsnetwerk.platform.strategy.models import Cycle, Edition, Proposal
from veiligheidsnetwerk.platform.strategy.policies import may_see_cycles
from veiligheidsnetwerk.platform.strategy.presenters.strategy import strategy_document
from veiligheidsnetwerk.platform.strategy.queries.editions import (
    deciders_on,
    edition_named,
    editions_of,
    whole_of,
)
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.evaluations import EvaluationKind
from veiligheidsnetwerk.platform.strategy.views import editing
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.publishing.files import PAPERS
from veiligheidsnetwerk.publishing.frozen import plain_of

_PROPOSED = ("body", "day", "about", "reason")
"""What a meeting handed over, by the fields of the form."""


@requires(Permission.STRATEGY_READ)
@require_safe
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_here(request)
    context = {
        "cycle": cycle,
        "editions": editions_of(cycle, actor),
        "decides": may(actor, Permission.STRATEGY_DECIDE),
        "evaluations": list(EvaluationKind),
        "history": network.history(actor, home=f"strategy.editions:{cycle.pk}"),
    }
    return show(request, "editions.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def freeze(request: HttpRequest, code: str) -> HttpResponse:
    """The strategy as it reads now, and a button that keeps it so."""
    cycle, actor = cycle_here(request, code), actor_here(request)
    document = strategy_document(whole_of(cycle, actor), timezone.localdate())
    form = FreezeForm(posted(request))
    lead = "Hieronder staat de strategie zoals zij nu luidt. Een versie die u vastlegt, verandert niet meer."
    task = editing.task_in(cycle, title="Versie vastleggen", button="Leg deze versie vast")
    shown = {"blocks": plain_of(document)["blocks"]}
    task = replace(task, lead=lead, template="strategy/freeze.html", extra=shown)

    def do(order: Order) -> str:
        note = form.cleaned_data["note"]
        return actions.freeze(cycle, document, note, order=order).get_absolute_url()

    return carry_out(request, actor, task, form, do)


@login_not_required
@require_safe
def edition(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """A version; for everybody once it was adopted."""
    found, member = edition_here(request, code, number), may_see_cycles(actor_of(request))
    decisions = [each for each in found.decisions.all() if member or each.outcome == Outcome.ADOPTED]
    context = {
        "cycle": found.cycle,
        "edition": found,
        "blocks": found.content["blocks"],
        "decisions": decisions,
        "files": PAPERS,
        "sound": found.is_sound,
        "member": member,
    }
    return show(request, "edition.html", context, question=Question(request.GET))


@login_not_required
@require_safe
def edition_file(request: HttpRequest, code: str, number: int, ending: str) -> HttpResponseBase:
    """The file that was made when the version was frozen."""
    if ending not in PAPERS:
        raise Http404
    found = edition_here(request, code, number)
    name = f"{found.what}-{found.cycle.code}-versie-{found.number}.{ending}"
    return attachment(found.file(ending), PAPERS[ending], name)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def record(request: HttpRequest, code: str) -> HttpResponse:
    return _record(request, cycle_here(request, code), None)


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def record_proposal(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    """The same, beginning from what a meeting handed over."""
    return _record(request, cycle_here(request, code), get_object_or_404(Proposal, pk=pk))


@requires(Permission.STRATEGY_DECIDE)
@takes_a_form
def set_aside(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    cycle, proposal = cycle_here(request, code), get_object_or_404(Proposal, pk=pk)
    form = SetAsideForm(posted(request))
    title, done = f"Niet in het logboek: {proposal}", "Het voorstel is afgehandeld."
    task = _at_decisions(cycle, title=title, button="Leg opzij", done=done)

    def do(order: Order) -> str:
        proposals.set_aside(proposal, form.cleaned_data["because"], order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


def _record(request: HttpRequest, cycle: Cycle, proposal: Proposal | None) -> HttpResponse:
    known, bodies = dict[str, object](), deciders_on(timezone.localdate())
    if proposal:
        known = {name: getattr(proposal, name) for name in _PROPOSED} | {"outcome": Outcome.OTHER.value}
        bodies = [*bodies, proposal.body]
    form = RecordForm(posted(request), cycle=cycle, bodies=bodies, initial=known)
    task = _at_decisions(cycle, title="Besluit vastleggen", button="Leg vast")

    def do(order: Order) -> str:
        given, facts = form.cleaned_data, form.facts
        body, about = given["body"], {"edition": given["edition"], "about": given["about"]}
        if proposal:
            made = proposals.record_proposed(proposal, cycle, body, facts, order=order, **about)
        else:
            made = actions.record_decision(cycle, body, facts, order=order, **about)
        return made.get_absolute_url()

    return carry_out(request, actor_here(request), task, form, do)


def _at_decisions(cycle: Cycle, **words: str) -> Task:
    task = editing.task_in(cycle, **words)
    return replace(task, path=(*task.path, ("Besluiten", reverse("strategy:decisions", args=[cycle.code]))))


def edition_here(request: HttpRequest, code: str, number: int) -> Edition:
    found = edition_named(code, number, actor_of(request))
    if found is None:
        raise Http404
    return found
