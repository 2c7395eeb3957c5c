"""The one layout of an answer: what stands in which row and column, on screen and in every export."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Quantity, Role, Table
from veiligheidsnetwerk.publishing.arranging import Arrangement, Axis, Heading, arranged
from veiligheidsnetwerk.publishing.dutch import ARROW, PERCENT_SIGN, round_shown, write_number, write_signed
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.selecting import selected
from veiligheidsnetwerk.publishing.shading import Scale, Shading, shading_of

__all__ = [
    "Grid",
    "GridCell",
    "GridRow",
    "Heading",
    "all_cells",
    "lay_out",
    "lay_out_page",
    "page_heads",
    "shown_cells",
]

_WITHHELD = int(Status.WITHHELD)
_SIGNED = frozenset({Role.DIFFERENCE, Role.PERCENT})
_USUAL = Layout()


@dataclass(frozen=True, slots=True)
class GridCell:
    """One number as shown.

    `text` has the mark in it ("12*", "x", "3 → 6"); `number` is the number as shown, rounded as `quantity`
    says, or None where no number is shown. `shade` is its class, 1 (light) to 5 (dark), 0 for none.
    """

    text: str
    number: float | None
    status: Status
    reason: Reason
    quantity: Quantity
    shade: int = 0

    @property
    def decimals(self) -> int:
        return self.quantity.decimals


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row with its heads, outermost first."""

    headings: tuple[Heading, ...]
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One page of rows and columns.

    `heads` say what the page is about, none when there is only one. `corners` head the columns of row heads.
    `keys` name the columns in an address. `notes` say which rows are shown when that is not all of them;
    `scales` explain the shading.
    """

    heads: tuple[Heading, ...]
    corners: tuple[str, ...]
    header_rows: tuple[tuple[Heading, ...], ...]
    keys: tuple[str, ...]
    rows: tuple[GridRow, ...]
    notes: tuple[str, ...] = ()
    scales: tuple[Scale, ...] = ()

    @property
    def title(self) -> str:
        return ", ".join(head.text for head in self.heads)


def lay_out(table: Table, layout: Layout = _USUAL) -> tuple[Grid, ...]:
    """The pages of an answer."""
    arrangement, shading = arranged(table, layout), _shading(table, layout)
    return tuple(_page(arrangement, page, layout, shading) for page in range(arrangement.pages.size))


def lay_out_page(table: Table, layout: Layout = _USUAL) -> Grid:
    """The one page that the layout asks for: the first when it names none that there is."""
    arrangement = arranged(table, layout)
    keys = arrangement.pages.keys()
    page = keys.index(layout.page) if layout.page in keys else 0
    return _page(arrangement, page, layout, _shading(table, layout))


def page_heads(table: Table, layout: Layout) -> tuple[tuple[Heading, ...], ...]:
    """What each page is about; one page with no heads when no dimension stands on pages."""
    return tuple(arranged(table, layout).pages.paths())


def shown_cells(table: Table, *, area: int, period: int, figure: int = 0) -> tuple[GridCell, ...]:
    """All numbers of one figure, area and period, as shown."""
    place = (figure * len(table.areas) + area) * len(table.periods) + period
    first = place * len(table.quantities)
    shower = _Shower(table, None)
    return tuple(shower.cell(first + number) for number in range(len(table.quantities)))


def all_cells(table: Table) -> Iterator[GridCell]:
    """Every number as shown, in the order of the arrays of the table laid flat."""
    return map(_Shower(table, None).cell, range(table.values.size))


def _shading(table: Table, layout: Layout) -> Shading | None:
    return shading_of(table) if layout.shading else None


def _page(arrangement: Arrangement, page: int, layout: Layout, shading: Shading | None) -> Grid:
    selection = selected(arrangement, page, layout)
    shower, paths = _Shower(arrangement.table, shading), arrangement.rows.paths()
    places = arrangement.places[page]
    return Grid(
        heads=arrangement.pages.paths()[page],
        corners=arrangement.rows.corners,
        header_rows=_header_rows(arrangement.columns),
        keys=tuple(arrangement.columns.keys()),
        rows=tuple(
            GridRow(paths[row], tuple(map(shower.cell, places[row].tolist()))) for row in selection.rows
        ),
        notes=selection.notes,
        scales=shading.scales if shading else (),
    )


class _Shower:
    """Writes the numbers of a table by their place in its arrays laid flat; equal ones are written once."""

    def __init__(self, table: Table, shading: Shading | None) -> None:
        self._quantities = table.quantities
        self._values, self._statuses = table.values.ravel(), table.statuses.ravel()
        self._reasons = table.reasons.ravel()
        self._shades = shading.levels.ravel() if shading else None
        self._written: dict[tuple[object, ...], GridCell] = {}

    def cell(self, place: int) -> GridCell:
        number = place % len(self._quantities)
        quantity, reason = self._quantities[number], self._reasons.item(place)
        if reason == Reason.SMALL_BASE and quantity.role is Role.PERCENT:
            return self._as_two_numbers(place, quantity)
        shade = self._shades.item(place) if self._shades is not None else 0
        code = self._statuses.item(place)
        value = self._values.item(place) if code < _WITHHELD else None
        key = number, value, code, reason, shade
        found = self._written.get(key)
        if found is None:
            found = self._written[key] = _written(value, Status(code), Reason(reason), quantity, shade)
        return found

    def _as_two_numbers(self, place: int, quantity: Quantity) -> GridCell:
        """On a small base a percentage misleads, so two numbers take its place, each with its mark."""
        status = Status(int(self._statuses[place]))
        now, earlier = (self._beside(place, role) for role in (Role.VALUE, Role.EARLIER))
        if now is None or earlier is None or now.number is None or earlier.number is None:
            text = status.mark
        else:
            text = f"{earlier.text} {ARROW} {now.text}"
        return GridCell(text, None, status, Reason.SMALL_BASE, quantity)

    def _beside(self, place: int, role: Role) -> GridCell | None:
        """The number of the same measure in another role."""
        number = place % len(self._quantities)
        measure = self._quantities[number].measure
        for other, quantity in enumerate(self._quantities):
            if quantity.measure == measure and quantity.role is role:
                return self.cell(place - number + other)
        return None


def _written(value: float | None, status: Status, reason: Reason, quantity: Quantity, shade: int) -> GridCell:
    if value is None:
        return GridCell(status.mark, None, status, reason, quantity)
    number = round_shown(value, quantity.decimals)
    digits = write_signed(number) if quantity.role in _SIGNED else write_number(number)
    text = f"{digits}{PERCENT_SIGN if quantity.unit == '%' else ''}{status.mark}"
    return GridCell(text, float(number), status, reason, quantity, shade)


def _header_rows(columns: Axis) -> tuple[tuple[Heading, ...], ...]:
    """Per dimension a row of heads, each as wide as all that stands under it."""
    rows, before, after = [], 1, columns.size
    for heads in columns.heads:
        after //= max(len(heads), 1)
        row = tuple(replace(head, colspan=after) for head in heads)
        rows.append(row * before)
        before *= len(heads)
    return tuple(rows)
