"""Feeds: what is new, for readers elsewhere. They hold what is for everybody, also for who is signed in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

MOST = 30
"""As many entries as a feed holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Something in a feed: where it stands on this site, in a few words, and since when."""

    title: str
    path: str
    text: str
    since: datetime | None
    changed: datetime


def atom(request: HttpRequest, entries: Iterable[Entry], *, title: str, at: str) -> HttpResponse:
    """The entries that changed last, as an Atom feed of the page `at` (RFC 4287)."""
    link = request.build_absolute_uri(at)
    made = Atom1Feed(title=title, link=link, description="", language="nl")
    for each in sorted(entries, key=lambda entry: entry.changed, reverse=True)[:MOST]:
        made.add_item(
            title=each.title,
            link=request.build_absolute_uri(each.path),
            description=each.text,
            pubdate=each.since,
            updateddate=each.changed,
        )
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
