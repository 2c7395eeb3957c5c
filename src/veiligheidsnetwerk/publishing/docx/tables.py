"""The figures as a table of Word: heads that return on every page, rows that stay whole.

Written as XML in one go: cell by cell, a table of the region takes seconds.
"""

from collections.abc import Iterator
from html import escape

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.oxml.table import CT_Tbl

from veiligheidsnetwerk.publishing.document import Figures, Listing, widths
from veiligheidsnetwerk.publishing.docx.styles import CELL
from veiligheidsnetwerk.publishing.dutch import legible
from veiligheidsnetwerk.publishing.grid import Grid, GridRow

_LINE = '<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'
_BORDERS = _LINE.format(side="bottom", size=4, colour="C6C1B6") + _LINE.format(
    side="insideH", size=4, colour="C6C1B6"
)
_HEAD_LINE = f"<w:tcBorders>{_LINE.format(side='bottom', size=10, colour='0D5763')}</w:tcBorders>"

_SIGN = 100
"""The width of a sign in the table, in twentieths of a point."""


def table_of(figures: Figures) -> CT_Tbl:
    """The whole table; `caption` is its title for who does not see it."""
    grid = figures.grid
    rows = f"{''.join(_heads(grid))}{''.join(map(_row, grid.rows))}"
    return _table(figures.caption, f"<w:tblGrid>{''.join(_columns(grid))}</w:tblGrid>{rows}")


def listing_of(listing: Listing) -> CT_Tbl:
    """A table of words; Word divides the room between its columns."""
    columns = "<w:gridCol/>" * len(listing.heads)
    heads = "".join(_cell(head, bold=True, line=True) for head in listing.heads)
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(map(_cell, row))}</w:tr>" for row in listing.rows
    )
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    return _table(listing.caption, f"<w:tblGrid>{columns}</w:tblGrid>{head}{rows}")


def _table(caption: str, content: str) -> CT_Tbl:
    table: CT_Tbl = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        f'<w:tblW w:w="0" w:type="auto"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0"'
        ' w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{_safe(caption)}"/></w:tblPr>{content}</w:tbl>'
    )
    return table


def _columns(grid: Grid) -> Iterator[str]:
    for width in widths(grid):
        yield f'<w:gridCol w:w="{width * _SIGN}"/>'


def _heads(grid: Grid) -> Iterator[str]:
    lowest = len(grid.header_rows) - 1
    for place, line in enumerate(grid.header_rows):
        last = place == lowest
        corners = (_cell(corner if last else "", bold=True, line=last) for corner in grid.corners)
        cells = (
            _cell(
                head.text,
                side="center" if head.colspan > 1 else "right",
                span=head.colspan,
                bold=True,
                line=last,
            )
            for head in line
        )
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join([*corners, *cells])}</w:tr>"


def _row(row: GridRow) -> str:
    heads = "".join(_cell(head.text) for head in row.headings)
    cells = "".join(_cell(cell.text, side="right") for cell in row.cells)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{heads}{cells}</w:tr>"


def _cell(text: str, *, side: str = "left", span: int = 1, bold: bool = False, line: bool = False) -> str:
    spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    weight = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return (
        f"<w:tc><w:tcPr>{spans}{_HEAD_LINE if line else ''}</w:tcPr>"
        f'<w:p><w:pPr><w:pStyle w:val="{CELL}"/><w:jc w:val="{side}"/></w:pPr>'
        f'<w:r>{weight}<w:t xml:space="preserve">{_safe(text)}</w:t></w:r></w:p></w:tc>'
    )


def _safe(text: str) -> str:
    return escape(legible(text))
