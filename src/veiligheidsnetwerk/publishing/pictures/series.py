"""The lines of a line chart: which are told apart, what their points are, where their labels go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from veiligheidsnetwerk.figures.areas import smallest_kind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.grid import GridCell, shown_cells
from veiligheidsnetwerk.publishing.pictures.palette import MOST_SERIES
from veiligheidsnetwerk.publishing.pictures.vega import Channel, Row

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
    def known_places(self) -> list[int]:
        """The periods with a figure."""
        return [place for place, cell in enumerate(self.cells) if cell.number is not None]

    @property
    def last_place(self) -> int | None:
        """The last period with a figure; None when there is none at all."""
        return next(iter(self.known_places[::-1]), None)


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
            "value": each.cells[place].number,
            "hollow": is_hollow(each.cells[place]),
        }
        for each in series
        for place in (each.known_places if every else sorted(stands_out(each)))
    ]


def look_of(styled: Sequence[Series], values: Sequence[Any]) -> Channel:
    """Gives each line that is told apart its own look."""
    rows = [str(each.row) for each in styled]
    scale = {"domain": rows, "range": list(values[: len(rows)])}
    return {"field": "area", "type": "nominal", "scale": scale, "legend": None}


def is_hollow(cell: GridCell) -> bool:
    """Whether the point of a figure is open: it may change, or we worked it out."""
    return cell.status in {Status.PROVISIONAL, Status.ESTIMATED}


def from_to(series: Series) -> str:
    """In words from which figure to which it goes; a missing one is never a mark alone."""
    said = (
        cell.text if cell.number is not None else f"geen cijfer ({cell.text})"
        for cell in (series.cells[0], series.cells[-1])
    )
    return f"{series.name} van {' naar '.join(said)}"


def cells_of(table: Table, *, row: int, figure: int = 0) -> tuple[GridCell, ...]:
    """The figures of an area through time, as shown."""
    places = range(len(table.periods))
    return tuple(shown_cells(table, figure=figure, area=row, period=place)[0] for place in places)


def _series(table: Table, row: int, *, told_apart: bool) -> Series:
    return Series(row, table.areas[row].name, cells_of(table, row=row), told_apart)


def stands_out(series: Series) -> set[int]:
    """Of which points of a long line there is a mark: its end, what stands alone and what is not final."""
    cells, last = series.cells, series.last_place
    missing = [True, *(cell.number is None for cell in cells), True]
    return {
        place
        for place, cell in enumerate(cells)
        if cell.number is not None
        and (place == last or is_hollow(cell) or (missing[place] and missing[place + 2]))
    }
