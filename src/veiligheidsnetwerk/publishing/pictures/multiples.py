"""A table through time as many small lines on one scale: a panel for each area, or for each figure."""

from collections.abc import Iterator, Sequence

from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.marks import marks_drawn
from veiligheidsnetwerk.publishing.pictures.axes import tick_texts
from veiligheidsnetwerk.publishing.pictures.breaks import break_rule
from veiligheidsnetwerk.publishing.pictures.frame import frame_of, part_of
from veiligheidsnetwerk.publishing.pictures.palette import GRID, INK, SOFT_INK, WHITE
from veiligheidsnetwerk.publishing.pictures.panels import (
    BREAKS_HEIGHT,
    HEIGHT,
    INSET,
    LINE_HEIGHT,
    Panel,
    Sheet,
    series_in,
    sheet_of,
    ticks_of,
)
from veiligheidsnetwerk.publishing.pictures.series import from_to, is_hollow, stands_out
from veiligheidsnetwerk.publishing.pictures.text import text_width
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Channel,
    Layer,
    Row,
    Spec,
    layer,
    literal,
    pixel,
    pixels,
    rule_layer,
    text_layer,
    text_row,
)

MOST_PANELS = 80
"""More would not fit on a sheet of paper; the table has them all."""


def panels_in(table: Table) -> int:
    """How many panels the table asks for."""
    return len(table.areas) * len(table.figures)


def multiples_spec(table: Table, *, width: float) -> Spec:
    """The table as small lines in a picture of `width` pixels."""
    shown = _shown(table)
    series = series_in(shown)
    ticks = ticks_of(shown, series)
    drawn = part_of(shown, Role.VALUE)
    frame = frame_of(
        shown,
        drawn=drawn,
        width=width,
        marks=[*_left_out(table), *marks_drawn(drawn, unsure="open punt", without="gat in de lijn")],
        unit=f"{table.unit(table.quantities[0])}, alle met dezelfde schaal",
        left=max(text_width(text, size=TEXT_SIZE) for text in tick_texts(ticks)) + 8,
        right=INSET,
        legend=[multiples_words(table)],
    )
    sheet = sheet_of(shown, series, ticks, width=frame.plot_width)
    layers = [*_axis_layers(sheet), *_break_layers(sheet), *_line_layers(sheet), *_text_layers(sheet)]
    return frame.around(layers, height=sheet.height)


def multiples_words(table: Table, *, most: int = 8) -> str:
    """What the panels show, in words."""
    series = series_in(table)
    first, last = (table.periods[end].label for end in (0, -1))
    said = [from_to(each) for each in series[:most]]
    left = f" De tabel heeft er nog {len(series) - most}." if len(series) > most else ""
    return f"Kleine lijnen met dezelfde schaal, van {first} tot en met {last}: {'; '.join(said)}.{left}"


