"""What a service says of a table before its rows are asked, and the questions that give all its rows."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

import polars as pl

from veiligheidsnetwerk.figures.catalogue import Feed
from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Json, Reply
from veiligheidsnetwerk.figures.ingest.feeds.failures import FeedChangedError
from veiligheidsnetwerk.figures.periods import Frequency, Period, UnknownPeriodError

MOST_LIST_PAGES = 50
COUNTRY_CODES = frozenset({"NL00", "NL01"})
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Query:
    """One question for rows, and how many rows answer it: a table is dense."""

    name: str
    path: str
    rows: int


@dataclass(frozen=True, slots=True)
class Code:
    """An item of a code list: the key as it travels, with its padding, and what it is called."""

    key: str
    title: str

    @property
    def code(self) -> str:
        return self.key.strip()


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table as the service describes it. `modified` says when its content last changed."""

    modified: str
    offences: tuple[Code, ...]
    areas: tuple[Code, ...]
    periods: tuple[Code, ...]

    @property
    def edition(self) -> str:
        """The day of the last change, which is what we call the edition."""
        day = self.modified[: len("2026-01-01")]
        try:
            return date.fromisoformat(day).isoformat()
        except ValueError:
            raise FeedChangedError(f"De bron zegt niet wanneer zij is bijgewerkt: ‘{day}’.") from None


class Service(Protocol):
    """A protocol in which tables are asked."""

    def modified(self) -> str:
        """When the table last changed, without asking anything else."""
        ...

    def describe(self) -> TableInfo:
        """The lists of codes; raises `FeedChangedError` where they are not what the feed says."""
        ...

    def queries(self, info: TableInfo) -> Sequence[Query]:
        """The questions that together give all rows."""
        ...

    def next_path(self, reply: Reply) -> str | None:
        """The question for the page after this one, as the service spells it."""
        ...

    def rows(self, reply: Reply) -> pl.DataFrame:
        """The rows of a page: `area`, `period` and `offence` without padding, and `count`, all as text.

        A count that is not published is null. Raises `FeedChangedError` where a column is not there.
        """
        ...


def code_list(
    client: Client, path: str, *, key: str, next_path: Callable[[Reply], str | None]
) -> tuple[Code, ...]:
    """All items of a code list, which may be longer than a page."""
    what, found, here = path.partition("?")[0].rpartition("/")[2], [], str(path)
    for _ in range(MOST_LIST_PAGES):
        reply = client.get(here)
        found += [Code(text_of(row, key, what), text_of(row, "Title", what)) for row in reply.rows(what)]
        following = next_path(reply)
        if following is None:
            break
        here = following
    else:
        raise FeedChangedError(f"De codelijst {what} houdt niet op.")
    if len({code.code for code in found}) != len(found) or not found:
        raise FeedChangedError(f"De codelijst {what} is leeg of heeft een code twee keer.")
    return tuple(found)


def text_of(row: Json, name: str, where: str) -> str:
    """The text in a column of a row; that it is missing or something else is named."""
    value: Any = row.get(name)
    if not isinstance(value, str):
        raise FeedChangedError(f"De kolom ‘{name}’ ontbreekt of is geen tekst in {where}.")
    return value


def texts_of(rows: Sequence[Json], name: str, where: str) -> pl.Series:
    """The texts in a column of all rows, without padding; that one is missing or something else is named."""
    found = [row.get(name) for row in rows]
    if not {*map(type, found)} <= {str}:
        raise FeedChangedError(f"De kolom ‘{name}’ ontbreekt of is geen tekst in {where}.")
    return pl.Series(found, dtype=pl.String).str.strip_chars()


def numbers_of(values: Iterable[Any]) -> pl.Series:
    """Counts as text: whatever is no whole number is refused later, with its row."""
    texts = [None if value is None else str(value) for value in values]
    return pl.Series(texts, dtype=pl.String).str.strip_chars()


def periods_of(codes: Sequence[Code], feed: Feed, frequency: Frequency) -> tuple[Code, ...]:
    """The periods of one frequency. Months and years stand side by side in a table and are kept apart."""
    since = Period.parse(feed.since).ordinal if feed.since else 0
    chosen = []
    for code in codes:
        try:
            period = Period.parse(code.code)
        except UnknownPeriodError as error:
            # Quarters and school years have kinds of their own; only what is no code at all is strange.
            if not code.code[:4].isdigit():
                raise FeedChangedError(f"De periode ‘{code.code[:_SHOWN]}’ kennen we niet.") from error
            continue
        if period.frequency is frequency and period.ordinal >= since:
            chosen.append(code)
    if not chosen:
        raise FeedChangedError(f"De tabel heeft geen perioden van het soort {frequency}.")
    return tuple(chosen)


def require_column(found: Mapping[str, Json], name: str, unit: str) -> None:
    """A count must be there under its name, and count what it did."""
    if name not in found:
        like = [each for each in found if each.partition("_")[0] == name.partition("_")[0]]
        others = like or sorted(found)
        named = ", ".join(f"‘{each[:_SHOWN]}’" for each in others[:5])
        raise FeedChangedError(f"De kolom ‘{name}’ is er niet meer. Wel is er: {named or 'niets'}.")
    said = str(found[name].get("Unit") or "").strip()
    if said != unit:
        raise FeedChangedError(
            f"De kolom ‘{name}’ telt nu in ‘{said[:_SHOWN]}’ en niet meer in ‘{unit}’. "
            "Zulke cijfers zijn niet met elkaar te vergelijken."
        )
