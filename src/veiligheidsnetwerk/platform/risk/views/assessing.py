"""Assessing a case alone, and settling a round together."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from veiligheidsnetwerk.platform.core.access import actor_here
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.views.editing import Task, carry_out
from veiligheidsnetwerk.platform.risk import actions
from veiligheidsnetwerk.platform.risk.forms.assessing import AssessForm, SettleForm
from veiligheidsnetwerk.platform.risk.models import Case
from veiligheidsnetwerk.platform.risk.presenters.assessing import present_comparison
from veiligheidsnetwerk.platform.risk.presenters.in_browser import for_browser
from veiligheidsnetwerk.platform.risk.queries.cases import OneRound, rounds_of
from veiligheidsnetwerk.platform.risk.rules.differences import differences
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument
from veiligheidsnetwerk.platform.risk.views.cases import task_of
from veiligheidsnetwerk.platform.risk.views.opening import opens

ONE = "vraag"


@opens(Permission.RISK_ASSESS)
@takes_a_form
def fill_in(request: HttpRequest, case: Case) -> HttpResponse:
    """The own answers: all questions at once, or with `vraag` in the address one at a time."""
    newest = _open_round(request, case)
    own, instrument = newest.own, newest.round.instrument
    asked = _asked(request, instrument)
    given, seen = (own.given, own.version) if own else ({}, 0)
    form = AssessForm(instrument, asked, given, posted(request), seen=seen)

    def do(order: Order) -> str:
        actions.save_answers(newest.round, form.given, seen=form.cleaned_data["seen"] or 0, order=order)
        return _onward(case, instrument, asked)

    return carry_out(request, actor_here(request), _task(case, instrument, asked), form, do)


@opens(Permission.RISK_ASSESS)
@require_POST
def send(request: HttpRequest, case: Case) -> HttpResponse:
    """The own answers are done: from then on they never change."""
    newest = _open_round(request, case)
    try:
        actions.submit(newest.round, order=Order(by=actor_here(request), now=timezone.now()))
    except RefusedError as refusal:
        messages.error(request, refusal.message)
    else:
        messages.success(request, "Uw beoordeling is ingestuurd. Er verandert niets meer aan.")
    return HttpResponseRedirect(case.get_absolute_url())


@opens(Permission.RISK_ASSESS)
@takes_a_form
def settle(request: HttpRequest, case: Case) -> HttpResponse:
    """Two assessors come to one assessment: the differences first, each decided with a reason."""
    newest = rounds_of(case, actor_here(request))[0]
    if not newest.both:
        raise Http404
    instrument = newest.round.instrument
    one, other = (each.plain_answers for each in newest.both[:2])
    form = SettleForm(instrument, differences(instrument, one, other), posted(request))
    compared = present_comparison(newest)

    def do(order: Order) -> str:
        data = form.cleaned_data
        override = actions.Override(to=data["override"], reason=data["override_reason"])
        actions.settle(newest.round, form.chosen, override, order=order)
        return case.get_absolute_url()

    task = Task(
        title=f"Ronde {newest.round.number} samen vaststellen",
        button="Stel vast",
        done="De beoordeling is vastgesteld. Wat u elk voor zich antwoordde, blijft erbij staan.",
        path=task_of(case, "").path,
        template="risk/settle.html",
        extra={"compared": compared, "case": case},
    )
    return carry_out(request, actor_here(request), task, form, do)


def _open_round(request: HttpRequest, case: Case) -> OneRound:
    newest = rounds_of(case, actor_here(request))[0]
    if newest.joint is not None:
        raise Http404
    return newest


def _asked(request: HttpRequest, instrument: Instrument) -> list[str]:
    one = request.GET.get(ONE, "")
    return [one] if one in instrument.indicators else list(instrument.indicators)


def _onward(case: Case, instrument: Instrument, asked: list[str]) -> str:
    """After one question the next one, after the last or after all of them the case."""
    codes = list(instrument.indicators)
    if len(asked) == 1 and asked[0] != codes[-1]:
        after = codes[codes.index(asked[0]) + 1]
        return f"{reverse('risk:fill_in', args=[case.key])}?{urlencode({ONE: after})}"
    return case.get_absolute_url()


def _task(case: Case, instrument: Instrument, asked: list[str]) -> Task:
    codes, single = list(instrument.indicators), len(asked) == 1
    place = codes.index(asked[0])
    return Task(
        title=f"Vraag {place + 1} van {len(codes)}" if single else "Alle vragen",
        button="Bewaar en ga door" if single else "Bewaar",
        done="Uw antwoorden zijn bewaard. U kunt ze nog wijzigen tot u ze instuurt.",
        path=task_of(case, "").path,
        template="risk/fill_in.html",
        extra={
            "case": case,
            "scoring": for_browser(instrument),
            "single": single,
            "before": codes[place - 1] if single and place else "",
        },
    )
