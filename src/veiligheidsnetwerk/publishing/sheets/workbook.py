"""XLSX: the grid of the screen with real numbers, and a second sheet with everything that belongs to it.

A mark is part of the number format of its cell, so `12*` is the number 12 that shows its mark; `x` and `.`
are texts, never 0 and never empty.
"""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.dutch import MINUS, PERCENT_SIGN
from veiligheidsnetwerk.publishing.grid import Grid, GridCell, Heading, lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes, unit_line
from veiligheidsnetwerk.publishing.shading import FILLS
from veiligheidsnetwerk.publishing.sheets.names import NOTES_SHEET, sheet_names

FIRST_HEADER_ROW = 3
A4 = 9
NOTES_WIDTH = 110
MIN_WIDTH, MAX_WIDTH = 9, 40
LONGEST_PROPERTY = 255
_USUAL = Layout()
SAFE_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(table: Table, layout: Layout = _USUAL, *, address: str) -> bytes:
    """The answer as a workbook, a sheet per page; `address` is where the question can be asked again."""
    grids = lay_out(table, layout)
    file = BytesIO()
    with Workbook(file, dict(SAFE_OPTIONS)) as book:
        _describe(book, table, address)
        formats = _Formats(book)
        for name, grid in zip(sheet_names(grids), grids, strict=True):
            _write_figures(book, book.add_worksheet(name), table, grid, formats)
        _write_notes(book, book.add_worksheet(NOTES_SHEET), table, address)
    return file.getvalue()


def number_format(*, role: Role, unit: str, decimals: int, mark: str) -> str:
    """The format that makes a spreadsheet show a number as the screen does, in the reader's own locale."""
    digits = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    behind = (PERCENT_SIGN if unit == "%" else "") + mark
    shown = digits + (f'"{behind}"' if behind else "")
    plus = "+" if role in {Role.DIFFERENCE, Role.PERCENT} else ""
    return f'{plus}{shown};"{MINUS}"{shown};{shown}'


def _describe(book: Workbook, table: Table, address: str) -> None:
    source = table.sources[0]
    book.set_properties(
        {
            "title": table.title,
            "subject": ", ".join(figure.name for figure in table.figures)[:LONGEST_PROPERTY],
            "comments": address,
            # The date of the data instead of the clock: the same answer gives the same bytes.
            "created": datetime.combine(source.data_until, time(), UTC),
        }
    )


def _write_figures(book: Workbook, sheet: Worksheet, table: Table, grid: Grid, formats: "_Formats") -> None:
    sheet.write_string(0, 0, table.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, unit_line(table))
    sheet.write_string(2, 0, grid.title)
    first, left = FIRST_HEADER_ROW + len(grid.header_rows), len(grid.corners)
    _write_header(book, sheet, grid)
    for line, row in enumerate(grid.rows, start=first):
        for column, heading in enumerate(row.headings):
            sheet.write_string(line, column, heading.text)
        for column, cell in enumerate(row.cells, start=left):
            formats.write(sheet, line, column, cell)
    below = (*grid.notes, *(scale.line for scale in grid.scales))
    for line, note in enumerate(below, start=first + len(grid.rows) + 1):
        sheet.write_string(line, 0, note)
    sheet.freeze_panes(first, left)
    _set_widths(sheet, grid)
    _set_print(sheet)
    sheet.repeat_rows(FIRST_HEADER_ROW, first - 1)
    sheet.repeat_columns(0, left - 1)


class _Formats:
    """One format per kind of number, mark and shade: a workbook may hold only so many."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._text = book.add_format({"align": "right"})
        self._numbers: dict[tuple[str, int], Format] = {}

    def write(self, sheet: Worksheet, line: int, column: int, cell: GridCell) -> None:
        """Write a cell: a number as a number, anything else as text."""
        if cell.number is None:
            sheet.write_string(line, column, cell.text, self._text)
            return
        quantity = cell.quantity
        code = number_format(
            role=quantity.role, unit=quantity.unit, decimals=cell.decimals, mark=cell.status.mark
        )
        look = self._numbers.get((code, cell.shade))
        if look is None:
            look = self._book.add_format({"num_format": code, "align": "right", **_fill(cell.shade)})
            self._numbers[code, cell.shade] = look
        sheet.write_number(line, column, cell.number, look)


def _fill(shade: int) -> dict[str, str]:
    if not shade:
        return {}
    background, ink = FILLS[shade - 1]
    return {"bg_color": background, "font_color": ink}


def _write_header(book: Workbook, sheet: Worksheet, grid: Grid) -> None:
    left = book.add_format({"bold": True, "bottom": 1})
    right = book.add_format({"bold": True, "bottom": 1, "align": "right", "text_wrap": True})
    centre = book.add_format({"bold": True, "bottom": 1, "align": "center"})
    lowest = FIRST_HEADER_ROW + len(grid.header_rows) - 1
    for column, corner in enumerate(grid.corners):
        sheet.write_string(lowest, column, corner, left)
    for line, headings in enumerate(grid.header_rows, start=FIRST_HEADER_ROW):
        column = len(grid.corners)
        for heading in headings:
            _write_heading(sheet, line, column, heading, right if heading.colspan == 1 else centre)
            column += heading.colspan


def _write_heading(sheet: Worksheet, line: int, column: int, heading: Heading, look: Format) -> None:
    if heading.colspan == 1:
        sheet.write_string(line, column, heading.text, look)
    else:
        sheet.merge_range(line, column, line, column + heading.colspan - 1, "", look)
        sheet.write_string(line, column, heading.text, look)


def _set_widths(sheet: Worksheet, grid: Grid) -> None:
    for column, corner in enumerate(grid.corners):
        heads = [row.headings[column].text for row in grid.rows]
        sheet.set_column(column, column, _width([corner, *heads]))
    for column, heading in enumerate(grid.header_rows[-1]):
        texts = [heading.text, *(row.cells[column].text for row in grid.rows)]
        place = column + len(grid.corners)
        sheet.set_column(place, place, _width(texts))


def _width(texts: list[str]) -> int:
    return min(max(MIN_WIDTH, *(len(text) + 2 for text in texts)), MAX_WIDTH)


def _write_notes(book: Workbook, sheet: Worksheet, table: Table, address: str) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, NOTES_WIDTH, wrapped)
    lines = [*notes(table), ask_again_line(address)]
    for line, text in enumerate(lines):
        sheet.write_string(line, 0, text, wrapped)
    _set_print(sheet)


def _set_print(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&F&RPagina &P van &N")
