"""Fetch the newest edition of a source and make it the one in use; or say why not, and change nothing."""

import fcntl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

import polars as pl

from veiligheidsnetwerk.figures.areas import local_kind
from veiligheidsnetwerk.figures.catalogue import Edition, Feed, Layout, Level, PeriodStyle, Protocol, Source
from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Manners, Mirrors
from veiligheidsnetwerk.figures.ingest.feeds.download import Download, Progress
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError, FeedError
from veiligheidsnetwerk.figures.ingest.feeds.odata3 import OData3
from veiligheidsnetwerk.figures.ingest.feeds.odata4 import OData4
from veiligheidsnetwerk.figures.ingest.feeds.tables import COUNTRY_CODES, Query, Service, TableInfo
from veiligheidsnetwerk.figures.ingest.load import Loaded, Loader
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError
from veiligheidsnetwerk.figures.periods import Period

_SERVICES: Mapping[Protocol, type[OData3 | OData4]] = {Protocol.ODATA3: OData3, Protocol.ODATA4: OData4}


class FetchBusyError(FeedError):
    """Another process is fetching this source at this moment."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of it: the edition that the service has now, and what was loaded when that was new."""

    edition: str
    loaded: Loaded | None


@dataclass(frozen=True, slots=True)
class _Turn:
    """What one attempt works with."""

    source: Source
    feed: Feed
    client: Client
    service: Service
    download: Download

    def fill(self, queries: Sequence[Query], progress: Progress) -> None:
        """Download what is not there yet."""
        whole, there = sum(query.rows for query in queries), 0

        def tell(rows: int) -> None:
            nonlocal there
            there += rows
            progress(there, whole)

        progress(0, whole)
        for query in queries:
            self.download.fill(self.client, self.service, query, tell)


