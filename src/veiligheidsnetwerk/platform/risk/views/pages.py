"""How an instrument works, and trying it on invented cases; the answers stand in the address alone."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import permits, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.risk.definitions import dpia, instruments, newest
from veiligheidsnetwerk.platform.risk.forms.answers import AnswersForm, CodesForm
from veiligheidsnetwerk.platform.risk.forms.room import RoomForm
from veiligheidsnetwerk.platform.risk.presenters.in_browser import for_browser
from veiligheidsnetwerk.platform.risk.presenters.matrix import matrix_rows
from veiligheidsnetwerk.platform.risk.presenters.result import (
    agreement,
    present_differences,
    present_result,
)
from veiligheidsnetwerk.platform.risk.presenters.room import classes_sentence, present_room
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Case, Instrument
from veiligheidsnetwerk.platform.risk.rules.scoring import assess


@requires(Permission.RISK_PRACTISE)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    context = {
        "instruments": newest().values(),
        "sees_cases": permits(Permission.RISK_READ)(request),
        "learns": permits(Permission.RISK_LEARN)(request),
        "sees_log": permits(Permission.AUDIT_READ)(request),
        "dpia": dpia(),
    }
    return render(request, "risk/overview.html", context)


@requires(Permission.RISK_PRACTISE)
@require_safe
def instrument(request: HttpRequest, name: str) -> HttpResponse:
    """All that an instrument asks and how it comes to a class."""
    found = instrument_here(name)
    return render(request, "risk/instrument.html", {"instrument": found, "matrix": matrix_rows(found)})


@requires(Permission.RISK_PRACTISE)
@require_safe
def practise(request: HttpRequest, name: str, case: str) -> HttpResponse:
    """An invented case with the questions; with a code in the address also what its answers say."""
    found = instrument_here(name)
    if case not in found.cases:
        raise Http404
    codes, sent = CodesForm(found, request.GET), set(found.indicators) & set(request.GET)
    valid = codes.is_valid()
    answers: Answers | None = codes.cleaned_data.get("code")
    form = AnswersForm(found, answers or {}, request.GET if sent else None)
    if sent and form.is_valid():
        kept = {"code": code_of(found, form.answers), "ander": request.GET.get("ander", "")}
        return HttpResponseRedirect(f"{request.path}?{urlencode({k: v for k, v in kept.items() if v})}")
    context = _context(found, found.cases[case], answers, codes.cleaned_data.get("ander"))
    status = HTTPStatus.OK if valid and not sent else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "risk/practise.html", {**context, "form": form, "codes": codes}, status=status)


@requires(Permission.RISK_PRACTISE)
@takes_a_form
def room(request: HttpRequest, name: str, case: str) -> HttpResponse:
    """What a room of people answered, the largest differences first. Their codes are kept nowhere."""
    found = instrument_here(name)
    if case not in found.cases:
        raise Http404
    form = RoomForm(found, posted(request))
    context: dict[str, Any] = {"instrument": found, "case": found.cases[case], "form": form}
    status = HTTPStatus.OK
    if form.is_valid():
        context |= {"rows": present_room(found, form.room), "sentence": classes_sentence(found, form.room)}
    elif form.is_bound:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "risk/room.html", context, status=status)


def _context(
    instrument: Instrument, case: Case, answers: Answers | None, other: Answers | None
) -> Mapping[str, Any]:
    context: dict[str, Any] = {
        "instrument": instrument,
        "case": case,
        "scoring": for_browser(instrument),
        "makers": code_of(instrument, case.answers),
        "cases": [each for each in instrument.practice if each is not case],
    }
    if answers is not None:
        context["code"] = code_of(instrument, answers)
        context["result"] = present_result(assess(instrument, answers), answers)
        if other is not None:
            context["other"] = present_result(assess(instrument, other), other)
            context["differences"] = present_differences(instrument, answers, other)
            context["agreement"] = agreement(instrument, answers, other)
    return context


def instrument_here(name: str) -> Instrument:
    """The version in the address; a page that is not there for one that does not exist."""
    found = instruments().get(name)
    if found is None:
        raise Http404
    return found
