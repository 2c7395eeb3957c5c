"""Two periods of a table as slopes: a line for each area, from the one to the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.dutch import enumerate_names
from veiligheidsnetwerk.publishing.marks import marks_drawn
from veiligheidsnetwerk.publishing.pictures.breaks import break_rule
from veiligheidsnetwerk.publishing.pictures.end_labels import GAP, EndLabel, Labels
from veiligheidsnetwerk.publishing.pictures.frame import frame_of, part_of
from veiligheidsnetwerk.publishing.pictures.palette import (
    BACKGROUND_LINE,
    GRID,
    INK,
    SERIES_COLOURS,
    SERIES_DASHES,
    SERIES_SHAPES,
    SOFT_INK,
    WHITE,
)
from veiligheidsnetwerk.publishing.pictures.series import Series, from_to, is_hollow, look_of, series_of
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Layer,
    Row,
    Spec,
    layer,
    pixel,
    pixels,
    rule_layer,
    text_layer,
    text_row,
)

NARROW = 480
LOW, HIGH = 240, 300
AXIS, BESIDE_AXIS, ABOVE = 24, 6, 14
MOVED = 5
_ONLY_ENDS = "Alleen de eerste en de laatste periode met cijfers"


@dataclass(frozen=True, slots=True)
class _Plot:
    """The two ends of the series in a plot of so many pixels, with the labels beside each."""

    table: Table
    series: tuple[Series, ...]
    sides: tuple[Labels, Labels]
    low: float
    high: float
    width: float
    height: float

    @property
    def styled(self) -> list[Series]:
        return [each for each in self.series if each.told_apart]

    def across(self, end: int) -> float:
        return end * self.width

    def pixel(self, value: float) -> float:
        """The height of a value, in pixels from the top."""
        return (self.high - value) / (self.high - self.low) * self.height


def ends_of(table: Table) -> Table:
    """The first and the last period with figures, with what broke between them."""
    known = np.flatnonzero(np.isfinite(table.values[..., 0]).any(axis=(0, 1))).tolist()
    begin, end = (known[0], known[-1]) if len(known) > 1 else (0, len(table.periods) - 1)
    first, last = (Period.parse(table.periods[place].code) for place in (begin, end))
    between = [each for each in table.breaks if _begins_within(each.period, first, last)]
    ends = table.part(periods=slice(begin, end + 1, end - begin))
    return replace(ends, breaks=tuple(replace(each, period=last.code) for each in between))


def slope_spec(table: Table, *, width: float) -> Spec:
    """The first and the last period with figures as slopes in a picture of `width` pixels."""
    ends = ends_of(table)
    series = tuple(series_of(ends))
    sides = _labels(series, 0, width=width), _labels(series, 1, width=width)
    drawn = part_of(ends, Role.VALUE)
    frame = frame_of(
        ends,
        drawn=drawn,
        width=width,
        marks=[*([_ONLY_ENDS] if len(table.periods) > len(ends.periods) else []), *_marks(drawn, series)],
        unit=f"{table.unit(table.quantities[0])}, {enumerate_names([each.label for each in ends.periods])}",
        left=sides[0].room,
        right=sides[1].room,
        legend=[slope_words(table)],
    )
    low, high = _reach(series)
    plot = _Plot(ends, series, sides, low, high, frame.plot_width, LOW if width < NARROW else HIGH)
    layers = [*_axis_layers(plot), *_slope_layers(plot), *_point_layers(plot), *_label_layers(plot)]
    return frame.around(layers, height=plot.height, axis=AXIS)


def slope_words(table: Table, *, most: int = 8) -> str:
    """What the slopes show, in words."""
    ends = ends_of(table)
    series = series_of(ends)
    first, last = (period.label for period in ends.periods)
    said = [from_to(each) for each in series[:most]]
    left = f" De tabel heeft er nog {len(series) - most}." if len(series) > most else ""
    return f"Van {first} naar {last}: {'; '.join(said)}.{left}"


def _begins_within(code: str, first: Period, last: Period) -> bool:
    return bool(code) and first.ordinal < Period.parse(code).ordinal <= last.ordinal


def _labels(series: Sequence[Series], end: int, *, width: float) -> Labels:
    """The figures at one end, with their names; on a phone the names stand at the right only."""
    bare = end == 0 and width < NARROW
    return Labels.of(
        [
            (each, cell.text if bare else f"{each.name} {cell.text}", cell.number)
            for each in series
            if each.told_apart and (cell := each.cells[end]).number is not None
        ],
        width=width,
    )


def _reach(series: Sequence[Series]) -> tuple[float, float]:
    """From zero, so that a slope is as steep as the change is large."""
    numbers = [cell.number for each in series for cell in each.cells if cell.number is not None]
    return min([0.0, *numbers]), max([0.0, *numbers]) or 1.0


def _marks(table: Table, series: Sequence[Series]) -> list[str]:
    marks = marks_drawn(table, unsure="open punt", without="geen punt")
    if not all(each.told_apart for each in series):
        marks.insert(0, "Grijze lijnen: de andere gebieden")
    for end, period in enumerate(table.periods):
        silent = [
            f"{each.name} ({each.cells[end].text})"
            for each in series
            if each.told_apart and each.cells[end].number is None
        ]
        if silent:
            marks.append(f"Zonder cijfer, {period.label}: {enumerate_names(silent)}")
    return marks


def _axis_layers(plot: _Plot) -> list[Layer]:
    """Zero, an upright line at both ends with its period under it, and a dashed one where a series broke."""
    zero = plot.pixel(0)
    uprights = [{"x": x, "y": 0, "x2": x, "y2": plot.height} for x in (0, plot.width)]
    under = plot.height + BESIDE_AXIS
    first, last = (period.label for period in plot.table.periods)
    return [
        rule_layer([{"x": 0, "y": zero, "x2": plot.width, "y2": zero}], colour=INK, width=1),
        rule_layer(uprights, colour=GRID, width=1),
        text_layer([text_row(first, x=0, y=under, colour=SOFT_INK)]),
        text_layer([text_row(last, x=plot.width, y=under, colour=SOFT_INK)], align="right"),
        *_break_layers(plot),
    ]


def _break_layers(plot: _Plot) -> Iterator[Layer]:
    if plot.table.breaks:
        middle = plot.width / 2
        letters = " ".join(f"[{each.mark}]" for each in plot.table.breaks)
        yield break_rule([{"x": middle, "y": 0, "x2": middle, "y2": plot.height}])
        yield text_layer([text_row(letters, x=middle + 2, y=-ABOVE, colour=SOFT_INK)])


def _slope_layers(plot: _Plot) -> list[Layer]:
    """A line has two ends: an area of which one is not known has none."""
    others = [each for each in plot.series if not each.told_apart]
    places = {"x": pixel("x"), "y": pixel("y")}
    thin = {"type": "line", "color": BACKGROUND_LINE, "strokeWidth": 0.8}
    look = {
        "stroke": look_of(plot.styled, SERIES_COLOURS),
        "strokeDash": look_of(plot.styled, [list(dash) for dash in SERIES_DASHES]),
        "strokeWidth": pixels("width"),
    }
    return [
        layer(_rows(plot, others, whole=True), thin, places | {"detail": {"field": "area"}}),
        layer(_rows(plot, plot.styled, whole=True), {"type": "line"}, places | look),
    ]


def _point_layers(plot: _Plot) -> list[Layer]:
    rows = _rows(plot, plot.styled, whole=False)
    mark = {"type": "point", "size": 36, "strokeWidth": 1.5, "opacity": 1}
    colours = look_of(plot.styled, SERIES_COLOURS)
    look = {
        "x": pixel("x"),
        "y": pixel("y"),
        "stroke": colours,
        "shape": look_of(plot.styled, SERIES_SHAPES),
    }
    return [
        layer([row for row in rows if not row["hollow"]], mark, look | {"fill": colours}),
        layer([row for row in rows if row["hollow"]], mark, look | {"fill": {"value": WHITE}}),
    ]


def _rows(plot: _Plot, series: Sequence[Series], *, whole: bool) -> list[Row]:
    """The ends that are known; with `whole` only those of which both are."""
    return [
        {
            "area": str(each.row),
            "x": round(plot.across(end), 1),
            "y": round(plot.pixel(cell.number), 1),
            "width": each.width,
            "hollow": is_hollow(cell),
        }
        for each in series
        for end, cell in enumerate(each.cells)
        if cell.number is not None and not (whole and len(each.known_places) < len(each.cells))
    ]


def _label_layers(plot: _Plot) -> Iterator[Layer]:
    """Figures and names at both ends, with a thin line back where one had to move."""
    colours = {each.row: colour for each, colour in zip(plot.styled, SERIES_COLOURS, strict=False)}
    for end, side in enumerate(plot.sides):
        outward = 2 * end - 1
        placed = side.placed(plot.pixel, height=plot.height)
        edge, beside = plot.across(end) + outward, plot.across(end) + outward * GAP
        moved = [label for label in placed if abs(label.wanted - label.middle) > MOVED]
        leaders = [_leader(label, edge, beside - outward * 3) for label in moved]
        yield rule_layer(leaders, colour=BACKGROUND_LINE, width=0.8)
        for label in placed:
            yield text_layer(
                label.rows(x=beside, colour=colours[label.series.row]),
                size=TEXT_SIZE,
                bold=label.series.row == 0,
                middle=True,
                align="left" if end else "right",
            )


def _leader(label: EndLabel, edge: float, beside: float) -> Row:
    return {"x": edge, "y": label.wanted, "x2": beside, "y2": label.middle}
