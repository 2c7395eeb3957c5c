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

import codecs
import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import batched

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.grid import GridCell, GridRow, lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes, unit_line
from veiligheidsnetwerk.publishing.sheets.heads import header_lines

MOST_IN_CSV = 800_000
"""As many numbers as one file may hold: it is sent while it is made, so more than fit on a page."""
_LINES_AT_ONCE = 64
_USUAL = Layout()
_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(table: Table, layout: Layout = _USUAL, *, address: str) -> bytes:
    """The grids of the screen with all notes, as a file; pages stand below each other, each with its name.

    `address` is where the question can be asked again.
    """
    return b"".join(csv_pieces(table, layout, address=address))


def csv_pieces(table: Table, layout: Layout = _USUAL, *, address: str) -> Iterator[bytes]:
    """The same file in pieces, to be sent while it is made."""
    yield codecs.BOM_UTF8
    piece = StringIO(newline="")
    writer = csv.writer(piece, delimiter=";", lineterminator="\r\n")
    for lines in batched(_lines(table, layout, address), _LINES_AT_ONCE, strict=False):
        writer.writerows(lines)
        yield piece.getvalue().encode()
        piece.seek(0)
        piece.truncate()


def _lines(table: Table, layout: Layout, address: str) -> Iterator[Sequence[str]]:
    yield from ([as_text(table.title)], [as_text(unit_line(table))], [])
    for place, grid in enumerate(lay_out(table, layout)):
        yield from [[]] if place else []
        yield from [[as_text(grid.title)]] if grid.heads else []
        yield from ([as_text(field) for field in line] for line in header_lines(grid))
        yield from ([*_heads(row), *_fields(row.cells)] for row in grid.rows)
        yield from ([as_text(line)] for line in grid.notes)
    yield []
    yield from ([as_text(line)] for line in (*notes(table), ask_again_line(address)))


def as_text(text: str) -> str:
    """The text, made harmless where a spreadsheet program would take it for a formula."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text


def _heads(row: GridRow) -> Iterator[str]:
    """Every row has all its heads, so that rows can be sorted and counted."""
    return (as_text(heading.text) for heading in row.headings)


def _fields(cells: Iterable[GridCell]) -> Iterator[str]:
    for cell in cells:
        yield as_text(cell.text) if cell.number is None else _plain(cell.number, cell.decimals)
        yield cell.status.mark


def _plain(number: float, decimals: int) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")
