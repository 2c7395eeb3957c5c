"""The grid of an answer as the inside of an HTML table. Built in Python: a template is ten times slower."""

from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from veiligheidsnetwerk.publishing.grid import Grid, GridCell, GridRow, Heading
from veiligheidsnetwerk.publishing.shading import SIGNS

MOST_ON_PAPER = 20
"""As many columns as the long side of a sheet holds."""
_PLAIN, _OPENING, _NOT_ON_PAPER = "", "vn-opens", "vn-screen"
"""The class of a cell, of the first of a group of columns, and of one that is only on the screen."""


def table_body(grid: Grid) -> SafeString:
    """`<thead>` and `<tbody>`; a cell without a number says in words what its mark means."""
    begin, group = first_on_paper(grid), grid.header_rows[0][0].colspan
    openings = [_opening(place, begin=begin, group=group) for place in range(len(grid.keys))]
    heads = _row_heads(grid.rows)
    rows = mark_safe("".join(_row(*pair, openings) for pair in zip(heads, grid.rows, strict=True)))
    return format_html("<thead>{}</thead><tbody>{}</tbody>", _head(grid, begin), rows)


def first_on_paper(grid: Grid) -> int:
    """The first column that is printed: a table too wide for paper begins later, and ends with the newest."""
    group = grid.header_rows[0][0].colspan
    fitting = max(MOST_ON_PAPER // group, 1) * group
    return max(len(grid.keys) - fitting, 0)


def _opening(place: int, *, begin: int, group: int) -> str:
    if place < begin:
        return _NOT_ON_PAPER
    return _OPENING if group > 1 and place % group == 0 else _PLAIN


def _head(grid: Grid, begin: int) -> SafeString:
    corners = format_html_join(
        "", '<th scope="col" rowspan="{}">{}</th>', ((len(grid.header_rows), each) for each in grid.corners)
    )
    lines = (
        (corners if place == 0 else "", format_html_join("", "{}", _columns(line, begin)))
        for place, line in enumerate(grid.header_rows)
    )
    return format_html_join("", "<tr>{}{}</tr>", lines)


def _columns(line: Sequence[Heading], begin: int) -> Iterator[tuple[SafeString]]:
    place = 0
    for heading in line:
        scope = "colgroup" if heading.colspan > 1 else "col"
        span = format_html(' colspan="{}"', heading.colspan) if heading.colspan > 1 else ""
        screen = mark_safe(' class="vn-screen"') if place < begin else ""
        yield (format_html('<th scope="{}"{}{}>{}</th>', scope, span, screen, heading.text),)
        place += heading.colspan


def _row_heads(rows: Sequence[GridRow]) -> list[SafeString]:
    """The heads of each row; one that holds for the rows below it too stands there once."""
    heads: list[list[SafeString]] = [[] for _ in rows]
    for level in range(len(rows[0].headings) if rows else 0):
        for _, group in groupby(range(len(rows)), key=lambda place: rows[place].headings[: level + 1]):
            places = list(group)
            heads[places[0]].append(_row_head(rows[places[0]].headings[level], len(places), inner=level > 0))
    return [mark_safe("".join(each)) for each in heads]  # joined from safe strings


def _row_head(heading: Heading, rows: int, *, inner: bool) -> SafeString:
    look = mark_safe(' class="vn-inner"') if inner else ""
    if rows == 1:
        return format_html('<th scope="row"{}>{}</th>', look, heading.text)
    return format_html('<th scope="rowgroup" rowspan="{}"{}>{}</th>', rows, look, heading.text)


def _row(heads: SafeString, row: GridRow, openings: Sequence[str]) -> str:
    """Joined by hand, thousands of times a page: everything that goes in is safe already."""
    pairs = zip(openings, row.cells, strict=True)
    cells = "".join(f"{_td(opening, cell.shade)}{_content(cell)}</td>" for opening, cell in pairs)
    return f"<tr>{heads}{cells}</tr>"


@cache
def _td(opening: str, shade: int) -> SafeString:
    """The begin of a cell; a shaded one has a sign too, for who does not see how dark it is."""
    if shade:
        sign = SIGNS[shade - 1]
        look = " ".join(filter(None, (opening, f"vn-shade vn-shade--{shade}")))
        return format_html('<td class="{}"><span aria-hidden="true">{}</span> ', look, sign)
    return format_html('<td class="{}">', opening) if opening else mark_safe("<td>")


def _content(cell: GridCell) -> str:
    """The digits with the mark behind them, in words for who does not see it; safe to join."""
    mark = cell.status.mark
    if not mark or not cell.text.endswith(mark):
        return escape(cell.text)
    digits = cell.text.removesuffix(mark)
    return format_html(
        '{}<span class="vn-mark{}" role="img" aria-label="{}">{}</span>',
        digits,
        " vn-mark--behind" if digits else "",
        cell.status.label,
        mark,
    )
