"""The grid of an answer as the inside of an HTML table. Built in Python: a template is ten times slower."""

from collections.abc import Iterator

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.query import Status
from veiligheidsnetwerk.publishing.grid import Grid, GridCell, GridRow, Heading


def table_body(grid: Grid) -> SafeString:
    """`<thead>` and `<tbody>`; a cell without a number says in words what its mark means."""
    rows = format_html_join("", "{}", ((_row(row),) for row in grid.rows))
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


def _row(row: GridRow) -> SafeString:
    return format_html(
        '<tr><th scope="row">{}</th>{}</tr>', row.heading.text, format_html_join("", "{}", _cells(row))
    )


def _cells(row: GridRow) -> Iterator[tuple[SafeString]]:
    for cell in row.cells:
        yield (_cell(cell),)


def _cell(cell: GridCell) -> SafeString:
    if cell.status is Status.FINAL or cell.number is not None or len(cell.text) > 1:
        return format_html("<td>{}</td>", cell.text)
    return format_html(
        '<td><span aria-hidden="true">{}</span><span class="vn-hidden">{}</span></td>',
        cell.text,
        cell.status.label,
    )
