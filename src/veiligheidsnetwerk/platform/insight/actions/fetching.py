"""Looking for new figures: each time is an attempt with a row of its own, to tell how it went."""

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import FeedDownError, FetchBusyError, Fetched, Fetcher
from veiligheidsnetwerk.platform.core.events import SYSTEM, Who
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.insight.models import Attempt
from veiligheidsnetwerk.platform.insight.queries import library, next_try_of, open_attempt
from veiligheidsnetwerk.platform.insight.recording import (
    note_asked,
    note_in_use,
    note_loaded,
    note_looked,
)
from veiligheidsnetwerk.platform.insight.rules import Outcome

type Clock = Callable[[], datetime]
type Progress = Callable[[int, int], None]

TELL_EVERY = 1.0
"""Seconds between two notes of how far it is."""
STARTING = timedelta(minutes=2)
"""So long an attempt may be busy before it holds its lock."""
BROKEN_OFF = "Het ophalen brak af. De volgende keer gaat het verder waar het was."
NOT_WRITTEN = (
    "Het wegschrijven op de eigen computer lukte niet. Meestal is dan de schijf vol. De cijfers in gebruik "
    "blijven staan. Maak ruimte; de volgende keer gaat het ophalen verder waar het was."
)


def fetcher() -> Fetcher:
    """What fetches for this installation."""
    books = library()
    loader = Loader(books.catalogue, books.areas, books.store, settings.SHIPPED_DATA_DIR)
    return Fetcher(loader, settings.FIGURES_WORK_DIR, settings.FIGURES_MIRRORS)


def ask_for_figures(*, source: Source, by: Actor | Who, now: datetime, accept_fall: bool = False) -> Attempt:
    """Put an attempt ready; one that is already waiting or busy is given back instead of a second one."""
    if isinstance(by, Actor):
        require(by, Permission.FIGURES_PUBLISH)
    try:
        with transaction.atomic():
            there = open_attempt(source.code)
            if there is not None:
                return there
            attempt = Attempt.objects.create(
                source=source.code, asked_at=now, asked_by=by.name, accept_fall=accept_fall
            )
            note_asked(source.code, title=source.title, by=by)
            return attempt
    except IntegrityError:
        # Someone else asked at the same moment.
        there = open_attempt(source.code)
        if there is None:
            raise
        return there


def carry_out(
    attempt: Attempt, ours: Fetcher, *, clock: Clock = timezone.now, progress: Progress = lambda *_: None
) -> Attempt:
    """Do a waiting attempt, in this process and until it ends; how it ended stands on its row.

    What fails by a mistake of ours is raised, after the row says that it broke off.
    """
    begun = {"outcome": Outcome.BUSY, "begun_at": clock()}
    if not Attempt.objects.filter(pk=attempt.pk, outcome=Outcome.WAITING).update(**begun):
        attempt.refresh_from_db()
        return attempt
    source = library().catalogue.sources[attempt.source]
    tell = _telling(attempt, progress)
    try:
        fetched = ours.fetch(source, now=clock(), progress=tell, accept_fall=attempt.accept_fall)
    except FetchBusyError:
        Attempt.objects.filter(pk=attempt.pk).update(outcome=Outcome.WAITING, begun_at=None)
        attempt.refresh_from_db()
        return attempt
    except FeedDownError as error:
        return _settle(attempt, source, Outcome.DOWN, reason=str(error), now=clock())
    except FiguresError as error:
        return _settle(attempt, source, Outcome.REFUSED, reason=str(error), now=clock())
    except OSError:
        return _settle(attempt, source, Outcome.BROKEN_OFF, reason=NOT_WRITTEN, now=clock())
    except BaseException:
        _settle(attempt, source, Outcome.BROKEN_OFF, reason=BROKEN_OFF, now=clock())
        raise
    return _settle_fetched(attempt, source, fetched, now=clock())


def settle_broken_off(ours: Fetcher, *, now: datetime) -> None:
    """An attempt whose process is gone did break off, whatever its row says."""
    for attempt in Attempt.objects.filter(outcome=Outcome.BUSY, begun_at__lt=now - STARTING):
        source = library().catalogue.sources.get(attempt.source)
        if source is not None and not ours.is_busy(source):
            _settle(attempt, source, Outcome.BROKEN_OFF, reason=BROKEN_OFF, now=now)


def look_for_figures(now: datetime, say: Callable[[str], object]) -> None:
    """What the calendar asks of us: carry out what waits, and look where a new edition may be."""
    ours = fetcher()
    settle_broken_off(ours, now=now)
    for source in library().catalogue.sources.values():
        if source.feed is None:
            continue
        attempt = open_attempt(source.code)
        if attempt is None and next_try_of(source, now=now) <= now:
            attempt = ask_for_figures(source=source, by=SYSTEM, now=now)
        if attempt is not None and attempt.outcome == Outcome.WAITING:
            attempt = carry_out(attempt, ours)
            if not attempt.is_open:
                say(f"{source.title}: {attempt.label}. {attempt.reason}".strip())


def _telling(attempt: Attempt, progress: Progress) -> Progress:
    """Passes on how far it is, and notes it on the row every now and then."""
    noted = -TELL_EVERY

    def tell(done: int, expected: int) -> None:
        nonlocal noted
        progress(done, expected)
        if time.monotonic() - noted >= TELL_EVERY or done == expected:
            noted = time.monotonic()
            Attempt.objects.filter(pk=attempt.pk).update(rows_done=done, rows_expected=expected)

    return tell


def _settle_fetched(attempt: Attempt, source: Source, fetched: Fetched, *, now: datetime) -> Attempt:
    loaded = fetched.loaded
    attempt.edition = fetched.edition
    if loaded is None:
        return _settle(attempt, source, Outcome.NOTHING_NEW, reason="", now=now)
    attempt.vintage, attempt.odd = loaded.vintage, list(loaded.odd)
    note_loaded(loaded, title=source.title)
    if loaded.in_use:
        note_in_use(source.code, loaded.vintage, title=source.title)
    return _settle(attempt, source, Outcome.NEW, reason="", now=now)


@transaction.atomic
def _settle(attempt: Attempt, source: Source, outcome: Outcome, *, reason: str, now: datetime) -> Attempt:
    attempt.outcome, attempt.reason, attempt.ended_at = outcome, reason, now
    attempt.save(update_fields=["outcome", "reason", "ended_at", "edition", "vintage", "odd"])
    note_looked(source.code, title=source.title, outcome=attempt.label, reason=reason)
    attempt.refresh_from_db()
    return attempt
