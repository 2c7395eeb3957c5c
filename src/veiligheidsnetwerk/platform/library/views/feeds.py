"""Feeds, for readers elsewhere."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from veiligheidsnetwerk.platform.library.models import Article, Item

_NEWEST = 30


def feed_of(request: HttpRequest, pages: Sequence[Item | Article], *, title: str, at: str) -> HttpResponse:
    """The pages that were changed last, as an Atom feed."""
    link = request.build_absolute_uri(at)
    made = Atom1Feed(title=title, link=link, description="", language="nl")
    for each in sorted(pages, key=lambda page: page.last_published_at, reverse=True)[:_NEWEST]:
        made.add_item(
            title=each.title,
            link=request.build_absolute_uri(each.get_absolute_url()),
            description=each.summary,
            pubdate=each.first_published_at,
            updateddate=each.last_published_at,
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
