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
from veiligheidsnetwerk.publishing.marks import notes, unit_line

FIGURES_SHEET, NOTES_SHEET = "Cijfers", "Toelichting"
FIRST_HEADER_ROW = 3
A4 = 9
NOTES_WIDTH = 110
MIN_WIDTH, MAX_WIDTH = 9, 40
SAFE_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(table: Table, *, address: str) -> bytes:
    """The answer as a workbook; `address` is where the question can be asked again."""
    grid = lay_out(table)
    file = BytesIO()
    with Workbook(file, dict(SAFE_OPTIONS)) as book:
        _describe(book, table, address)
        figures, explanation = book.add_worksheet(FIGURES_SHEET), book.add_worksheet(NOTES_SHEET)
        _write_figures(book, figures, table, grid)
        _write_notes(book, explanation, table, address)
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
            "subject": table.offence,
            "comments": address,
            # The date of the data instead of the clock: the same answer gives the same bytes.
            "created": datetime.combine(source.data_until, time(), UTC),
        }
    )


def _write_figures(book: Workbook, sheet: Worksheet, table: Table, grid: Grid) -> None:
    sheet.write_string(0, 0, table.title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, unit_line(table))
    first = FIRST_HEADER_ROW + len(grid.header_rows)
    _write_header(book, sheet, grid)
    formats = _Formats(book, grid)
    for line, row in enumerate(grid.rows, start=first):
        sheet.write_string(line, 0, row.heading.text)
        for column, cell in enumerate(row.cells):
            formats.write(sheet, line, column, cell)
    sheet.freeze_panes(first, 1)
    _set_widths(sheet, grid)
    _set_print(sheet)
    sheet.repeat_rows(FIRST_HEADER_ROW, first - 1)
    sheet.repeat_columns(0, 0)


class _Formats:
    """One format per column and mark: a workbook may hold only so many."""

    def __init__(self, book: Workbook, grid: Grid) -> None:
        self._book = book
        self._columns = grid.columns
        self._text = book.add_format({"align": "right"})
        self._numbers: dict[str, Format] = {}

    def write(self, sheet: Worksheet, line: int, column: int, cell: GridCell) -> None:
        """Write the cell in figure column `column`: a number as a number, anything else as text."""
        if cell.number is None:
            sheet.write_string(line, column + 1, cell.text, self._text)
            return
        quantity = self._columns[column]
        code = number_format(
            role=quantity.role, unit=quantity.unit, decimals=cell.decimals, mark=cell.status.mark
        )
        if code not in self._numbers:
            self._numbers[code] = self._book.add_format({"num_format": code, "align": "right"})
        sheet.write_number(line, column + 1, cell.number, self._numbers[code])


def _write_header(book: Workbook, sheet: Worksheet, grid: Grid) -> None:
    left = book.add_format({"bold": True, "bottom": 1})
    right = book.add_format({"bold": True, "bottom": 1, "align": "right", "text_wrap": True})
    centre = book.add_format({"bold": True, "bottom": 1, "align": "center"})
    lowest = FIRST_HEADER_ROW + len(grid.header_rows) - 1
    sheet.write_string(lowest, 0, grid.corner, left)
    for line, headings in enumerate(grid.header_rows, start=FIRST_HEADER_ROW):
        column = 1
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
    heads = [grid.corner, *(row.heading.text for row in grid.rows)]
    sheet.set_column(0, 0, _width(heads))
    for column, heading in enumerate(grid.header_rows[-1]):
        sheet.set_column(
            column + 1, column + 1, _width([heading.text, *(row.cells[column].text for row in grid.rows)])
        )


def _width(texts: list[str]) -> int:
    return min(max(MIN_WIDTH, *(len(text) + 2 for text in texts)), MAX_WIDTH)


def _write_notes(book: Workbook, sheet: Worksheet, table: Table, address: str) -> None:
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, NOTES_WIDTH, wrapped)
    lines = [*notes(table), f"Deze vraag opnieuw stellen: {address}"]
    for line, text in enumerate(lines):
        sheet.write_string(line, 0, text, wrapped)
    _set_print(sheet)


def _set_print(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&F&RPagina &P van &N")
