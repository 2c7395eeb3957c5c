"""Reading plans: bringing one or many, how far it is, and what people say of what was found."""

from dataclasses import replace
from http import HTTPStatus

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.platform.core import background
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.text_files import Upload
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.forms import Question
from veiligheidsnetwerk.platform.network.views.editing import carry_out
from veiligheidsnetwerk.platform.strategy.actions import reading as actions
from veiligheidsnetwerk.platform.strategy.forms.readings import PlanFileForm, PlanFilesForm, VerdictsForm
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.strategy.policies import may_code, reads_every_input
from veiligheidsnetwerk.platform.strategy.queries.inputs import asked_of, input_step
from veiligheidsnetwerk.platform.strategy.queries.readings import (
    agreement_in,
    coded,
    how_far,
    reading_named,
    readings_in,
    readings_of,
    readings_to_take_over,
)
from veiligheidsnetwerk.platform.strategy.rules.reading import whose_plan
from veiligheidsnetwerk.platform.strategy.views.asking import cycle_here, show
from veiligheidsnetwerk.platform.strategy.views.inputs import Place, place_here
from veiligheidsnetwerk.publishing.dutch import count_of

SAID = "Bewaard. Wat u bevestigde, staat nu bij de input."


def coding_here(request: HttpRequest, code: str, organisation: str) -> Place:
    """The input in the address, for who says what its plan names."""
    place = place_here(request, code, organisation)
    if not may_code(place.actor, place.organisation.code):
        raise Http404
    return place


@requires(Permission.STRATEGY_INPUT_READ)
@takes_a_form
def add(request: HttpRequest, code: str, organisation: str) -> HttpResponse:
    place = coding_here(request, code, organisation)
    form = PlanFileForm(request.POST, request.FILES) if _sent(request) else PlanFileForm()
    if form.is_valid():
        try:
            file = form.cleaned_data["file"]
            found = actions.bring(
                place.cycle, place.organisation, file.name, file.read(), order=_order(place)
            )
        except RefusedError as refusal:
            form.add_error("file", refusal.message)
        else:
            background.begin(actions.read_waiting, name="plannen lezen")
            return HttpResponseRedirect(found.get_absolute_url())
    context = {"cycle": place.cycle, "organisation": place.organisation, "url": place.url, "form": form}
    response = show(request, "read.html", context | {"readings": readings_of(place.given)})
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return response


@requires(Permission.STRATEGY_INPUT_READ)
@takes_a_form
def page(request: HttpRequest, code: str, organisation: str, pk: int) -> HttpResponse:
    place = place_here(request, code, organisation)
    found = reading_named(place.given, pk)
    if found is None:
        raise Http404
    may = may_code(place.actor, place.organisation.code)
    if _sent(request) and not may:
        raise PermissionDenied
    form = VerdictsForm(coded(found, place.actor.person), request.POST if _sent(request) else None)

    def do(order: Order) -> str:
        actions.judge(found, form.said, order=order)
        return found.get_absolute_url()

    known = {"reading": found, "cycle": place.cycle, "organisation": place.organisation, "url": place.url}
    known |= {"may_code": may, "counts": place.may_give, "over": found.is_over}
    task = place.task(found.name, done=SAID if place.may_give else "Bewaard.")
    return carry_out(
        request, place.actor, replace(task, template="strategy/reading.html", extra=known), form, do
    )


@requires(Permission.STRATEGY_INPUT)
@require_POST
def take_over(request: HttpRequest, code: str, organisation: str, pk: int) -> HttpResponse:
    """Begin with what was read of the same joint plan for another gemeente."""
    place = place_here(request, code, organisation, to_give=True)
    other = next((each for each in readings_to_take_over(place.given) if each.pk == pk), None)
    if place.given is None or other is None:
        raise Http404
    try:
        found = actions.take_over(place.given, other, order=_order(place))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
        return HttpResponseRedirect(place.url)
    return HttpResponseRedirect(found.get_absolute_url())


@requires(Permission.STRATEGY_MANAGE)
@requires(Permission.STRATEGY_INPUT_READ)
@takes_a_form
def overview(request: HttpRequest, code: str) -> HttpResponse:
    cycle, actor = cycle_here(request, code), actor_here(request)
    if not reads_every_input(actor):
        raise PermissionDenied
    form = PlanFilesForm(request.POST, request.FILES) if _sent(request) else PlanFilesForm()
    if form.is_valid():
        _bring_all(request, cycle, form.cleaned_data["plans"])
        background.begin(actions.read_waiting, name="plannen lezen")
        return HttpResponseRedirect(reverse("strategy:readings", args=[cycle.code]))
    found = readings_in(cycle, actor)
    over, of = how_far(found)
    context = {"cycle": cycle, "form": form, "readings": found, "over": over, "of": of}
    response = show(
        request, "readings.html", context | {"agreement": agreement_in(cycle)}, question=Question(request.GET)
    )
    response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return response


def _bring_all(request: HttpRequest, cycle: Cycle, files: list[Upload]) -> None:
    """Bring each file to its gemeente, and say of the others why not."""
    asked = {
        each.code: each for each in asked_of(input_step(cycle), timezone.localdate()) if each.is_gemeente
    }
    names = {code: each.name for code, each in asked.items()}
    order = Order(by=actor_here(request), now=timezone.now(), permission=None)
    brought = 0
    for file in files:
        name = file.name or ""
        whose = whose_plan(name, names)
        if whose is None:
            messages.warning(
                request, f"‘{name}’ is niet gelezen: de naam noemt geen gemeente, of meer dan één."
            )
            continue
        try:
            actions.bring(cycle, asked[whose], name, file.read(), order=order)
            brought += 1
        except RefusedError as refusal:
            messages.warning(request, f"‘{name}’: {refusal.message}")
    if brought:
        messages.success(request, f"{count_of(brought, 'bestand wordt', 'bestanden worden')} nu gelezen.")


def _order(place: Place) -> Order:
    return Order(by=place.actor, now=timezone.now(), permission=None)


def _sent(request: HttpRequest) -> bool:
    return request.method == "POST"
