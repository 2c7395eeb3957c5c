"""News, plain pages and pictures as readers see them."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.models import Article, Picture
from veiligheidsnetwerk.platform.library.presenters import articles as presenters
from veiligheidsnetwerk.platform.library.presenters.changes import since
from veiligheidsnetwerk.platform.library.presenters.figures import figures_in
from veiligheidsnetwerk.platform.library.queries import articles as queries
from veiligheidsnetwerk.platform.library.queries.items import moved_to
from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind
from veiligheidsnetwerk.platform.library.views.feeds import feed_of
from veiligheidsnetwerk.platform.library.views.reading import number_read, remember

_NEWEST = 3


@login_not_required
@require_safe
def news(request: HttpRequest) -> HttpResponse:
    found = queries.visible_to(actor_of(request), ArticleKind.NEWS)
    return render(request, "library/articles/news.html", {"articles": found})


@login_not_required
@require_safe
def article(request: HttpRequest, slug: str, kind: ArticleKind) -> HttpResponse:
    """One page, for who may see it; not there for others. An old address leads to the new one."""
    actor = actor_of(request)
    found = queries.article_named(actor, kind, slug)
    if found is None:
        moved = moved_to(actor, request.path)
        if moved is None:
            raise Http404
        return redirect(moved, permanent=True)
    context = {**context_of(found, actor), "since": since(found, number_read(request, found), actor)}
    response = render(request, "library/articles/article.html", context)
    remember(request, response, found)
    return response


def context_of(found: Article, actor: Actor | None) -> dict[str, Any]:
    """What a page shows this reader."""
    return {
        "article": found,
        "body": presenters.body_of(found),
        "figures": figures_in(found, actor),
        "doubt": presenters.doubt_about(found, timezone.localdate()),
        "is_news": found.kind == ArticleKind.NEWS,
        "edits": actor is not None and may(actor, Permission.LIBRARY_EDIT),
    }


@login_not_required
@require_safe
def picture(request: HttpRequest, pk: int) -> HttpResponse:
    """A picture, for who may see a page on which it stands."""
    found = get_object_or_404(Picture.objects.visible_to(actor_of(request)), pk=pk)
    headers = {"Cache-Control": "private, max-age=3600"}
    return HttpResponse(bytes(found.content), content_type=found.content_type, headers=headers)


@login_not_required
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The newest news for everybody, also for who is signed in: a feed is read elsewhere."""
    found = queries.visible_to(None, ArticleKind.NEWS)
    return feed_of(request, found, title="Nieuws van het Veiligheidsnetwerk", at=reverse("news:overview"))


def newest_news(request: HttpRequest) -> dict[str, Any] | None:
    """The start page tells the newest news to whoever asks, as far as that is for them."""
    found = queries.visible_to(actor_of(request), ArticleKind.NEWS, most=_NEWEST)
    return {"articles": found} if found else None
