"""Where figures come from, and how their files are read."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import StringConstraints, model_validator

from veiligheidsnetwerk.figures.catalogue.base import Definition, Name
from veiligheidsnetwerk.figures.catalogue.feeds import Feed, Level
from veiligheidsnetwerk.figures.periods import Frequency, Window


class Access(StrEnum):
    """Who may see a source."""

    PUBLIC = "openbaar"
    MEMBERS = "leden"


class PeriodStyle(StrEnum):
    """How a file writes a period."""

    CODE = "code"
    """As CBS does: 2023MM04."""
    DATE = "datum"
    """The first day of the month: 2023-04-01."""
    YEAR = "jaar"
    """The year alone: 2023."""


class Layout(Definition):
    """The columns of a CSV file with one row per area and period (and offence).

    Either `offence` and `count` name columns, or `counts` gives a column per offence code. `fixed_area` and
    `fixed_offence` stand in where a file has no such column. Areas whose code begins with one of `ignored`
    are read over. `area_by_name` and `offence_by_title` say that the file has names instead of codes;
    `zero_where_not_existing` that it fills up a gemeente that did not exist with zeros.
    `unlisted` are gemeenten of the region that the file does not have. Where `empty_is_withheld`, a cell
    without a number is one that the source does not give; elsewhere it is a mistake.
    """

    separator: Annotated[str, StringConstraints(min_length=1, max_length=1)] = ","
    encoding: Literal["utf-8", "utf-8-sig", "cp1252", "latin-1"] = "utf-8"
    period: str
    period_style: PeriodStyle
    area: str | None = None
    area_by_name: bool = False
    fixed_area: Literal["NL"] | None = None
    ignored: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    zero_where_not_existing: bool = False
    empty_is_withheld: bool = False
    offence: str | None = None
    offence_by_title: bool = False
    fixed_offence: str | None = None
    count: str | None = None
    counts: Mapping[str, str] = {}

    @model_validator(mode="after")
    def _is_one_of_two_shapes(self) -> Self:
        long = self.count is not None and (self.offence or self.fixed_offence) is not None
        if long == bool(self.counts):
            raise ValueError("give either count with offence (or fixed_offence), or counts")
        if (self.area is None) == (self.fixed_area is None):
            raise ValueError("give either area or fixed_area")
        return self


class Edition(Definition):
    """One publication of a source: the file it came in and what is known of its periods.

    `unfinished` periods are in the file but not complete; from `provisional_from` on nothing is final.
    """

    edition: Name
    file: str
    data_until: date
    layout: Layout | None = None
    unfinished: tuple[str, ...] = ()
    provisional_from: str | None = None


class Source(Definition):
    """A source of figures.

    Its editions are files that come with the product, or are asked of its `feed`, or both. `withheld` are
    offences that it never gives, beside those that nobody gives at its frequency.
    `only` are the offences it has when not the whole classification; `parts` are offences that must add up
    to the total in every cell of the file. With `adds_up_to_country` all gemeenten of a file must add up to
    its figure for the country, the areas in `remainder` included. `own_division` says that old periods are
    given by the borders of that time; `standing` that its last figures hold for all times, as for land.
    `usual_measure` and `usual_window` make the first question about it. `finer` is the source that has the
    same of wijken and buurten; `area_name` the column of its files that says what those are called.
    """

    code: Name
    title: str
    publisher: str
    licence: str
    definition: str
    classification: str
    frequency: Frequency
    unit: str
    access: Access
    editions: tuple[Edition, ...] = ()
    feed: Feed | None = None
    layout: Layout | None = None
    withheld: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    adds_up_to_country: bool = False
    remainder: tuple[str, ...] = ()
    own_division: bool = False
    standing: bool = False
    usual_measure: str = "aantal"
    usual_window: Window = Window.OWN
    notes: tuple[str, ...] = ()
    finer: Name | None = None
    area_name: str | None = None

    @model_validator(mode="after")
    def _comes_from_somewhere(self) -> Self:
        if not self.editions and self.feed is None:
            raise ValueError("give editions, a feed, or both")
        return self

    @property
    def is_national(self) -> bool:
        """Whether it has no figures of gemeenten."""
        return self.feed is None and all(
            self.layout_of(edition).fixed_area is not None for edition in self.editions
        )

    @property
    def has_local_areas(self) -> bool:
        """Whether it has figures of wijken and buurten."""
        return self.area_name is not None or (self.feed is not None and self.feed.level is Level.BUURT)

    def layout_of(self, edition: Edition | None) -> Layout:
        """The layout of an edition: its own, else that of the source."""
        layout = (edition.layout if edition else None) or self.layout
        if layout is None:
            raise ValueError(f"{self.code}: no layout")
        return layout
