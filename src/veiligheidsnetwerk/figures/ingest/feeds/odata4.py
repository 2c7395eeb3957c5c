"""OData 4, as CBS serves its own tables: a row per measure, and a word for why a value is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

import polars as pl

from veiligheidsnetwerk.figures.catalogue import Feed
from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Reply
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError
from veiligheidsnetwerk.figures.ingest.feeds.tables import (
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

_ROOT = "/odata/v1/CBS"
_GIVEN, _CANNOT_BE, _KEPT_BACK = "None", {"Impossible", "NotAvailable"}, {"Confidential"}


@dataclass(frozen=True)
class OData4:
    """One table of CBS, for periods of one frequency. Of other dimensions the total is taken."""

    client: Client
    feed: Feed
    frequency: Frequency

    def modified(self) -> str:
        properties = self.client.get(self._path("Properties")).json
        if properties.get("Identifier") != self.feed.table:
            raise FeedChangedError(f"De bron beschrijft een andere tabel dan {self.feed.table}.")
        return text_of(properties, "Modified", "Properties")

    def describe(self) -> TableInfo:
        return TableInfo(
            self.modified(),
            offences=(),
            areas=self._shown(self._codes(self.feed.area)),
            periods=periods_of(self._codes(self.feed.period), self.feed, self.frequency),
        )

    def queries(self, info: TableInfo) -> Sequence[Query]:
        conditions = [f"Measure eq '{self._measure()}'"]
        conditions += [f"{name} eq '{total.key}'" for name, total in self._totals().items()]
        conditions.append(f"{self.feed.period} ge '{info.periods[0].key}'")
        kinds = sorted({area.code[:2] for area in info.areas})
        conditions.append(f"({' or '.join(f"startswith({self.feed.area},'{kind}')" for kind in kinds)})")
        path = f"{self._path('Observations')}?$filter={quote(' and '.join(conditions))}"
        return [Query("alles", path, len(info.areas) * len(info.periods))]

    def next_path(self, reply: Reply) -> str | None:
        link = reply.json.get("@odata.nextLink")
        return None if link is None else self.client.path_of(str(link))

    def rows(self, reply: Reply) -> pl.DataFrame:
        rows, feed = reply.rows("Observations"), self.feed
        why = texts_of(rows, "ValueAttribute", "de rijen")
        unknown = why.filter(~why.is_in([_GIVEN, *_CANNOT_BE, *_KEPT_BACK]))
        if len(unknown):
            raise FeedChangedError(f"De bron geeft een reden die we niet kennen: ‘{unknown[0][:40]}’.")
        columns = {
            "area": texts_of(rows, feed.area, "de rijen"),
            "period": texts_of(rows, feed.period, "de rijen"),
            "count": numbers_of(row.get("Value") for row in rows),
        }
        given, offence = pl.when(why == _GIVEN).then("count"), pl.lit(feed.fixed_offence)
        frame = pl.DataFrame(columns).with_columns(count=given, offence=offence)
        return frame.filter(~why.is_in(_CANNOT_BE))

    def _measure(self) -> str:
        rows = self.client.get(self._path("MeasureCodes")).rows("MeasureCodes")
        by_title = {str(row.get("Title", "")).strip(): row for row in rows}
        require_column(by_title, self.feed.count, self.feed.unit)
        return text_of(by_title[self.feed.count], "Identifier", "MeasureCodes")

    def _totals(self) -> Mapping[str, Code]:
        """Of each dimension that we do not ask about, the code of the total."""
        rows = self.client.get(self._path("Dimensions")).rows("Dimensions")
        names = [text_of(row, "Identifier", "Dimensions") for row in rows]
        for name in (self.feed.area, self.feed.period):
            if name not in names:
                raise FeedChangedError(f"De kolom ‘{name}’ is er niet meer in de tabel.")
        others = [name for name in names if name not in (self.feed.area, self.feed.period)]
        return {name: self._total(name) for name in others}

    def _total(self, dimension: str) -> Code:
        totals = [code for code in self._codes(dimension) if code.title.startswith("Totaal")]
        if not totals:
            raise FeedChangedError(f"De codelijst {dimension} heeft geen totaal.")
        return totals[0]

    def _shown(self, areas: Sequence[Code]) -> tuple[Code, ...]:
        return tuple(area for area in areas if not area.code.startswith(self.feed.ignored))

    def _codes(self, dimension: str) -> tuple[Code, ...]:
        path = self._path(f"{dimension}Codes")
        return code_list(self.client, path, key="Identifier", next_path=self.next_path)

    def _path(self, entity: str) -> str:
        return f"{_ROOT}/{self.feed.table}/{entity}"
