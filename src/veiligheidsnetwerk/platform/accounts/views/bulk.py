"""Many people at once: choose a file, see the plan, carry it out."""

from collections import Counter
from collections.abc import Sequence
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.platform.accounts.actions.bulk import (
    Fate,
    Outcome,
    PlanChangedError,
    carry_out_file,
    mark_of_plan,
    plan_file,
)
from veiligheidsnetwerk.platform.accounts.forms.bulk import FileForm, PlanForm
from veiligheidsnetwerk.platform.accounts.reading import EXAMPLE
from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.asking import show

PAGE = "accounts/access/file.html"


@requires(Permission.ACCESS_MANAGE)
@never_cache
@takes_a_form
def choose(request: HttpRequest) -> HttpResponse:
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if not form.is_valid():
        response = show(request, PAGE, {"form": form})
        response.status_code = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return response
    outcomes = plan_file(form.lines, order=_order(request))
    return _plan(request, form.text, outcomes, HTTPStatus.OK)


@requires(Permission.ACCESS_MANAGE)
@require_POST
def carry_out(request: HttpRequest) -> HttpResponse:
    form = PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Het plan is niet te lezen. Er is niets gedaan. Kies het bestand opnieuw.")
        return HttpResponseRedirect(reverse("access:file"))
    try:
        outcomes = carry_out_file(form.lines, shown=form.cleaned_data["shown"], order=_order(request))
    except PlanChangedError as changed:
        return _plan(request, form.cleaned_data["text"], changed.outcomes, HTTPStatus.CONFLICT)
    messages.success(request, f"Het bestand is verwerkt: {_counted(outcomes)}.")
    return HttpResponseRedirect(reverse("access:people"))


@requires(Permission.ACCESS_MANAGE)
@require_safe
def example(request: HttpRequest) -> HttpResponse:
    del request
    response = HttpResponse(EXAMPLE.encode("utf-8"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="toegang.csv"'
    return response


def _plan(request: HttpRequest, text: str, outcomes: Sequence[Outcome], status: HTTPStatus) -> HttpResponse:
    form = PlanForm(initial={"text": text, "shown": mark_of_plan(outcomes)})
    does = any(each.fate not in {Fate.SAME, Fate.REFUSED} for each in outcomes)
    context = {
        "plan": form,
        "outcomes": outcomes,
        "counted": _counted(outcomes),
        "does": does,
        "changed": status is HTTPStatus.CONFLICT,
    }
    response = show(request, PAGE, context)
    response.status_code = status
    return response


def _counted(outcomes: Sequence[Outcome]) -> str:
    found = Counter(each.fate for each in outcomes)
    return ", ".join(f"{found[fate]} {fate}" for fate in Fate if found[fate])


def _order(request: HttpRequest) -> Order:
    return Order(by=actor_here(request), now=timezone.now())