@dataclass(frozen=True)
class Fetcher:
    """Fetches for a `loader`, from the hosts that definitions name or from the `mirrors` in their place.

    What comes in lies in the folder `work` on this machine until a vintage is made of it.
    """

    loader: Loader
    work: Path
    mirrors: Mirrors = field(default_factory=dict)
    manners: Manners = field(default_factory=Manners)

    def fetch(
        self,
        source: Source,
        *,
        now: datetime,
        progress: Progress = lambda *_: None,
        accept_fall: bool = False,
    ) -> Fetched:
        """Ask whether there is a newer edition; if so, take all of it or nothing.

        Raises:
            FetchBusyError: another process is at it.
            FeedDownError: the service does not answer; what came in is kept to go on with.
            FeedChangedError, ImportRefusedError: what it answers cannot be used; nothing of it is kept.
        """
        feed = _feed_of(source)
        client = Client(feed.host, self.mirrors, self.manners)
        service = _SERVICES[feed.protocol](client, feed, source.frequency)
        with self._alone(source) as download:
            turn = _Turn(source, feed, client, service, download)
            try:
                return self._fetched(turn, now, progress, accept_fall=accept_fall)
            except (FeedChangedError, ImportRefusedError):
                download.clear()
                raise

    def is_busy(self, source: Source) -> bool:
        """Whether a process is fetching this source now."""
        try:
            with self._alone(source):
                return False
        except FetchBusyError:
            return True

    def _fetched(self, turn: _Turn, now: datetime, progress: Progress, *, accept_fall: bool) -> Fetched:
        modified = turn.service.modified()
        mark = f"{turn.feed.table} van {modified}"
        edition = TableInfo(modified, (), (), ()).edition
        if earlier := self.loader.taken_earlier(turn.source, mark):
            turn.download.clear()
            return Fetched(edition, earlier if earlier.is_new else None)
        info = self._own_part(turn.service.describe(), turn.feed)
        self._require_known(turn, info)
        queries = turn.service.queries(info)
        turn.download.begin(f"{mark}\n{queries}")
        turn.fill(queries, progress)
        if turn.service.modified() != modified or info.modified != modified:
            raise FeedChangedError(
                "De bron werd bijgewerkt terwijl we haar lazen. Straks beginnen we opnieuw."
            )
        loaded = self.loader.take(
            turn.source.model_copy(update={"layout": _layout(turn.feed)}),
            _edition(turn.source, turn.feed, info, mark),
            _pages(turn.service, turn.download, queries),
            sha256=turn.download.sha256,
            now=now,
            accept_fall=accept_fall,
            names=_names(info),
            mirror=self.mirrors.get(turn.feed.host, ""),
        )
        turn.download.clear()
        return Fetched(edition, loaded)

    def _require_known(self, turn: _Turn, info: TableInfo) -> None:
        """Codes that we do not know are named before anything large is asked."""
        source, feed = turn.source, turn.feed
        if feed.offence:
            ours = {offence.code for offence in self.loader.catalogue.offences_of(source)}
            _require_same(feed.offence, {code.code for code in info.offences}, ours)
        areas = {code.code for code in info.areas if not code.code.startswith(feed.ignored)}
        areas -= _names(info).keys()
        known = self.loader.country.codes | self.loader.areas.gemeenten.keys() | COUNTRY_CODES
        if areas - known:
            raise FeedChangedError(f"Het gebied ‘{min(areas - known)[:40]}’ in {feed.area} kennen we niet.")

    def _own_part(self, info: TableInfo, feed: Feed) -> TableInfo:
        """Of a table of wijken and buurten only the region and the country."""
        if feed.level is not Level.BUURT:
            return info
        ours = {code[2:] for code in self.loader.areas.gemeenten}
        areas = [each for each in info.areas if each.key[2:6] in ours or each.code in COUNTRY_CODES]
        return replace(info, areas=tuple(areas))

    @contextmanager
    def _alone(self, source: Source) -> Iterator[Download]:
        """The folder to download in, one process at a time; the lock ends with the process."""
        self.work.mkdir(parents=True, exist_ok=True)
        with (self.work / f"{source.code}.lock").open("wb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise FetchBusyError("Een ander proces haalt deze cijfers op dit moment op.") from error
            yield Download(self.work / source.code)


def _feed_of(source: Source) -> Feed:
    if source.feed is None:
        raise FeedChangedError(f"{source.title} is niet op te halen: er is geen dienst bij beschreven.")
    return source.feed


def _require_same(name: str, theirs: set[str], ours: set[str]) -> None:
    if theirs - ours:
        raise FeedChangedError(f"De code ‘{min(theirs - ours)[:40]}’ in {name} kennen we niet.")
    if ours - theirs:
        raise FeedChangedError(f"De code ‘{min(ours - theirs)}’ staat niet meer in {name}.")


def _names(info: TableInfo) -> Mapping[str, str]:
    """What the wijken and buurten of a table are called, by code."""
    return {area.code: area.title.strip() for area in info.areas if local_kind(area.code)}


def _layout(feed: Feed) -> Layout:
    """How the rows of a service read once its padding is off."""
    return Layout(
        area="area",
        period="period",
        period_style=PeriodStyle.CODE,
        offence="offence",
        count="count",
        ignored=feed.ignored,
        empty_is_withheld=True,
    )


def _edition(source: Source, feed: Feed, info: TableInfo, mark: str) -> Edition:
    last = max((Period.parse(code.code) for code in info.periods), key=lambda period: period.ordinal)
    return Edition(
        edition=info.edition,
        file=mark,
        data_until=_last_day(last, source),
        provisional_from=last.shift(1 - feed.provisional).code if feed.provisional else None,
    )


def _last_day(last: Period, source: Source) -> date:
    """The day that the newest figures reach: of what is counted on 1 January that day itself."""
    return last.begin if source.own_division else last.last_day


def _pages(service: Service, download: Download, queries: Sequence[Query]) -> Iterator[pl.DataFrame]:
    """The rows of all pages, numbered in the order in which they came."""
    first = 1
    for query in queries:
        for reply in download.pages(query):
            rows = service.rows(reply).with_row_index("line", first)
            yield rows
            first += rows.height
