"""The lines of a line chart: which are told apart, what their points are, where their labels go."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.areas import smallest_kind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.grid import GridCell, shown_cells
from veiligheidsnetwerk.publishing.pictures.palette import MOST_SERIES
from veiligheidsnetwerk.publishing.pictures.vega import Row

ALL_POINTS = 14
FIRST_WIDTH, OTHER_WIDTH = 2.75, 1.75


@dataclass(frozen=True, slots=True)
class Series:
    """One area through time.

    `row` is its place in the table; what is `told_apart` has a style of its own and a label.
    """

    row: int
    name: str
    cells: tuple[GridCell, ...]
    told_apart: bool

    @property
    def width(self) -> float:
        return FIRST_WIDTH if self.row == 0 else OTHER_WIDTH

    @property
    def last_place(self) -> int | None:
        """The last period with a figure; None when there is none at all."""
        known = [place for place, cell in enumerate(self.cells) if cell.number is not None]
        return known[-1] if known else None


def series_of(table: Table) -> list[Series]:
    """All areas as series; with more than can be told apart only the first and the totals are."""
    rows = range(len(table.areas))
    styled = set(rows)
    if len(styled) > MOST_SERIES:
        smallest = smallest_kind(area.kind for area in table.areas)
        totals = [row for row in rows[1:] if table.areas[row].kind is not smallest]
        styled = {0, *totals[: MOST_SERIES - 1]}
    return [_series(table, row, told_apart=row in styled) for row in rows]


def line_rows(series: Sequence[Series], codes: Sequence[str]) -> list[Row]:
    """Rows for the lines. A missing figure is a row without a value, which breaks the line."""
    return [
        {"area": str(each.row), "period": code, "value": cell.number, "width": each.width}
        for each in series
        for code, cell in zip(codes, each.cells, strict=True)
    ]


def point_rows(series: Sequence[Series], codes: Sequence[str]) -> list[Row]:
    """Rows for the points; over a long time only the ends, what stands alone and what is not final."""
    every = len(codes) <= ALL_POINTS
    return [
        {
            "area": str(each.row),
            "period": codes[place],
            "value": cell.number,
            "hollow": cell.status in {Status.PROVISIONAL, Status.ESTIMATED},
        }
        for each in series
        for place, cell in enumerate(each.cells)
        if cell.number is not None and (every or _stands_out(each, place))
    ]


def _series(table: Table, row: int, *, told_apart: bool) -> Series:
    cells = tuple(shown_cells(table, area=row, period=place)[0] for place in range(len(table.periods)))
    return Series(row, table.areas[row].name, cells, told_apart)


def _stands_out(series: Series, place: int) -> bool:
    cells = series.cells
    alone = all(cells[near].number is None for near in (place - 1, place + 1) if 0 <= near < len(cells))
    return alone or cells[place].status is not Status.FINAL or place == series.last_place
