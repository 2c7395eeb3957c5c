"""Looking at a version as readers will, and letting them see it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_here, requires
from veiligheidsnetwerk.platform.core.posting import posted, takes_a_form
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.library.actions import publishing
from veiligheidsnetwerk.platform.library.forms.publishing import PublishForm, UnplanForm, WithdrawForm
from veiligheidsnetwerk.platform.library.models import Article
from veiligheidsnetwerk.platform.library.presenters.desk import to_publish
from veiligheidsnetwerk.platform.library.rules.desk import why_not_publish
from veiligheidsnetwerk.platform.library.views import articles
from veiligheidsnetwerk.platform.library.views import pages as items
from veiligheidsnetwerk.platform.library.views.asking import draft_here, task_at
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.views.editing import carry_out


@requires(Permission.LIBRARY_EDIT)
@require_safe
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The newest version as whoever may see it will."""
    draft, actor = draft_here(request, pk), actor_here(request)
    if isinstance(draft.newest, Article):
        context, template = articles.context_of(draft.newest, actor), "library/articles/article.html"
    else:
        context, template = items.context_of(draft.newest, actor), "library/item.html"
    return render(request, template, {**context, "draft": draft})


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    draft, actor = draft_here(request, pk), actor_here(request)
    form = PublishForm(posted(request), initial={"seen": draft.number})
    why_not = why_not_publish(
        ready=draft.newest.ready, changed=draft.is_changed, wrote_newest=draft.written_by == actor.account
    )
    task = task_at(
        draft,
        title=f"Nakijken en publiceren: {draft.newest.title}",
        button="Publiceer",
        done="Gedaan. Op de pagina van de redactie ziet u wat online staat en wat nog wacht.",
        template="publish.html",
        extra={"changed": to_publish(draft), "why_not": why_not, "draft": draft},
    )

    def do(order: Order) -> str:
        seen, at = form.cleaned_data["seen"] or 0, form.cleaned_data["at"]
        publishing.publish(draft.page, seen=seen, at=at, order=order)
        return task.path[0][1]

    return carry_out(request, actor, task, form, do)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def unplan(request: HttpRequest, pk: int) -> HttpResponse:
    draft = draft_here(request, pk)
    form = UnplanForm(posted(request))
    title = f"Uit de planning halen: {draft.newest.title}"
    task = task_at(
        draft, title=title, button="Haal uit de planning", done="Er gaat niets meer vanzelf online."
    )

    def do(order: Order) -> str:
        publishing.unplan(draft.page, order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)


@requires(Permission.LIBRARY_EDIT)
@takes_a_form
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    draft = draft_here(request, pk)
    form = WithdrawForm(posted(request))
    task = task_at(
        draft,
        title=f"Van de site halen: {draft.newest.title}",
        button="Haal van de site",
        done="De pagina staat niet meer op de site. Wat er stond, is bewaard.",
    )

    def do(order: Order) -> str:
        publishing.withdraw(draft.page, form.cleaned_data["because"], order=order)
        return task.back

    return carry_out(request, actor_here(request), task, form, do)
