"""The figures that this installation has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.figures.catalogue import Formula, Source, UnknownSubjectError
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import (
    Comparison,
    Figure,
    InvalidComparisonError,
    Library,
    Scope,
    Withdrawal,
    open_library,
    pinned,
    read_comparison,
    require_answerable,
    usual_comparison,
)
from veiligheidsnetwerk.platform.core.health import NotReadyError
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.insight.models import (
    Attempt,
    Follower,
    Notice,
    Offer,
    Pairs,
    SavedComparison,
)
from veiligheidsnetwerk.platform.insight.rules import OPEN, Outcome, Tried, next_try
from veiligheidsnetwerk.publishing.layout import LAYOUT_FIELDS

SHOWN_ATTEMPTS = 20
FIRST_SOURCE = "woninginbraak-maand"


def library() -> Library:
    """The library of this installation, opened once per process."""
    return _library(settings.FIGURES_STORE, settings.SHIPPED_DATA_DIR)


@cache
def _library(figures: str, data: Path) -> Library:
    return open_library(figures=figures, data=data)


def open_all() -> None:
    """Open every cube in use, so that the first visitor does not wait for the disk.

    A source that is only fetched may have none yet, one that was withdrawn has none any more.
    """
    books = library()
    for code, source in books.catalogue.sources.items():
        if books.has(code) or (source.editions and not books.store.withdrawn(code)):
            books.cube(code)


def figures_are_loaded() -> None:
    """A check of readiness: every source has a vintage in use that can be read."""
    try:
        open_all()
    except FiguresError as error:
        raise NotReadyError(str(error)) from error


@dataclass(frozen=True, slots=True)
class EditionState:
    """One edition of a source on disk."""

    vintage: str
    edition: str
    data_until: date
    made: datetime
    odd: tuple[str, ...]
    in_use: bool
    withdrawn: Withdrawal | None


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source, its editions and attempts with the newest first, and when it is looked at again."""

    source: Source
    editions: tuple[EditionState, ...]
    attempts: tuple[Attempt, ...]
    next_try: datetime | None


def source_states(*, now: datetime) -> list[SourceState]:
    """Every source of this installation, for who looks after the figures."""
    return [
        SourceState(
            source=source,
            editions=_editions_of(source.code),
            attempts=tuple(Attempt.objects.filter(source=source.code)[:SHOWN_ATTEMPTS]),
            next_try=max(next_try_of(source, now=now), now) if source.feed else None,
        )
        for source in library().catalogue.sources.values()
    ]


def offerable_sources() -> list[Source]:
    """The sources that a file of the police can be offered for."""
    sources = library().catalogue.sources.values()
    return [each for each in sources if each.feed is not None and not each.own_division]


def open_offers() -> list[Offer]:
    """The files that were neither published nor thrown away, newest first."""
    return list(Offer.objects.filter(settled_at=None))


def open_attempt(source: str) -> Attempt | None:
    """The attempt that waits or is busy, when there is one."""
    return Attempt.objects.filter(source=source, outcome__in=OPEN).first()


def next_try_of(source: Source, *, now: datetime) -> datetime:
    """When the calendar looks for a new edition of this source."""
    if source.feed is None:
        raise UnknownSourceError(source.code)
    ended = Attempt.objects.filter(source=source.code, ended_at__isnull=False).order_by("-ended_at")
    tried = [
        Tried(timezone.localtime(each.ended_at), Outcome(each.outcome)) for each in ended[:SHOWN_ATTEMPTS]
    ]
    return next_try(source.feed.day, tried, now=timezone.localtime(now))


class UnknownSourceError(LookupError):
    """There is no such source, or none that can be fetched."""


def _editions_of(source: str) -> tuple[EditionState, ...]:
    store = library().store
    current, withdrawn = store.current(source) if store.has(source) else "", store.withdrawn(source)
    return tuple(
        EditionState(
            vintage=each.vintage,
            edition=each.edition,
            data_until=each.data_until,
            made=each.made,
            odd=each.odd,
            in_use=each.vintage == current,
            withdrawn=withdrawn.get(each.vintage),
        )
        for each in reversed(store.manifests(source))
    )


