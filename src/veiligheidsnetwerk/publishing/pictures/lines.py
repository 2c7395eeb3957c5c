"""A table through time as lines that start at zero, each with its name at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.dutch import enumerate_names
from veiligheidsnetwerk.publishing.marks import marks_drawn
from veiligheidsnetwerk.publishing.pictures.axes import tick_texts, time_axis, time_labels, value_axis
from veiligheidsnetwerk.publishing.pictures.breaks import break_layers
from veiligheidsnetwerk.publishing.pictures.end_labels import GAP, EndLabel, Labels, last_figures
from veiligheidsnetwerk.publishing.pictures.frame import frame_of, part_of
from veiligheidsnetwerk.publishing.pictures.palette import (
    BACKGROUND_LINE,
    SERIES_COLOURS,
    SERIES_DASHES,
    SERIES_SHAPES,
    WHITE,
)
from veiligheidsnetwerk.publishing.pictures.places import nice_ticks
from veiligheidsnetwerk.publishing.pictures.series import Series, line_rows, look_of, point_rows, series_of
from veiligheidsnetwerk.publishing.pictures.text import text_width
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Channel,
    Layer,
    Row,
    Spec,
    layer,
    pixels,
    rule_layer,
    text_layer,
)

NARROW = 480
LOW, HIGH = 240, 300
YEAR_AXIS, MONTH_AXIS = 24, 38
BACKGROUND_WIDTH = 0.8
POINT_AREA = 32
MOVED, INSET = 5, 8
_BREAK = "break-paths-show-domains"


@dataclass(frozen=True, slots=True)
class _Plot:
    """What all layers share: the series, the ticks, the labels and the size."""

    table: Table
    series: tuple[Series, ...]
    ticks: tuple[float, ...]
    labels: Labels
    width: float
    height: float

    @property
    def codes(self) -> list[str]:
        return [period.code for period in self.table.periods]

    @property
    def styled(self) -> list[Series]:
        return [each for each in self.series if each.told_apart]

    def pixel(self, value: float) -> float:
        """The height of a value, in pixels from the top."""
        low, high = self.ticks[0], self.ticks[-1]
        return (high - value) / (high - low) * self.height

    def places(self) -> dict[str, Channel]:
        """Where a row stands: its period and its value."""
        across = {"type": "point", "domain": self.codes, "range": [INSET, self.width - INSET], "padding": 0}
        upward = {"domain": [self.ticks[0], self.ticks[-1]], "nice": False}
        time, value = time_axis(self.table.periods, width=self.width), value_axis(self.ticks)
        return {
            "x": {"field": "period", "type": "ordinal", "scale": across, "axis": time},
            "y": {"field": "value", "type": "quantitative", "scale": upward, "axis": value},
        }


def line_spec(table: Table, *, width: float) -> Spec:
    """The table as lines in a picture of `width` pixels."""
    series = tuple(series_of(table))
    ticks = tuple(_ticks(table, series))
    labels = Labels.of(last_figures(series, table.periods), width=width)
    left = max(text_width(text, size=TEXT_SIZE) for text in tick_texts(ticks)) + 8
    drawn = part_of(table, Role.VALUE)
    frame = frame_of(
        table,
        drawn=drawn,
        width=width,
        marks=_marks(drawn, series),
        unit=table.unit(table.quantities[0]),
        left=left,
        right=labels.room,
    )
    plot = _Plot(table, series, ticks, labels, frame.plot_width, LOW if width < NARROW else HIGH)
    breaks = break_layers(table, left=INSET, right=plot.width - INSET, height=plot.height)
    layers = [*_line_layers(plot), *_point_layers(plot), *_label_layers(plot), *breaks]
    return frame.around(layers, height=plot.height, axis=_axis_height(table, frame.plot_width))


def _axis_height(table: Table, width: float) -> float:
    labels = time_labels([period.code for period in table.periods], width=width)
    return MONTH_AXIS if any(len(lines) > 1 for lines in labels.values()) else YEAR_AXIS


def _marks(table: Table, series: Sequence[Series]) -> list[str]:
    marks = marks_drawn(table, unsure="open punt", without="gat in de lijn")
    silent = [each.name for each in series if each.told_apart and each.last_place is None]
    if silent:
        marks.append(f"Zonder cijfers: {enumerate_names(silent)}")
    if not all(each.told_apart for each in series):
        marks.insert(0, "Grijze lijnen: de andere gebieden")
    return marks


def _ticks(table: Table, series: Sequence[Series]) -> list[float]:
    numbers = [cell.number for each in series for cell in each.cells if cell.number is not None]
    decimals = table.quantities[0].decimals
    return nice_ticks(min([0.0, *numbers]), max([0.0, *numbers]), most=5, decimals=decimals)


def _line_layers(plot: _Plot) -> list[Layer]:
    others = [each for each in plot.series if not each.told_apart]
    thin = {"type": "line", "color": BACKGROUND_LINE, "strokeWidth": BACKGROUND_WIDTH, "invalid": _BREAK}
    look = {
        "stroke": look_of(plot.styled, SERIES_COLOURS),
        "strokeDash": look_of(plot.styled, [list(dash) for dash in SERIES_DASHES]),
        "strokeWidth": pixels("width"),
    }
    apart = {"type": "line", "strokeJoin": "round", "invalid": _BREAK}
    return [
        layer(line_rows(others, plot.codes), thin, plot.places() | {"detail": {"field": "area"}}),
        layer(line_rows(plot.styled, plot.codes), apart, plot.places() | look),
    ]


def _point_layers(plot: _Plot) -> list[Layer]:
    """Full points for final figures, open ones for the others."""
    rows = point_rows(plot.styled, plot.codes)
    mark = {"type": "point", "size": POINT_AREA, "strokeWidth": 1.5, "opacity": 1}
    look = plot.places() | {
        "stroke": look_of(plot.styled, SERIES_COLOURS),
        "shape": look_of(plot.styled, SERIES_SHAPES),
    }
    return [
        layer(
            [row for row in rows if not row["hollow"]],
            mark,
            look | {"fill": look_of(plot.styled, SERIES_COLOURS)},
        ),
        layer([row for row in rows if row["hollow"]], mark, look | {"fill": {"value": WHITE}}),
    ]


def _label_layers(plot: _Plot) -> list[Layer]:
    """Names at the ends of the lines, with a thin line back where one had to move."""
    placed = plot.labels.placed(plot.pixel, height=plot.height)
    colours = {each.row: colour for each, colour in zip(plot.styled, SERIES_COLOURS, strict=False)}
    moved = [label for label in placed if abs(label.wanted - label.middle) > MOVED]
    return [
        rule_layer([_leader(plot, label) for label in moved], colour=BACKGROUND_LINE, width=0.8),
        *(
            text_layer(
                label.rows(x=plot.width + GAP, colour=colours[label.series.row]),
                bold=label.series.row == 0,
                middle=True,
            )
            for label in placed
        ),
    ]


def _leader(plot: _Plot, label: EndLabel) -> Row:
    return {
        "x": plot.width - 1,
        "y": label.wanted,
        "x2": plot.width + GAP - 3,
        "y2": label.middle,
    }
