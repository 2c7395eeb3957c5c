"""The one layout of an answer: what stands in which row and column, on screen and in every export."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Cell, Quantity, Role, Table, TableArea, TablePeriod
from veiligheidsnetwerk.publishing.dutch import ARROW, PERCENT_SIGN, round_shown, write_number, write_signed

FEW_AREAS = 4
MANY_COLUMNS = 13
_SIGNED = frozenset({Role.DIFFERENCE, Role.PERCENT})


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a row or of `colspan` columns; `detail` says in full what a short text means."""

    text: str
    code: str = ""
    detail: str = ""
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class GridCell:
    """One figure as shown.

    `text` has the mark in it ("12*", "x", "3 → 6"); `number` is the number as shown, rounded to `decimals`,
    or None where no number is shown.
    """

    text: str
    number: float | None
    status: Status
    reason: Reason
    decimals: int


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row with its head."""

    heading: Heading
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows and columns. `corner` heads the column of row heads; `columns` says per column what it holds."""

    corner: str
    header_rows: tuple[tuple[Heading, ...], ...]
    columns: tuple[Quantity, ...]
    rows: tuple[GridRow, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """The unit of every column."""
        return tuple(quantity.unit for quantity in self.columns)


def lay_out(table: Table) -> Grid:
    """Areas as rows and periods as columns; turned when that would be wide and a few areas are not."""
    wide = len(table.periods) * len(table.quantities) > MANY_COLUMNS
    turned = wide and len(table.areas) <= min(FEW_AREAS, len(table.periods))
    areas, periods = _area_headings(table.areas), _period_headings(table.periods)
    side, top = (periods, areas) if turned else (areas, periods)
    return Grid(
        corner="Periode" if turned else "Gebied",
        header_rows=_header_rows(top, table.quantities),
        columns=table.quantities * len(top),
        rows=tuple(
            GridRow(heading, _row_cells(table, line, turned=turned)) for line, heading in enumerate(side)
        ),
    )


def _row_cells(table: Table, line: int, *, turned: bool) -> tuple[GridCell, ...]:
    if turned:
        blocks = [shown_cells(table, area=area, period=line) for area in range(len(table.areas))]
    else:
        blocks = [shown_cells(table, area=line, period=period) for period in range(len(table.periods))]
    return tuple(chain.from_iterable(blocks))


def shown_cells(table: Table, *, area: int, period: int) -> tuple[GridCell, ...]:
    """All figures of one area in one period, as shown."""
    shown = tuple(
        _shown(table.cell(area, period, place), quantity) for place, quantity in enumerate(table.quantities)
    )
    return tuple(
        _as_two_numbers(cell, shown, table.quantities)
        if cell.reason is Reason.SMALL_BASE and quantity.role is Role.PERCENT
        else cell
        for cell, quantity in zip(shown, table.quantities, strict=True)
    )


def _shown(cell: Cell, quantity: Quantity) -> GridCell:
    if cell.value is None:
        return GridCell(cell.status.mark, None, cell.status, cell.reason, quantity.decimals)
    number = round_shown(cell.value, quantity.decimals)
    digits = write_signed(number) if quantity.role in _SIGNED else write_number(number)
    text = f"{digits}{PERCENT_SIGN if quantity.unit == '%' else ''}{cell.status.mark}"
    return GridCell(text, float(number), cell.status, cell.reason, quantity.decimals)


def _as_two_numbers(percent: GridCell, shown: Sequence[GridCell], quantities: Sequence[Quantity]) -> GridCell:
    """On a small base a percentage misleads, so the two numbers take its place, each with its own mark."""
    by_role = {quantity.role: cell for cell, quantity in zip(shown, quantities, strict=True)}
    now, earlier = by_role.get(Role.VALUE), by_role.get(Role.EARLIER)
    if now is None or earlier is None or now.number is None or earlier.number is None:
        text = percent.status.mark
    else:
        text = f"{earlier.text} {ARROW} {now.text}"
    return GridCell(text, None, percent.status, percent.reason, percent.decimals)


def _header_rows(top: Sequence[Heading], quantities: Sequence[Quantity]) -> tuple[tuple[Heading, ...], ...]:
    if len(quantities) == 1:
        return (tuple(top),)
    wide = tuple(Heading(item.text, item.code, item.detail, len(quantities)) for item in top)
    labels = tuple(Heading(quantity.label, quantity.role.value, quantity.unit) for quantity in quantities)
    return (wide, labels * len(top))


def _area_headings(areas: Sequence[TableArea]) -> tuple[Heading, ...]:
    return tuple(Heading(area.name, area.code) for area in areas)


def _period_headings(periods: Sequence[TablePeriod]) -> tuple[Heading, ...]:
    return tuple(Heading(period_label(period), period.code, period.covers) for period in periods)


def period_label(period: TablePeriod) -> str:
    """The short name of a period, which says so when the period is not over yet."""
    return period.label if period.complete else f"{period.label} (niet volledig)"
