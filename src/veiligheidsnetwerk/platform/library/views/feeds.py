"""Feeds of pages, for readers elsewhere."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.core.feeds import Entry, atom
from veiligheidsnetwerk.platform.library.models import Written


def feed_of(request: HttpRequest, pages: Iterable[Written], *, title: str, at: str) -> HttpResponse:
    """The pages that were changed last, as an Atom feed."""
    entries = (
        Entry(
            title=each.title,
            path=each.get_absolute_url(),
            text=each.summary,
            since=each.first_published_at,
            changed=each.last_published_at,
        )
        for each in pages
    )
    return atom(request, entries, title=title, at=at)
