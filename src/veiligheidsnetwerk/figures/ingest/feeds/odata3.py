"""OData 3, as the open data of the police are served: columns per topic, keys with their padding."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote

import polars as pl

from veiligheidsnetwerk.figures.catalogue import Feed, Level
from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Json, Reply
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError
from veiligheidsnetwerk.figures.ingest.feeds.tables import (
    COUNTRY_CODES,
    Code,
    Query,
    TableInfo,
    code_list,
    numbers_of,
    periods_of,
    require_column,
    text_of,
    texts_of,
)
from veiligheidsnetwerk.figures.periods import Frequency

# ODataApi cuts what is longer than 10,000 rows; ODataFeed pages it.
_ROOT = "/ODataFeed/odata"


@dataclass(frozen=True)
class OData3:
    """One table of an OData 3 service, for periods of one frequency."""

    client: Client
    feed: Feed
    frequency: Frequency

    def modified(self) -> str:
        rows = self.client.get(self._path("TableInfos")).rows("TableInfos")
        if len(rows) != 1 or str(rows[0].get("Identifier", "")).strip().upper() != self.feed.table.upper():
            raise FeedChangedError(f"De bron beschrijft een andere tabel dan {self.feed.table}.")
        return text_of(rows[0], "Modified", "TableInfos")

    def describe(self) -> TableInfo:
        modified = self.modified()
        properties = self.client.get(self._path("DataProperties")).rows("DataProperties")
        self._require_dimensions(properties)
        topics = {str(each["Key"]): each for each in properties if each.get("Type") == "Topic"}
        require_column(topics, self.feed.count, self.feed.unit)
        return TableInfo(
            modified,
            offences=self._codes(self.feed.offence) if self.feed.offence else (),
            areas=self._codes(self.feed.area),
            periods=periods_of(self._codes(self.feed.period), self.feed, self.frequency),
        )

    def queries(self, info: TableInfo) -> Sequence[Query]:
        per_area = max(1, len(info.offences)) * len(info.periods)
        of_kind = f"substringof('{self.frequency}',{self.feed.period})"
        if self.feed.since:
            # A comparison of texts: it also lets other kinds through, which the first part keeps out.
            of_kind += f" and {self.feed.period} ge '{info.periods[0].key}'"
        if self.feed.level is Level.BUURT:
            return list(self._local_queries(info, of_kind, per_area))
        return [Query("alles", self._rows_path(of_kind), len(info.areas) * per_area)]

    def _local_queries(self, info: TableInfo, of_kind: str, per_area: int) -> Iterator[Query]:
        """One for each gemeente with all that lies in it: the country has far too many rows."""
        for number, areas in groupby(info.areas, key=lambda area: area.key[2:6]):
            many, [first, *_] = len(found := list(areas)), found
            if first.code in COUNTRY_CODES:
                where = f"{self.feed.area} eq '{first.key}'"
            else:
                where = f"substring({self.feed.area},2,4) eq '{number}'"
            yield Query(first.code, self._rows_path(f"{where} and {of_kind}"), many * per_area)

    def next_path(self, reply: Reply) -> str | None:
        link = reply.json.get("odata.nextLink")
        return None if link is None else self.client.path_of(str(link))

    def rows(self, reply: Reply) -> pl.DataFrame:
        rows, feed = reply.rows("TypedDataSet"), self.feed
        if not all(feed.count in row for row in rows):
            raise FeedChangedError(f"De kolom ‘{feed.count}’ ontbreekt in de rijen.")
        columns = {
            "area": texts_of(rows, feed.area, "de rijen"),
            "period": texts_of(rows, feed.period, "de rijen"),
            "count": numbers_of(row[feed.count] for row in rows),
        }
        offence = texts_of(rows, feed.offence, "de rijen") if feed.offence else pl.lit(feed.fixed_offence)
        return pl.DataFrame(columns).with_columns(offence=offence)

    def _require_dimensions(self, properties: Sequence[Json]) -> None:
        """By their kind: a list of wijken is a GeoDetail, and that word does not end in "Dimension"."""
        known = {"Topic", "TopicGroup"}
        found = {str(each.get("Key")) for each in properties if each.get("Type") not in known}
        wanted = {name for name in (self.feed.offence, self.feed.area, self.feed.period) if name}
        if wanted - found:
            raise FeedChangedError(f"De kolom ‘{min(wanted - found)}’ is er niet meer in de tabel.")
        if found - wanted:
            raise FeedChangedError(f"De tabel heeft er een kolom bij: ‘{min(found - wanted)[:40]}’.")

    def _codes(self, dimension: str) -> tuple[Code, ...]:
        return code_list(self.client, self._path(dimension), key="Key", next_path=self.next_path)

    def _path(self, entity: str) -> str:
        return f"{_ROOT}/{self.feed.table}/{entity}?$format=json"

    def _rows_path(self, condition: str) -> str:
        names = (self.feed.offence, self.feed.area, self.feed.period, self.feed.count)
        chosen = ",".join(name for name in names if name)
        return f"{self._path('TypedDataSet')}&$filter={quote(condition)}&$select={chosen}"
