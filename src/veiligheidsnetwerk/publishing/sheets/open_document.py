"""ODS: the grid of the screen with real numbers, the marks in columns beside them, and a sheet of notes.

A number is shown as on the screen by the format of its cell. `x` and `.` are texts, never 0 and never empty.
The rows are written as XML in one go: cell by cell, a table of the region takes seconds.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, time
from html import escape
from io import BytesIO
from typing import Final

from odfdo import Document

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.archives import without_clock
from veiligheidsnetwerk.publishing.dutch import legible
from veiligheidsnetwerk.publishing.grid import Grid, GridCell, lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes, unit_line
from veiligheidsnetwerk.publishing.sheets.heads import header_lines
from veiligheidsnetwerk.publishing.sheets.names import NOTES_SHEET, sheet_names
from veiligheidsnetwerk.publishing.sheets.number_styles import number_styles, style_name

_USUAL = Layout()
_SPACES: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "number": "datastyle",
        "fo": "xsl-fo-compatible",
    }.items()
)
_CONTENT: Final = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES} office:version="1.3">'
    "<office:automatic-styles>{styles}</office:automatic-styles>"
    "<office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
)
_COLUMN_WIDTHS: Final = {"eerste": "6cm", "cijfer": "2.6cm", "teken": "1.2cm", "lang": "24cm"}
_BOLD: Final = '<style:text-properties fo:font-weight="bold"/>'
_RIGHT: Final = '<style:paragraph-properties fo:text-align="end"/>'
_CELL_STYLES: Final = {
    "titel": '<style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>',
    "kop": _BOLD,
    "kop-rechts": f"{_RIGHT}{_BOLD}",
    "rechts": _RIGHT,
    "toelichting": '<style:table-cell-properties fo:wrap-option="wrap"/>',
}


def to_ods(table: Table, layout: Layout = _USUAL, *, address: str) -> bytes:
    """The answer as a workbook, a sheet per page; `address` is where the question can be asked again."""
    grids = lay_out(table, layout)
    book = Document("spreadsheet")
    _speak_dutch(book)
    _describe(book, table, address)
    lines = (*notes(table), ask_again_line(address))
    sheets = (
        *(
            _sheet(name, _figure_columns(grid), _figures(table, grid))
            for name, grid in zip(sheet_names(grids), grids, strict=True)
        ),
        _sheet(NOTES_SHEET, [_column("lang")], map(_note, lines)),
    )
    content = _CONTENT.format(styles="".join(_styles(table)), sheets="".join(sheets))
    book.set_part("content.xml", content.encode())
    file = BytesIO()
    book.save(file)
    return without_clock(file.getvalue())


def _speak_dutch(book: Document) -> None:
    """The empty sheet that we begin with is French."""
    for letters in book.styles.get_elements("//style:text-properties[@fo:language='fr']"):
        letters.set_attribute("fo:language", "nl")
        letters.set_attribute("fo:country", "NL")


def _describe(book: Document, table: Table, address: str) -> None:
    # The date of the data instead of the clock: the same answer gives the same bytes.
    made = datetime.combine(table.sources[0].data_until, time(), UTC)
    book.meta.set_title(legible(table.title))
    book.meta.set_subject(legible(", ".join(figure.name for figure in table.figures)))
    book.meta.set_comments(legible(address))
    book.meta.set_language("nl-NL")
    book.meta.set_creation_date(made)
    book.meta.set_modification_date(made)


def _styles(table: Table) -> Iterator[str]:
    for name, properties in _CELL_STYLES.items():
        yield f'<style:style style:name="{name}" style:family="table-cell">{properties}</style:style>'
    for name, width in _COLUMN_WIDTHS.items():
        properties = f'<style:table-column-properties style:column-width="{width}"/>'
        yield f'<style:style style:name="{name}" style:family="table-column">{properties}</style:style>'
    yield from number_styles(table.quantities)


def _sheet(name: str, columns: Iterable[str], rows: Iterable[str]) -> str:
    return f'<table:table table:name="{name}">{"".join(columns)}{"".join(rows)}</table:table>'


def _column(style: str) -> str:
    return f'<table:table-column table:style-name="{style}"/>'


def _figure_columns(grid: Grid) -> Iterator[str]:
    yield _column("eerste") * len(grid.corners)
    for _ in grid.keys:
        yield _column("cijfer") + _column("teken")


def _figures(table: Table, grid: Grid) -> Iterator[str]:
    yield _row([_text(table.title, "titel")])
    yield _row([_text(unit_line(table))])
    yield _row([])
    heads = (
        _row([_text(first), *(_text(field, "kop") for field in rest)]) for first, *rest in header_lines(grid)
    )
    yield f"<table:table-header-rows>{''.join(heads)}</table:table-header-rows>"
    for row in grid.rows:
        yield _row([*(_text(head.text) for head in row.headings), *map(_cell, row.cells)])
    yield from map(_note, ("", *grid.notes, *(scale.line for scale in grid.scales)))


def _head(line: Sequence[str], corners: int) -> str:
    return _row(_text(field, "kop" if place < corners else "kop-rechts") for place, field in enumerate(line))


def _note(line: str) -> str:
    return _row([_text(line, "toelichting")])


def _row(cells: Iterable[str]) -> str:
    return f"<table:table-row>{''.join(cells) or '<table:table-cell/>'}</table:table-row>"


def _cell(cell: GridCell) -> str:
    """The figure, and in the column beside it its mark."""
    mark = _text(cell.status.mark) if cell.status.mark else "<table:table-cell/>"
    if cell.number is None:
        return _text(cell.text, "rechts") + mark
    return (
        f'<table:table-cell table:style-name="{style_name(cell.quantity, cell.shade)}"'
        f' office:value-type="float" office:value="{cell.number:.{cell.decimals}f}">'
        f"<text:p>{escape(cell.text.removesuffix(cell.status.mark))}</text:p></table:table-cell>{mark}"
    )


def _text(text: str, style: str = "") -> str:
    """A text, which stays one whatever it begins with."""
    look = f' table:style-name="{style}"' if style else ""
    return (
        f'<table:table-cell{look} office:value-type="string"><text:p>{escape(legible(text))}</text:p>'
        "</table:table-cell>"
    )
