"""Comparisons that people keep, share and follow."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.core.access import actor_here, permits, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.insight import actions, queries
from veiligheidsnetwerk.platform.insight.actions import KeepingRefusedError, Kept
from veiligheidsnetwerk.platform.insight.forms import LabelForm, initial_of
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.presenters import present_overview
from veiligheidsnetwerk.platform.insight.views.asking import answer, form_of, refusal
from veiligheidsnetwerk.platform.insight.views.clocks import Answered, answered, opened

PAGE_SIZE = 50
THEN = "toen"


@requires(Permission.FIGURES_READ)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Everything that this person may open, and what is new in what they follow."""
    actor, search = actor_here(request), request.GET.get("zoek", "").strip()[:100]
    found = Paginator(queries.saved_for(actor, search=search), PAGE_SIZE)
    context = {
        "search": search,
        "page": (page := found.get_page(request.GET.get("pagina"))),
        "groups": present_overview(page, actor),
        "followed": queries.followed_by(actor),
        "notices": queries.notices_for(actor),
    }
    return render(request, "insight/saved_overview.html", context)


@requires(Permission.FIGURES_READ)
@takes_a_form
def save(request: HttpRequest) -> HttpResponse:
    """Keep the comparison that the address asks, under a name."""
    asked = form_of(request)
    table = answer(request, asked)
    if table is None:
        return refusal(request, asked)
    form = _label_form(request, initial={"name": table.title[:120]})
    if request.method == "POST" and form.is_valid():
        kept, by = _kept(Answered(asked, table)), actor_here(request)
        try:
            found = actions.save(kept, form.label, by=by, now=timezone.now())
        except KeepingRefusedError as reason:
            form.refuse(reason)
        else:
            messages.success(request, "De vergelijking is bewaard.")
            return redirect(found)
    return _label_page(request, form, title="Vergelijking bewaren")


@requires(Permission.FIGURES_READ)
@require_safe
def saved(request: HttpRequest, key: UUID) -> HttpResponse:
    """A kept comparison as it is now or, with `klok=toen`, as it was; and what is different between them."""
    found, as_then = _find(request, key), request.GET.get("klok") == THEN
    shown, actor = opened(request, found, as_then=as_then), actor_here(request)
    context = {
        "saved": found,
        "as_then": as_then,
        "is_own": found.account_id == actor.account,
        "follows": found.pk in queries.followed_by(actor),
        "changes": shown.changes,
        "form": shown.form,
        "answer": shown.answer,
        "ask": f"{reverse('insight:comparison')}?{found.params(as_then=as_then).urlencode(safe=':')}",
        "may_explain": permits(Permission.FIGURES_EXPLAIN)(request),
        "may_export": permits(Permission.FIGURES_EXPORT)(request),
    }
    status = HTTPStatus.OK if shown.answer else HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "insight/saved.html", context, status=status)


@requires(Permission.FIGURES_READ)
@takes_a_form
def relabel(request: HttpRequest, key: UUID) -> HttpResponse:
    """Another name, folder or audience for one's own."""
    found = _find_own(request, key)
    form = _label_form(request, initial=initial_of(found))
    if request.method == "POST" and form.is_valid():
        seen = form.cleaned_data["seen"] or 0
        try:
            actions.relabel(found, form.label, seen=seen, by=actor_here(request))
        except KeepingRefusedError as reason:
            form.refuse(reason)
        else:
            messages.success(request, "De wijziging is bewaard.")
            return redirect(found)
    return _label_page(request, form, title=f"{found.name} wijzigen", saved=found)


@requires(Permission.FIGURES_READ)
@require_POST
def keep_anew(request: HttpRequest, key: UUID) -> HttpResponse:
    """From here on "then" is now."""
    found = _find_own(request, key)
    now = answered(request, found, as_then=False)
    if now.table is None:
        return refusal(request, now.form)
    actions.keep_anew(found, _kept(now), by=actor_here(request), now=timezone.now())
    messages.success(request, "De cijfers van nu zijn bewaard.")
    return redirect(found)


@requires(Permission.FIGURES_READ)
@require_POST
def copy(request: HttpRequest, key: UUID) -> HttpResponse:
    """One's own copy of what someone else keeps."""
    found = _find(request, key)
    try:
        mine = actions.copy(found, by=actor_here(request), now=timezone.now())
    except KeepingRefusedError as reason:
        messages.error(request, reason.message)
        return redirect(found)
    messages.success(request, f"U hebt nu een eigen kopie: {mine.name}.")
    return redirect(mine)


@requires(Permission.FIGURES_READ)
@takes_a_form
def remove(request: HttpRequest, key: UUID) -> HttpResponse:
    """Asks first (GET), then throws away (POST)."""
    found = _find_own(request, key)
    if request.method != "POST":
        return render(request, "insight/saved_remove.html", {"saved": found})
    actions.remove(found, by=actor_here(request))
    messages.success(request, f"{found.name} is verwijderd.")
    return redirect("insight:saved_overview")


@requires(Permission.FIGURES_READ)
@require_POST
def follow(request: HttpRequest, key: UUID) -> HttpResponse:
    """Hear of new figures, or no more (`stop`)."""
    found, actor = _find(request, key), actor_here(request)
    if "stop" in request.POST:
        actions.unfollow(found, by=actor)
        messages.success(request, "U krijgt hierover geen berichten meer.")
        return redirect(found)
    try:
        editions = queries.editions_now(found)
    except FiguresError:
        messages.error(request, "Deze vraag heeft geen antwoord meer. Er komen dus ook geen nieuwe cijfers.")
        return redirect(found)
    actions.follow(found, editions=editions, by=actor, now=timezone.now())
    messages.success(request, "U krijgt een mail als hier nieuwe cijfers zijn.")
    return redirect(found)


def _find(request: HttpRequest, key: UUID) -> SavedComparison:
    visible = SavedComparison.objects.visible_to(actor_here(request)).select_related("account")
    return get_object_or_404(visible, key=key)


def _find_own(request: HttpRequest, key: UUID) -> SavedComparison:
    return get_object_or_404(SavedComparison.objects.owned_by(actor_here(request)), key=key)


def _kept(answered: Answered) -> Kept:
    if answered.table is None:
        raise LookupError("only what has an answer is kept")
    return Kept.of(answered.table.pinned, answered.form.layout.to_params())


def _label_form(request: HttpRequest, *, initial: Mapping[str, Any]) -> LabelForm:
    return LabelForm(
        posted(request),
        initial=initial,
        folders=queries.folders_of(actor_here(request)),
    )


def _label_page(
    request: HttpRequest, form: LabelForm, *, title: str, saved: SavedComparison | None = None
) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    back = saved.get_absolute_url() if saved else f"{reverse('insight:comparison')}?{request.GET.urlencode()}"
    context = {"form": form, "title": title, "back": back}
    return render(request, "insight/saved_form.html", context, status=status)
