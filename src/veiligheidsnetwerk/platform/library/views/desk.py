"""The editors' desk: what there is to do, and writing a page."""

from collections.abc import Mapping
from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.library.actions import drafting
from veiligheidsnetwerk.platform.library.actions.drafting import DraftConflictError
from veiligheidsnetwerk.platform.library.forms.articles import ArticleForm
from veiligheidsnetwerk.platform.library.forms.base import PageForm
from veiligheidsnetwerk.platform.library.forms.items import ItemForm
from veiligheidsnetwerk.platform.library.models import Article, Item, Written
from veiligheidsnetwerk.platform.library.presenters.changes import changes
from veiligheidsnetwerk.platform.library.presenters.desk import broken_lines, history, lines
from veiligheidsnetwerk.platform.library.queries.contributions import open_contributions
from veiligheidsnetwerk.platform.library.queries.desk import (
    Draft,
    asking,
    drafts_for,
    known_people,
    versions_of,
)
from veiligheidsnetwerk.platform.library.rules.desk import Stand
from veiligheidsnetwerk.platform.library.views.asking import draft_here, show
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError

_WRITE = "write.html"
_FORMS: Mapping[type[Written], type[PageForm]] = {Item: ItemForm, Article: ArticleForm}
_NEW: Mapping[type[Written], str] = {
    Item: "Nieuw item voor de toolkit",
    Article: "Nieuw bericht of nieuwe pagina",
}


@requires(Permission.LIBRARY_EDIT)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What is to be checked first, then what is being written, then what is old or nobody's."""
    actor = actor_here(request)
    drafts = drafts_for(actor)
    context = {
        "contributions": open_contributions(actor),
        "ready": lines(drafts, actor, Stand.READY),
        "writing": lines(drafts, actor, Stand.DRAFT, Stand.CHANGED),
        "planned": lines(drafts, actor, Stand.PLANNED),
        "asking": asking(drafts, timezone.localdate()),
        "broken": broken_lines(drafts),
        "checks_links": settings.CHECK_LINKS,
        "live": lines(drafts, actor, Stand.LIVE),
    }
    return show(request, "overview.html", context)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def begin(request: HttpRequest, kind: type[Written]) -> HttpResponse:
    actor = actor_here(request)
    form = _FORMS[kind](posted(request))
    context = {"form": form, "people": known_people(), "new": _NEW[kind]}
    if not form.is_bound:
        return show(request, _WRITE, context)
    if form.is_valid():
        order = _order(actor, form)
        try:
            page = drafting.begin(kind, form.facts, submission=form.cleaned_data["submission"], order=order)
        except RefusedError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Het concept is bewaard. Lezers zien het nog niet.")
            return redirect("desk:write", page.pk)
    return show(request, _WRITE, context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write on: what was typed stays, also when someone else was first."""
    draft = draft_here(request, pk)
    form = _FORMS[type(draft.page)](posted(request), initial=_initial(draft))
    context = {"form": form, "draft": draft, "people": known_people()}
    if not form.is_bound:
        return show(request, _WRITE, context)
    if form.is_valid():
        try:
            seen = form.cleaned_data["seen"] or 0
            drafting.write(draft.page, form.facts, seen=seen, order=_order(actor_here(request), form))
        except RefusedError as refusal:
            form.refuse(refusal)
        except DraftConflictError as conflict:
            return _conflict(request, draft, form, conflict)
        else:
            messages.success(request, "Bewaard. Lezers zien dit pas als een collega het publiceert.")
            return redirect("desk:write", pk)
    return show(request, _WRITE, context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@requires(Permission.LIBRARY_EDIT)
@require_safe
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    draft = draft_here(request, pk)
    return show(
        request, "versions.html", {"draft": draft, "versions": history(versions_of(draft.page), draft)}
    )


def _initial(draft: Draft) -> dict[str, object]:
    """What is online is not ready again before someone says so."""
    typed = draft.newest.typed()
    return {**typed, "ready": typed["ready"] and draft.is_changed, "seen": draft.number}


def _conflict(
    request: HttpRequest, draft: Draft, form: PageForm, conflict: DraftConflictError
) -> HttpResponse:
    theirs = conflict.newest.as_object()
    mine = conflict.newest.as_object()
    mine.take(dict(form.facts))
    form.go_on_from(conflict.newest.pk)
    context = {
        "form": form,
        "draft": draft,
        "people": known_people(),
        "conflict": changes(theirs, mine),
    }
    return show(request, _WRITE, context, status=HTTPStatus.CONFLICT)


def _order(actor: Actor, form: PageForm) -> Order:
    return Order(by=actor, now=timezone.now(), names=form.cleaned_data["names"])
