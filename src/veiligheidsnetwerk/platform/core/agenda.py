"""Days to know: apps offer what happens when, for the start page and for the calendar of the year."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.utils import timezone

from veiligheidsnetwerk.platform.core.access import actor_of
from veiligheidsnetwerk.platform.core.rights import Actor

_SOON = timedelta(days=60)
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Something that happens on a day, or from one day up to and including another."""

    first_day: date
    last_day: date
    title: str
    url: str
    kind: str


type Source = Callable[[Actor | None, date, date], Iterable[Moment]]
"""What happens between two days, both included, as far as someone may know."""

_SOURCES: dict[str, Source] = {}


def offer(name: str, source: Source) -> None:
    """Let these moments be told from now on; a second source of the same name replaces the first."""
    _SOURCES[name] = source


def between(actor: Actor | None, first: date, last: date) -> Sequence[Moment]:
    """All that happens between two days, in order."""
    found = (moment for source in _SOURCES.values() for moment in source(actor, first, last))
    return sorted(found, key=lambda moment: (moment.first_day, moment.last_day, moment.title))


def coming(request: HttpRequest) -> Mapping[str, Sequence[Moment]] | None:
    """What comes soon for whoever opens the start page; None when that is nothing."""
    today = timezone.localdate()
    found = between(actor_of(request), today, today + _SOON)[:_MOST]
    return {"moments": found} if found else None
