"""Which part of an answer stands in which row, column and page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.query.table import Table, TablePeriod
from veiligheidsnetwerk.publishing.layout import Dimension, Layout

FEW_AREAS = 4
MANY_COLUMNS = 13
BETWEEN_CODES = "~"
"""Joins the codes of the heads of a row, column or page to its key."""
AXES = tuple(Dimension)
"""The dimensions in the order of the arrays of a table."""
_HEADS = {
    Dimension.FIGURE: "Cijfer",
    Dimension.AREA: "Gebied",
    Dimension.PERIOD: "Periode",
    Dimension.QUANTITY: "Maat",
}

type Places = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a row or of `colspan` columns; `detail` says in full what a short text means."""

    text: str
    code: str = ""
    detail: str = ""
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Axis:
    """Some dimensions together: `heads` per dimension, outermost first; one of size 1 may be left out."""

    dimensions: tuple[Dimension, ...]
    heads: tuple[tuple[Heading, ...], ...]

    @property
    def size(self) -> int:
        return prod(len(heads) for heads in self.heads)

    @property
    def corners(self) -> tuple[str, ...]:
        return tuple(_HEADS[each] for each in self.dimensions)

    def paths(self) -> list[tuple[Heading, ...]]:
        """The heads of each position, outermost first."""
        return list(product(*self.heads))

    def keys(self) -> list[str]:
        return [key_of(path) for path in self.paths()]


def key_of(path: Sequence[Heading]) -> str:
    """What a row, column or page is called in an address."""
    return BETWEEN_CODES.join(head.code for head in path)


@dataclass(frozen=True, slots=True, eq=False)
class Arrangement:
    """A table with a place for each of its dimensions.

    `places` (pages, rows, columns) holds for each cell its position in the arrays of the table, laid flat.
    """

    table: Table
    pages: Axis
    rows: Axis
    columns: Axis
    places: Places

    def index_of(self, dimension: Dimension) -> Places:
        """For each cell, which figure, area, period or quantity it is about."""
        return np.unravel_index(self.places, self.table.values.shape)[AXES.index(dimension)]


def arranged(table: Table, layout: Layout) -> Arrangement:
    """The table laid out, with all rows, in the order asked."""
    asked = complete(layout, table)
    heads = {each: headings(table, each) for each in Dimension}
    pages, rows, columns = (
        Axis(dimensions, tuple(heads[each] for each in dimensions))
        for dimensions in (asked.pages, asked.rows, asked.columns)
    )
    placed = [*asked.pages, *asked.rows, *asked.columns]
    order = [AXES.index(each) for each in (*placed, *(each for each in AXES if each not in placed))]
    flat = np.arange(table.values.size).reshape(table.values.shape)
    places = flat.transpose(order).reshape(pages.size, rows.size, columns.size)
    return Arrangement(table, pages, rows, columns, places)


def complete(layout: Layout, table: Table) -> Layout:
    """The layout with a place for every dimension that has more than one part.

    Nothing asked: areas as rows and periods as columns, turned when that would be wide and a few areas are
    not. Rows and columns are never without a dimension.
    """
    sizes = dict(zip(AXES, table.values.shape, strict=True))
    if not (layout.rows or layout.columns or layout.pages):
        layout = _usual(layout, sizes)
    placed = {*layout.rows, *layout.columns, *layout.pages}
    left = [each for each in AXES if sizes[each] > 1 and each not in placed]
    downward = tuple(each for each in left if each in {Dimension.FIGURE, Dimension.AREA})
    sideways = tuple(each for each in left if each not in downward)
    layout = replace(layout, rows=(*layout.rows, *downward), columns=(*layout.columns, *sideways))
    return _never_empty(layout)


def headings(table: Table, dimension: Dimension) -> tuple[Heading, ...]:
    """The heads of a dimension, in the order of the table."""
    match dimension:
        case Dimension.FIGURE:
            return tuple(Heading(each.name, each.code, each.counted) for each in table.figures)
        case Dimension.AREA:
            return tuple(Heading(each.name, each.code) for each in table.areas)
        case Dimension.PERIOD:
            return tuple(Heading(period_label(each), each.code, each.covers) for each in table.periods)
        case Dimension.QUANTITY:
            return tuple(Heading(each.label, each.code, table.unit(each)) for each in table.quantities)


def period_label(period: TablePeriod) -> str:
    """The short name of a period, which says so when the period is not over yet."""
    label = period.label if period.complete else f"{period.label} (niet volledig)"
    return f"{label} [{period.mark}]" if period.mark else label


def _usual(layout: Layout, sizes: dict[Dimension, int]) -> Layout:
    wide = sizes[Dimension.PERIOD] * sizes[Dimension.QUANTITY] > MANY_COLUMNS
    turned = wide and sizes[Dimension.AREA] <= min(FEW_AREAS, sizes[Dimension.PERIOD])
    side, top = (Dimension.PERIOD, Dimension.AREA) if turned else (Dimension.AREA, Dimension.PERIOD)
    figures = (Dimension.FIGURE,) if sizes[Dimension.FIGURE] > 1 else ()
    quantities = (Dimension.QUANTITY,) if sizes[Dimension.QUANTITY] > 1 else ()
    return replace(layout, rows=(*figures, side), columns=(top, *quantities))


def _never_empty(layout: Layout) -> Layout:
    """Rows and columns get a dimension that is left out, or else one that has company elsewhere."""
    rows, columns, pages = list(layout.rows), list(layout.columns), list(layout.pages)
    sideways = (Dimension.PERIOD, Dimension.QUANTITY, Dimension.FIGURE, Dimension.AREA)
    free = [each for each in sideways if each not in {*rows, *columns, *pages}]
    if not rows:
        others = columns if len(columns) > 1 else pages
        rows.append(free.pop() if free else others.pop(0))
    if not columns:
        others = rows if len(rows) > 1 else pages
        columns.append(free.pop(0) if free else others.pop())
    return replace(layout, rows=tuple(rows), columns=tuple(columns), pages=tuple(pages))
