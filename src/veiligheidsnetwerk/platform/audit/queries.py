"""What is read from the log."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from veiligheidsnetwerk.platform.audit import rules
from veiligheidsnetwerk.platform.audit.models import Line, Lines, Processing, written
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Result, Thing
from veiligheidsnetwerk.platform.core.marks import mark
from veiligheidsnetwerk.platform.core.processing import Subject, mark_of
from veiligheidsnetwerk.platform.core.rights import Actor

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which lines are wanted; what is empty narrows nothing. Both days take part, by the Dutch clock."""

    who: str = ""
    action: str = ""
    about: str = ""
    operation: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Lines from new to old, and from which number there are newer and older ones (None: there are none)."""

    lines: tuple[Line, ...]
    newer: int | None
    older: int | None


def newest() -> Line | None:
    """The last line of the log; None while it is empty."""
    return Line.objects.order_by("-sequence").first()


def newest_about(about: Thing, action: str) -> Line | None:
    """The last line that says that this was done to this thing; None when there is none."""
    lines = Line.objects.filter(about_kind=about.kind, about_id=about.id, action=action)
    return lines.order_by("-sequence").first()


def seen(about: Thing) -> Lines:
    """Who saw this, newest first: for the owner of a thing, who asks the rights to it beforehand."""
    shows = [action.code for action in events.actions().values() if action.shows]
    lines = Line.objects.filter(about_kind=about.kind, about_id=about.id, action__in=shows)
    return lines.filter(result=Result.DONE.value).order_by("-sequence")


def processings_of(subject: Subject) -> QuerySet[Processing]:
    """For what, and when, the data of someone was processed; newest first."""
    return Processing.objects.filter(subject=mark_of(subject)).order_by("-begun", "-pk")


def page(
    search: Search, *, reader: Actor | None, before: int | None = None, after: int | None = None
) -> Page:
    """A page of what was searched: the newest lines, or those before or after a number."""
    found = _matching(Line.objects.visible_to(reader), search)
    if after is not None:
        lines = list(found.filter(sequence__gt=after).order_by("sequence")[: PAGE + 1])
        shown = tuple(reversed(lines[:PAGE]))
        return _page(shown, newer=len(lines) > PAGE, older=found.filter(sequence__lte=after).exists())
    if before is not None:
        found = found.filter(sequence__lt=before)
    lines = list(found.order_by("-sequence")[: PAGE + 1])
    return _page(tuple(lines[:PAGE]), newer=before is not None, older=len(lines) > PAGE)


def _page(lines: tuple[Line, ...], *, newer: bool, older: bool) -> Page:
    if not lines:
        return Page((), None, None)
    return Page(lines, lines[0].sequence if newer else None, lines[-1].sequence if older else None)


def _matching(lines: Lines, search: Search) -> Lines:
    wanted = Q()
    if search.who:
        wanted &= Q(name__icontains=search.who)
    if search.action:
        wanted &= Q(action__in=_reading_like(search.action))
    if search.operation:
        wanted &= Q(operation=search.operation)
    if search.about:
        wanted &= _about(search.about)
    if search.since:
        wanted &= Q(at__gte=_begin(search.since))
    if search.until:
        wanted &= Q(at__lt=_begin(search.until + timedelta(days=1)))
    return lines.filter(wanted)


def _reading_like(code: str) -> list[str]:
    """The codes of all actions that read the same in a list of choices."""
    title = rules.action_title(events.action(code).sentence)
    return [each.code for each in events.actions().values() if rules.action_title(each.sentence) == title]


def _about(text: str) -> Q:
    """A part of a name, a whole key, or an e-mail address that someone tried to sign in with."""
    known = mark("e-mail", text.lower())
    return Q(about_label__icontains=text) | Q(about_id=text) | Q(about_kind="email", about_id=known)


def _begin(day: date) -> str:
    return written(timezone.make_aware(datetime.combine(day, time.min)).astimezone(UTC))
