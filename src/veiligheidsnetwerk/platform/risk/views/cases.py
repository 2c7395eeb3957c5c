"""Real cases: the list, the door, and the pages of one case."""

from collections.abc import Sequence
from http import HTTPStatus
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.audit.presenters import who_saw
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.risk import actions
from veiligheidsnetwerk.platform.risk.definitions import newest
from veiligheidsnetwerk.platform.risk.forms.cases import CaseForm, NewCaseForm, PurposeForm, RoundForm
from veiligheidsnetwerk.platform.risk.models import Case, Note
from veiligheidsnetwerk.platform.risk.policies import assessed_gemeenten, may_assess
from veiligheidsnetwerk.platform.risk.presenters.cases import (
    ADJUSTED,
    CaseRow,
    by_class,
    by_coverage,
    present_case,
    present_cases,
)
from veiligheidsnetwerk.platform.risk.presenters.region import region_picture
from veiligheidsnetwerk.platform.risk.queries.alike import alike_to
from veiligheidsnetwerk.platform.risk.queries.cases import cases_for, rounds_of, standing_of
from veiligheidsnetwerk.platform.risk.recording import about_case, list_seen
from veiligheidsnetwerk.platform.risk.rules.units import Purpose
from veiligheidsnetwerk.platform.risk.views.opening import ONWARD, case_here, open_for, opens
from veiligheidsnetwerk.publishing.files import PICTURES

FORM = "risk/form.html"
_LIST = ("Casussen", "risk:cases")


@requires(Permission.RISK_READ)
@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every case that this person needs to know."""
    actor = actor_here(request)
    rows, fits = _rows(request, actor)
    asked, known = request.GET.get("klasse", ""), request.GET.get("dekking", "")
    context = {
        "rows": fits,
        "classes": by_class(rows),
        "coverages": by_coverage(rows),
        "total": len(rows),
        "asked": asked,
        "known": known,
        "may_add": bool(assessed_gemeenten(actor)),
    }
    return render(request, "risk/cases.html", context)


@requires(Permission.RISK_READ)
@never_cache
@require_safe
def region(request: HttpRequest) -> HttpResponse:
    """The same cases on a map: how many in each gemeente."""
    _, fits = _rows(request, actor_here(request))
    return HttpResponse(region_picture(fits), content_type=PICTURES["svg"])


def _rows(request: HttpRequest, actor: Actor) -> tuple[Sequence[CaseRow], Sequence[CaseRow]]:
    """Every case of this person, and those of the class and coverage in the address. The log hears of it."""
    if request.method == "GET":
        list_seen(by=actor)
    rows = present_cases(cases_for(actor), timezone.localdate())
    asked, known = request.GET.get("klasse", ""), request.GET.get("dekking", "")
    fits = [row for row in rows if asked in {"", row.verdict.removesuffix(ADJUSTED)}]
    return rows, [row for row in fits if known in {"", row.known}]


@requires(Permission.RISK_READ)
@takes_a_form
def door(request: HttpRequest, key: UUID) -> HttpResponse:
    """What for does this person open the case? It names nothing of it."""
    case = case_here(request, key)
    form = PurposeForm(posted(request))
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, "risk/door.html", {"case": case, "form": form}, status=status)
    open_for(request, case, Purpose(form.cleaned_data["purpose"]))
    onward = request.GET.get(ONWARD, "")
    inside = onward.startswith(case.get_absolute_url()) and url_has_allowed_host_and_scheme(onward, None)
    return HttpResponseRedirect(onward if inside else case.get_absolute_url())


@opens()
@require_safe
def page(request: HttpRequest, case: Case) -> HttpResponse:
    actor = actor_here(request)
    rounds = rounds_of(case, actor)
    standing = standing_of(rounds)
    alike = alike_to(case, standing, actor) if standing else ()
    context = {
        "case": case,
        "page": present_case(case, rounds, timezone.localdate(), alike),
        "may_assess": may_assess(actor, case.gemeente.code),
        "documents": case.documents.all(),
        "notes": Note.objects.filter(round__case=case).select_related("round__case"),
        "me": actor.account,
        "seen": who_saw(about_case(case)),
        "history": network.history(actor, home=case.home),
        "sees_people": True,
    }
    return render(request, "risk/case.html", context)


@requires(Permission.RISK_ASSESS)
@takes_a_form
def add(request: HttpRequest) -> HttpResponse:
    actor = actor_here(request)
    form = NewCaseForm(posted(request), gemeenten=assessed_gemeenten(actor))

    def do(order: Order) -> str:
        data = form.cleaned_data
        case = actions.add_case(data["gemeente"], newest()[data["instrument"]], form.facts, order=order)
        open_for(request, case, Purpose.ASSESS)
        return case.get_absolute_url()

    path = ((_LIST[0], reverse(_LIST[1])),)
    task = Task(
        title="Casus beginnen", button="Begin", done="De casus is begonnen.", path=path, template=FORM
    )
    return carry_out(request, actor, task, form, do)


@opens(Permission.RISK_ASSESS)
@takes_a_form
def change(request: HttpRequest, case: Case) -> HttpResponse:
    form = CaseForm(posted(request), initial=initial_of(case))

    def do(order: Order) -> str:
        data = form.cleaned_data
        actions.change_case(case, form.facts, seen=data["seen"] or 0, order=order)
        return case.get_absolute_url()

    return carry_out(request, actor_here(request), task_of(case, "Gegevens wijzigen"), form, do)


@opens(Permission.RISK_ASSESS)
@takes_a_form
def again(request: HttpRequest, case: Case) -> HttpResponse:
    form = RoundForm(posted(request))

    def do(order: Order) -> str:
        actions.begin_round(case, newest()[case.instrument], form.cleaned_data["why"], order=order)
        return case.get_absolute_url()

    done = "De nieuwe ronde is begonnen. Twee mensen beoordelen opnieuw, elk voor zich."
    return carry_out(
        request, actor_here(request), task_of(case, "Opnieuw beoordelen", "Begin", done), form, do
    )


def task_of(
    case: Case, title: str, button: str = "Bewaar", done: str = "De wijziging is bewaard.", *, lead: str = ""
) -> Task:
    """A task on a page of a case, with the way back to it."""
    path = ((_LIST[0], reverse(_LIST[1])), (f"Casus {case}", case.get_absolute_url()))
    return Task(title=title, button=button, done=done, path=path, lead=lead, template=FORM)