def _shown(table: Table) -> Table:
    """As many of the areas as there is room for."""
    most = max(MOST_PANELS // len(table.figures), 1)
    return table if len(table.areas) <= most else table.part(areas=slice(most))


def _left_out(table: Table) -> list[str]:
    shown = len(_shown(table).areas)
    return (
        [f"De eerste {shown} van {len(table.areas)} gebieden; de andere staan in de tabel"]
        if shown < len(table.areas)
        else []
    )


def _axis_layers(sheet: Sheet) -> Iterator[Layer]:
    """Thin lines at the ticks in every panel, their numbers at the left, and the periods at the bottom."""
    ends = [sheet.ticks[0], sheet.ticks[-1], 0.0]
    lines = {
        colour: [
            {"x": panel.x, "y": (y := sheet.upward(panel, tick)), "x2": panel.x + sheet.width, "y2": y}
            for panel in sheet.panels
            for tick in sheet.ticks
            if (tick == 0) is (colour == INK)
        ]
        for colour in (GRID, INK)
    }
    yield from (rule_layer(rows, colour=colour, width=1) for colour, rows in lines.items())
    texts = zip(sheet.ticks, tick_texts(sheet.ticks), strict=True)
    shown = [(tick, text) for tick, text in texts if tick in ends]
    numbers = [
        text_row(text, x=panel.x - 6, y=sheet.upward(panel, tick), colour=SOFT_INK)
        for panel in sheet.panels
        for tick, text in shown
        if panel.x == 0
    ]
    yield text_layer(numbers, middle=True, align="right")
    yield from _period_layers(sheet)


def _period_layers(sheet: Sheet) -> Iterator[Layer]:
    """The first and the last period under the lowest panels, each as month above year."""
    lowest = [panel for panel in sheet.panels if panel.lowest]
    for end, align in ((0, "left"), (-1, "right")):
        lines = sheet.table.periods[end].label.rsplit(" ", 1)
        rows = [
            text_row(
                text,
                x=panel.x + (0 if end == 0 else sheet.width),
                y=panel.y + HEIGHT + 5 + place * LINE_HEIGHT,
                colour=SOFT_INK,
            )
            for panel in lowest
            for place, text in enumerate(lines)
        ]
        yield text_layer(rows, align=align)


def _break_layers(sheet: Sheet) -> Iterator[Layer]:
    """A dashed line where a series broke. Letters that would meet stand together at the first of them."""
    codes = [period.code for period in sheet.table.periods]
    found = [
        (max(codes.index(each.period) - 0.5, 0.0), each.mark)
        for each in sheet.table.breaks
        if each.period in codes
    ]
    if not found:
        return
    lines, texts = [], []
    for panel in (each for each in sheet.panels if each.series.last_place is not None):
        lines += [
            {"x": (x := sheet.across(panel, place)), "y": panel.y, "x2": x, "y2": panel.y + HEIGHT}
            for place, _ in found
        ]
        texts += [
            text_row(text, x=x, y=panel.y - BREAKS_HEIGHT, colour=SOFT_INK)
            for x, text in _letters([(sheet.across(panel, place), mark) for place, mark in found])
        ]
    yield break_rule(lines)
    yield text_layer(texts)


def _letters(marks: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    groups: list[tuple[float, str]] = []
    for x, mark in sorted(marks):
        text = f"[{mark}]"
        if groups and x < groups[-1][0] + text_width(groups[-1][1], size=TEXT_SIZE) + 2:
            groups[-1] = groups[-1][0], groups[-1][1] + text
        else:
            groups.append((x, text))
    return groups


def _line_layers(sheet: Sheet) -> list[Layer]:
    """The stretches without a gap as lines; open points for what is not final, a full one at the end."""
    places: dict[str, Channel] = {"x": pixel("x"), "y": pixel("y")}
    lines = [row for panel in sheet.panels for row in _line_rows(sheet, panel)]
    points = [row for panel in sheet.panels for row in _point_rows(sheet, panel)]
    look = {"detail": {"field": "stretch"}, "stroke": literal("colour"), "strokeWidth": pixels("width")}
    mark = {"type": "point", "size": 14, "strokeWidth": 1.2, "opacity": 1}
    stroke = {"stroke": literal("colour"), "fill": literal("fill")}
    return [
        layer(lines, {"type": "line", "strokeJoin": "round"}, places | look),
        layer(points, mark, places | stroke),
    ]


def _line_rows(sheet: Sheet, panel: Panel) -> Iterator[Row]:
    stretch = 0
    for place, cell in enumerate(panel.series.cells):
        if cell.number is None:
            stretch += 1
            continue
        yield {
            "stretch": f"{panel.series.row}-{stretch}",
            "x": sheet.across(panel, place),
            "y": sheet.upward(panel, cell.number),
            "colour": panel.colour,
            "width": panel.series.width,
        }


def _point_rows(sheet: Sheet, panel: Panel) -> Iterator[Row]:
    for place in sorted(stands_out(panel.series)):
        cell = panel.series.cells[place]
        yield {
            "x": sheet.across(panel, place),
            "y": sheet.upward(panel, cell.number or 0.0),
            "colour": panel.colour,
            "fill": WHITE if is_hollow(cell) else panel.colour,
        }


def _text_layers(sheet: Sheet) -> Iterator[Layer]:
    """Above each panel what it is about; the first one bold. One without figures says so."""
    for bold in (True, False):
        rows = [
            text_row(
                line,
                x=panel.x,
                y=panel.y - sheet.above - (len(panel.title) - place) * LINE_HEIGHT,
                colour=INK if bold else SOFT_INK,
            )
            for panel in sheet.panels
            for place, line in enumerate(panel.title)
            if (panel.series.row == 0) is bold
        ]
        yield text_layer(rows, bold=bold)
    silent = [
        text_row("geen cijfers", x=panel.x + INSET, y=panel.y + HEIGHT / 2, colour=SOFT_INK)
        for panel in sheet.panels
        if panel.series.last_place is None
    ]
    yield text_layer(silent, middle=True)
