"""`/cijfers/duiding/`: what analysts say beside figures, written by who may explain them."""

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, permits, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight import actions
from veiligheidsnetwerk.platform.insight.answering import may_see, told_by
from veiligheidsnetwerk.platform.insight.forms import DuidingForm, WithdrawForm, initial_of_version
from veiligheidsnetwerk.platform.insight.models import Duiding, DuidingVersion
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters import (
    audience,
    offered_by,
    present_duiding,
    present_duidingen,
    present_rows,
)
from veiligheidsnetwerk.platform.insight.views.asking import answer, form_of, refusal

PAGE_SIZE = 25


@requires(Permission.FIGURES_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every duiding in its newest words, also those that hold no more."""
    scope = scope_of(actor_here(request))
    versions = DuidingVersion.objects.newest().within(scope).select_related("duiding", "account__person")
    page = Paginator([each for each in versions if may_see(each, scope)], PAGE_SIZE).get_page(
        request.GET.get("pagina")
    )
    rows = present_rows(page, today=timezone.localdate())
    return render(request, "insight/duiding/overview.html", {"page": page, "rows": rows})


@requires(Permission.FIGURES_READ)
@require_safe
def one(request: HttpRequest, key: UUID) -> HttpResponse:
    """A duiding with all that it ever said."""
    found = _find(request, key)
    versions = found.duiding.versions.within(scope_of(actor_here(request))).select_related(
        "duiding", "account__person"
    )
    newest, *earlier = present_duidingen(map(told_by, versions))
    context = {
        "found": found.duiding,
        "newest": newest,
        "ended": found.newest.until < timezone.localdate(),
        "earlier": earlier,
        "audience": audience(found.newest),
        "figures": f"{reverse('insight:comparison')}?{_address(found.duiding)}",
        "may_explain": permits(Permission.FIGURES_EXPLAIN)(request),
    }
    return render(request, "insight/duiding/one.html", context)


@requires(Permission.FIGURES_EXPLAIN)
@takes_a_form
def write(request: HttpRequest) -> HttpResponse:
    """A new duiding beside the figures that the address asks."""
    asked = form_of(request)
    table = answer(request, asked)
    if table is None:
        return refusal(request, asked)
    offered = offered_by(table, asked.layout)
    form = DuidingForm(posted(request), choices=offered.choices, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        key, by = form.cleaned_data["key"] or uuid4(), actor_here(request)
        made = actions.write_duiding(form.said, offered, key=key, by=by, now=timezone.now())
        messages.success(request, "De duiding staat nu overal waar deze cijfers staan.")
        return redirect(made)
    back = f"{reverse('insight:comparison')}?{request.GET.urlencode()}"
    return _page(request, form, title="Duiding schrijven", back=back)


@requires(Permission.FIGURES_EXPLAIN)
@takes_a_form
def change(request: HttpRequest, key: UUID) -> HttpResponse:
    """Other words, or about other figures; what was said before is kept."""
    found, today = _find(request, key), timezone.localdate()
    form = DuidingForm(
        posted(request),
        choices=found.duiding.choices,
        today=today,
        initial=initial_of_version(found.newest),
    )
    back = found.duiding.get_absolute_url()
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, title="Duiding wijzigen", back=back)
    seen = form.cleaned_data["seen"] or 0
    try:
        actions.change_duiding(
            found.duiding, form.said, seen=seen, by=actor_here(request), now=timezone.now()
        )
    except actions.DuidingChangedError as conflict:
        return _conflict(request, form, conflict.current, back=back)
    messages.success(request, "De wijziging is bewaard. Wat er stond, blijft in de geschiedenis.")
    return redirect(found.duiding)


@requires(Permission.FIGURES_EXPLAIN)
@takes_a_form
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Asks first why (GET), then takes it away from all figures (POST)."""
    found = _find(request, key)
    form = WithdrawForm(posted(request), what="deze duiding")
    if request.method != "POST" or not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        shown = present_duiding(told_by(found.newest))
        context = {"form": form, "found": found.duiding, "shown": shown}
        return render(request, "insight/duiding/withdraw.html", context, status=status)
    reason, by = form.cleaned_data["reden"], actor_here(request)
    actions.withdraw_duiding(found.duiding, reason=reason, by=by, now=timezone.now())
    messages.success(request, "De duiding is ingetrokken en staat bij geen enkel cijfer meer.")
    return redirect(found.duiding)


@dataclass(frozen=True, slots=True)
class Found:
    """A duiding with the version that counts."""

    duiding: Duiding
    newest: DuidingVersion


def _find(request: HttpRequest, key: UUID) -> Found:
    duiding = get_object_or_404(Duiding.objects.select_related("withdrawn_by__person"), key=key)
    newest, scope = actions.newest_of(duiding), scope_of(actor_here(request))
    if newest.access not in scope.accesses or not may_see(newest, scope):
        raise Http404
    return Found(duiding, newest)


def _address(duiding: Duiding) -> str:
    params = QueryDict(mutable=True)
    for name, value in duiding.question:
        params.appendlist(name, value)
    return params.urlencode(safe=":")


def _conflict(request: HttpRequest, form: DuidingForm, current: DuidingVersion, *, back: str) -> HttpResponse:
    """What someone else wrote, beside all that was typed here; sending it again puts it in its place."""
    form.go_on_from(current.number)
    other = present_duiding(told_by(current))
    more = {"other": other, "withdrawn": current.duiding.withdrawn_at is not None}
    return _page(request, form, title="Duiding wijzigen", back=back, status=HTTPStatus.CONFLICT, **more)


def _page(
    request: HttpRequest,
    form: DuidingForm,
    *,
    title: str,
    back: str,
    status: HTTPStatus = HTTPStatus.OK,
    **more: object,
) -> HttpResponse:
    if form.errors:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    context = {"form": form, "title": title, "back": back, **more}
    return render(request, "insight/duiding/form.html", context, status=status)
