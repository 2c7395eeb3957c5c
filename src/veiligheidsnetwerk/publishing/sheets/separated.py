"""CSV as a Dutch spreadsheet program opens it at a double click.

UTF-8 with a byte order mark, fields parted by `;`, a decimal comma. First the title, the unit and an empty
line; then the grid of the screen; then an empty line and the notes. Every column of figures is followed by a
column "teken" with the mark of its cells, so that the figures stay numbers and no mark is lost:

    Gebied;mei 2025;teken
    Enschede;1234,5;*
    Borne;x;x

A number has no thousands separator and an ordinary minus sign. Where there is no number, the figure is the
mark itself, or the two numbers that stand for a percentage on a small base.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.grid import Grid, GridCell, GridRow, Heading, lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import notes, unit_line

MARK_COLUMN = "teken"
_USUAL = Layout()
_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(table: Table, layout: Layout = _USUAL) -> bytes:
    """The grids of the screen with all notes, as a file; pages stand below each other, each with its name."""
    sheet = StringIO(newline="")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerows([[as_text(table.title)], [as_text(unit_line(table))], []])
    for place, grid in enumerate(lay_out(table, layout)):
        writer.writerows([[]] if place else [])
        writer.writerows([[as_text(grid.title)]] if grid.heads else [])
        writer.writerows(_header_lines(grid))
        writer.writerows([*_heads(row), *_fields(row.cells)] for row in grid.rows)
        writer.writerows([as_text(line)] for line in grid.notes)
    writer.writerows([[], *([as_text(line)] for line in notes(table))])
    return sheet.getvalue().encode("utf-8-sig")


def as_text(text: str) -> str:
    """The text, made harmless where a spreadsheet program would take it for a formula."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def _header_lines(grid: Grid) -> Iterator[list[str]]:
    *upper, lowest = grid.header_rows
    for headings in upper:
        yield [*("" for _ in grid.corners), *_spread(headings)]
    yield [*grid.corners, *(field for heading in lowest for field in (as_text(heading.text), MARK_COLUMN))]


def _spread(headings: Sequence[Heading]) -> Iterator[str]:
    """A head over several columns is repeated above each, so that every column can be found on its own."""
    for heading in headings:
        for _ in range(heading.colspan):
            yield from (as_text(heading.text), "")


def _heads(row: GridRow) -> Iterator[str]:
    """Every row has all its heads, so that rows can be sorted and counted."""
    return (as_text(heading.text) for heading in row.headings)


def _fields(cells: Iterable[GridCell]) -> Iterator[str]:
    for cell in cells:
        yield as_text(cell.text) if cell.number is None else _plain(cell.number, cell.decimals)
        yield cell.status.mark


def _plain(number: float, decimals: int) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")