def usual_question(figure: str, *, home: str) -> Comparison:
    """The first question about a figure (`source:offence`), for someone of the gemeente `home` ("" is none).

    A figure that does not exist gives the question that a newcomer gets.
    """
    catalogue = library().catalogue
    code, _, offence = figure.partition(":")
    source = catalogue.sources.get(code)
    if source is None or not library().has(code) or not _counts(source, offence):
        source = catalogue.sources[FIRST_SOURCE]
        offence = catalogue.classification_of(source).total
    return usual_comparison(library(), Figure(source.code, offence), home=home or None)


def _counts(source: Source, offence: str) -> bool:
    try:
        library().catalogue.subject(source, offence)
    except UnknownSubjectError:
        return False
    return True


def newest_questions(gemeente: str, scope: Scope) -> Iterator[Comparison]:
    """The usual question to every source that has this gemeente and may be seen; newest figures first.

    Sources of wijken and buurten have the same of the gemeente as others, and are left out.
    """
    books = library()
    sources = [s for s in books.sources if s.access in scope.accesses and not s.has_local_areas]
    sources.sort(key=lambda source: books.cube(source.code).manifest.data_until, reverse=True)
    asked = (_usual_total(source, gemeente) for source in sources)
    return (question for question in asked if question.areas[0] == gemeente and _is_answerable(question))


def _usual_total(source: Source, gemeente: str) -> Comparison:
    total = library().catalogue.classification_of(source).total
    return usual_comparison(library(), Figure(source.code, total), home=gemeente)


def course_of(question: Comparison) -> Comparison:
    """The question as a picture through time: numbers that grow with the area go without the areas above."""
    measures = library().catalogue.measures
    counts = any(measures[code].formula is Formula.COUNT for code in question.measures)
    return replace(question, areas=question.areas[:1]) if counts else question


def _is_answerable(comparison: Comparison) -> bool:
    try:
        require_answerable(comparison, library())
    except InvalidComparisonError:
        return False
    return True


def as_in_use(comparison: Comparison) -> Comparison:
    """The question held to the editions that are in use now."""
    return pinned(replace(comparison, pins=()), library())


def comparison_of(params: QueryDict) -> Comparison:
    """The question that kept parts of an address ask; they hold all of it.

    Raises:
        InvalidComparisonError: a part of it exists no longer.
    """
    asked = {name: values for name, values in params.lists() if name not in LAYOUT_FIELDS}
    return read_comparison(asked, usual_question(params.get("cijfer") or "", home=""))


def editions_now(saved: SavedComparison) -> Pairs:
    """The editions that would answer a kept question now, as parts of an address.

    Raises:
        FiguresError: the question cannot be answered any more.
    """
    comparison = comparison_of(saved.params(as_then=False))
    require_answerable(comparison, library())
    return [["editie", str(pin)] for pin in as_in_use(comparison).pins]


def folders_of(actor: Actor) -> Sequence[str]:
    """The folders in which someone keeps comparisons, by name."""
    named = SavedComparison.objects.owned_by(actor).exclude(folder="")
    return list(named.order_by("folder").values_list("folder", flat=True).distinct())


def saved_for(actor: Actor, *, search: str = "") -> QuerySet[SavedComparison]:
    """What someone may open: their own, of their organisation, and of all members; or what a search finds."""
    found = SavedComparison.objects.visible_to(actor).select_related("account")
    return found.filter(Q(name__icontains=search) | Q(folder__icontains=search)) if search else found


def followed_by(actor: Actor) -> frozenset[int]:
    """The keys of the rows that someone follows."""
    rows = Follower.objects.filter(account_id=actor.account)
    return frozenset(rows.values_list("saved_id", flat=True))


def notices_for(actor: Actor, *, most: int = 5) -> Sequence[tuple[Notice, Sequence[SavedComparison]]]:
    """The newest messages about new figures, each with what of it this person may still open."""
    found = []
    for notice in Notice.objects.filter(account_id=actor.account)[:most]:
        keys = [news["saved"] for news in notice.news]
        found.append((notice, list(SavedComparison.objects.visible_to(actor).filter(key__in=keys))))
    return found
