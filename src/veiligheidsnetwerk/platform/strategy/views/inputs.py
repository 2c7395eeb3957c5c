"""The page of one partner: what was given, what lacks, and every form to fill in."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, permits, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import (
    AlreadyDoneError,
    EditConflictError,
    Order,
    RefusedError,
)
from veiligheidsnetwerk.platform.network.forms import IvpForm, Question
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.views.editing import Do, Task, carry_out
from veiligheidsnetwerk.platform.strategy.actions import inputs as actions
from veiligheidsnetwerk.platform.strategy.forms.inputs import (
    ChangePassageForm,
    GemeenteForm,
    HandOverForm,
    PartnerForm,
    PassageForm,
    WithdrawForm,
)
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Passage
from veiligheidsnetwerk.platform.strategy.policies import may_code, may_give_input, may_read_input
from veiligheidsnetwerk.platform.strategy.queries.inputs import (
    ASKED,
    colleagues,
    input_for,
    passages_of,
    plans_of,
    to_take_over,
    until_of,
)
from veiligheidsnetwerk.platform.strategy.queries.readings import readings_of, readings_to_take_over
from veiligheidsnetwerk.platform.strategy.queries.themes import where_it_went
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show

KEPT = "Bewaard. U kunt later verdergaan."


@dataclass(frozen=True, slots=True)
class Place:
    """Whose input for which cycle, as this person may see it."""

    cycle: Cycle
    organisation: Organisation
    given: Input | None
    actor: Actor

    @property
    def url(self) -> str:
        return reverse("strategy:input", args=[self.cycle.code, self.organisation.code])

    @property
    def is_own(self) -> bool:
        """Whether this person works for whose input it is."""
        return self.organisation.code in self.actor.organisations

    @property
    def may_give(self) -> bool:
        return may_give_input(self.actor, self.organisation.code)

    def task(self, title: str, button: str = "Bewaar", lead: str = "", done: str = KEPT) -> Task:
        path = (
            ("Strategie", reverse("strategy:overview")),
            (self.cycle.name, self.cycle.get_absolute_url()),
            (f"Input van {self.organisation.name}", self.url),
        )
        return Task(
            title=title, button=button, done=done, path=path, lead=lead, template="strategy/form.html"
        )


def place_here(request: HttpRequest, code: str, organisation: str, *, to_give: bool = False) -> Place:
    """The input in the address; of who may not see it or fill it in, as absent as one that is not there."""
    actor, cycle = actor_here(request), cycle_here(request, code)
    found = Organisation.objects.filter(code=organisation, kind__in=ASKED).first()
    if found is None or not may_read_input(actor, found.code):
        raise Http404
    place = Place(cycle, found, input_for(cycle, found, actor), actor)
    if to_give and not place.may_give:
        raise Http404
    return place


@requires(Permission.STRATEGY_INPUT_READ)
@require_safe
def page(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation)
    given, passages = place.given, passages_of(place.given)
    went = where_it_went(passages, place.cycle, place.actor)
    context = {
        "cycle": place.cycle,
        "organisation": place.organisation,
        "given": given,
        "plans": plans_of(place.organisation, place.actor),
        "priorities": [(each, went.get(each.pk)) for each in passages if each.is_priority],
        "regular": [(each, went.get(each.pk)) for each in passages if not each.is_priority],
        "missing": actions.missing_of(given or Input(cycle=place.cycle, organisation=place.organisation)),
        "until": until_of(place.cycle),
        "may_give": place.may_give,
        "may_code": may_code(place.actor, place.organisation.code),
        "readings": readings_of(given),
        "readings_to_take_over": readings_to_take_over(given) if place.may_give else [],
        "may_confide": permits(Permission.STRATEGY_CONFIDENTIAL)(request),
        "to_take_over": to_take_over(given) if place.may_give else [],
        "today": timezone.localdate(),
        "history": network.history(place.actor, home=given.home) if given else [],
    }
    return show(request, "input.html", context, question=Question(request.GET))


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def answers(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    form = _answer_form(request, place)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        actions.answer(place.cycle, place.organisation, form.facts, seen=seen, order=order)
        return place.url

    title = f"Vragen aan {place.organisation.name}"
    lead = "U hoeft niet alles in één keer in te vullen. Wat u bewaart, blijft staan."
    return carry_out(request, place.actor, place.task(title, lead=lead), form, do)


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def plan(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    """The plan of a gemeente, kept in the network: the one that the input names, or a new one."""
    place = place_here(request, code, organisation, to_give=True)
    if not place.organisation.is_gemeente:
        raise Http404
    ivp = None if request.GET.get("nieuw") or place.given is None else place.given.ivp
    initial = initial_of(ivp) if ivp else {"gemeenten": [place.organisation.code]}
    form = IvpForm(posted(request), initial=initial)

    def do(order: Order) -> str:
        seen = form.cleaned_data["seen"] or 0
        cycle, organisation = place.cycle, place.organisation
        actions.record_plan(cycle, organisation, form.facts, ivp=ivp, seen=seen, order=order)
        return place.url

    title = "Plan wijzigen" if ivp else "Plan vastleggen"
    lead = "Deelt u het plan, of een deel ervan, met andere gemeenten? Kies die er dan bij."
    return carry_out(request, place.actor, place.task(title, lead=lead), form, do)


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def add_passage(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    form = PassageForm(posted(request))

    def do(order: Order) -> str:
        actions.add_passage(place.cycle, place.organisation, form.facts, order=order)
        return f"{request.path}?nog=1" if "nog" in request.POST else place.url

    return carry_out(request, place.actor, place.task("Toevoegen wat het plan noemt", "Voeg toe"), form, do)


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def change_passage(request: HttpRequest, code: str, organisation: str, pk: int) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    passage = get_object_or_404(
        Passage.objects.select_related("input__organisation"), input=place.given, pk=pk
    )
    form = ChangePassageForm(posted(request), initial=initial_of(passage))

    def do(order: Order) -> str:
        actions.change_passage(passage, form.facts, seen=form.cleaned_data["seen"], order=order)
        return place.url

    return carry_out(request, place.actor, place.task(f"Wijzigen: {passage.title}"), form, do)


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def hand_over(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    given = place.given
    initial = {"seen": given.version, "person": given.handed_to_id} if given else {"seen": 0}
    form = HandOverForm(posted(request), people=colleagues(place.organisation), initial=initial)

    def do(order: Order) -> str:
        person, seen = form.cleaned_data["person"], form.cleaned_data["seen"] or 0
        actions.hand_over(place.cycle, place.organisation, person, seen=seen, order=order)
        return place.url

    lead = "Staat uw collega er niet bij? Vraag dan eerst toegang aan voor deze collega."
    return carry_out(request, place.actor, place.task("Overdragen aan een collega", lead=lead), form, do)


@requires(Permission.STRATEGY_INPUT)
@require_POST
def submit(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    return _do(request, place, "De input is ingestuurd. Dank u wel.", lambda order: _submit(place, order))


@requires(Permission.STRATEGY_INPUT)
@require_POST
def take_over(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    return _do(
        request, place, "Overgenomen. Controleer of het klopt.", lambda order: _take_over(place, order)
    )


@requires(Permission.STRATEGY_INPUT)
@takes_a_form
def withdraw(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = place_here(request, code, organisation, to_give=True)
    given = place.given
    if given is None or given.submitted_at is None:
        raise Http404
    form = WithdrawForm(posted(request), initial={"seen": given.version})

    def do(order: Order) -> str:
        actions.withdraw(given, form.cleaned_data["reason"], seen=form.cleaned_data["seen"], order=order)
        return place.url

    done = "De input is teruggenomen. Alles wat u invulde, staat er nog."
    return carry_out(request, place.actor, place.task("Input terugnemen", "Neem terug", done=done), form, do)


def _submit(place: Place, order: Order) -> str:
    if place.given is None:
        raise RefusedError(None, "Er is nog niets ingevuld.")
    actions.submit(place.given, order=order)
    return place.url


def _take_over(place: Place, order: Order) -> str:
    if place.given is not None:
        actions.take_over(place.given, to_take_over(place.given), order=order)
    return place.url


def _do(request: HttpRequest, place: Place, done: str, do: Do) -> HttpResponse:
    """Do what a single button asks, and say on the page how that went."""
    try:
        do(Order(by=place.actor, now=timezone.now()))
    except (RefusedError, EditConflictError, AlreadyDoneError) as refusal:
        messages.error(
            request, getattr(refusal, "message", "Iemand anders was u voor. Bekijk de pagina opnieuw.")
        )
    else:
        messages.success(request, done)
    return HttpResponseRedirect(place.url)


def _answer_form(request: HttpRequest, place: Place) -> GemeenteForm | PartnerForm:
    """The answers as they are now; the plan that the network knows is filled in beforehand."""
    plans = plans_of(place.organisation, place.actor)
    fresh = {"seen": 0, "ivp": plans[0] if plans else None}
    initial = initial_of(place.given) if place.given else fresh
    if place.organisation.is_gemeente:
        return GemeenteForm(posted(request), plans=plans, initial=initial)
    return PartnerForm(posted(request), initial=initial)
