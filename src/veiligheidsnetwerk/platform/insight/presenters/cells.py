"""The grid of an answer as the inside of an HTML table. Built in Python: a template is ten times slower."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from veiligheidsnetwerk.publishing.grid import Grid, GridCell, GridRow, Heading

_CELL, _OPENING = mark_safe("<td>"), mark_safe('<td class="vn-opens">')
"""The begin of a cell, and of the first cell of a group of columns."""


def table_body(grid: Grid) -> SafeString:
    """`<thead>` and `<tbody>`; a cell without a number says in words what its mark means."""
    group = grid.header_rows[0][0].colspan
    rows = format_html_join("", "{}", ((_row(row, group=group),) for row in grid.rows))
    return format_html("<thead>{}</thead><tbody>{}</tbody>", _head(grid), rows)


def _head(grid: Grid) -> SafeString:
    corner = format_html('<th scope="col" rowspan="{}">{}</th>', len(grid.header_rows), grid.corner)
    lines = (
        (corner if place == 0 else "", format_html_join("", "{}", ((_column(cell),) for cell in line)))
        for place, line in enumerate(grid.header_rows)
    )
    return format_html_join("", "<tr>{}{}</tr>", lines)


def _column(heading: Heading) -> SafeString:
    if heading.colspan > 1:
        return format_html('<th scope="colgroup" colspan="{}">{}</th>', heading.colspan, heading.text)
    return format_html('<th scope="col">{}</th>', heading.text)


def _row(row: GridRow, *, group: int) -> SafeString:
    cells = (
        (_OPENING if group > 1 and place % group == 0 else _CELL, _content(cell))
        for place, cell in enumerate(row.cells)
    )
    return format_html(
        '<tr><th scope="row">{}</th>{}</tr>', row.heading.text, format_html_join("", "{}{}</td>", cells)
    )


def _content(cell: GridCell) -> str:
    """The digits with the mark behind them, in words for who does not see it."""
    mark = cell.status.mark
    if not mark or not cell.text.endswith(mark):
        return cell.text
    digits = cell.text.removesuffix(mark)
    return format_html(
        '{}<span class="vn-mark{}" role="img" aria-label="{}">{}</span>',
        digits,
        " vn-mark--behind" if digits else "",
        cell.status.label,
        mark,
    )
