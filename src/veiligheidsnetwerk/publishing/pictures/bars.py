"""A table of one period as bars, highest first, each with its figure behind it."""

from dataclasses import dataclass

from veiligheidsnetwerk.figures.areas import smallest_kind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Role, Table, TableArea
from veiligheidsnetwerk.publishing.grid import GridCell, shown_cells
from veiligheidsnetwerk.publishing.marks import marks_drawn
from veiligheidsnetwerk.publishing.pictures.frame import frame_of, part_of
from veiligheidsnetwerk.publishing.pictures.palette import (
    FIRST_BAR,
    INK,
    OTHER_BAR,
    SOFT_INK,
    TOTAL_BAR,
    WHITE,
)
from veiligheidsnetwerk.publishing.pictures.text import text_width
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Channel,
    Layer,
    Row,
    Spec,
    layer,
    literal,
    rule_layer,
    text_layer,
    text_row,
)
from veiligheidsnetwerk.publishing.sorts import sort_of
from veiligheidsnetwerk.publishing.wording import spoken_before

BAR_STEP, BAR_HEIGHT = 22, 14
MOST_NAME_ROOM = 0.55
GAP = 8


@dataclass(frozen=True, slots=True)
class _Bar:
    area: TableArea
    first: bool
    total: bool
    cell: GridCell
    earlier: float | None

    @property
    def colour(self) -> str:
        if self.first:
            return FIRST_BAR
        return TOTAL_BAR if self.total else OTHER_BAR


def bar_spec(table: Table, *, width: float) -> Spec:
    """The last period of the table as bars in a picture of `width` pixels."""
    bars = _sorted_bars(table)
    compared = any(bar.earlier is not None for bar in bars)
    drawn = part_of(table, Role.VALUE, Role.EARLIER, last_only=True)
    marks = marks_drawn(drawn, unsure="open balk", without="geen balk")
    names = max(text_width(bar.area.name, size=TEXT_SIZE, bold=bar.first) for bar in bars)
    figures = max(text_width(bar.cell.text, size=TEXT_SIZE, bold=bar.first) for bar in bars)
    frame = frame_of(
        table,
        drawn=drawn,
        width=width,
        marks=[f"Streepje: {spoken_before(table.comparison.against)}", *marks] if compared else marks,
        unit=f"{table.unit(table.quantities[0])}, {table.periods[-1].covers}",
        left=min(names, width * MOST_NAME_ROOM) + GAP,
        right=figures + 2 * GAP,
    )
    height = BAR_STEP * len(bars)
    layers = _layers(bars, width=frame.plot_width, left=frame.left, height=height)
    return frame.around(layers, height=height)


def _sorted_bars(table: Table) -> list[_Bar]:
    last = len(table.periods) - 1
    places = {quantity.role: place for place, quantity in enumerate(table.quantities)}
    bars = []
    smallest = smallest_kind(area.kind for area in table.areas)
    for row, area in enumerate(table.areas):
        cells = shown_cells(table, area=row, period=last)
        earlier = cells[places[Role.EARLIER]].number if Role.EARLIER in places else None
        bars.append(_Bar(area, row == 0, area.kind is not smallest, cells[0], earlier))
    upward = sort_of(table.unit(table.quantities[0])).is_place
    return sorted(bars, key=lambda bar: _place(bar.cell.number, upward=upward))


def _place(number: float | None, *, upward: bool) -> tuple[bool, float]:
    """Highest first (for a ranking: lowest first), what has no figure last."""
    return number is None, (number or 0.0) * (1 if upward else -1)


def _layers(bars: list[_Bar], *, width: float, left: float, height: float) -> list[Layer]:
    numbers = [number for bar in bars for number in (bar.cell.number, bar.earlier) if number is not None]
    scale = {
        "domain": [min([0.0, *numbers]), max([0.0, *numbers]) or 1.0],
        "nice": False,
        "range": [0, width],
    }
    rows = [_row(bar, place) for place, bar in enumerate(bars)]
    across: Channel = {"field": "value", "type": "quantitative", "scale": scale, "axis": None}
    return [
        _bar_layer([row for row in rows if row["value"] is not None], across),
        rule_layer([{"x": 0, "y": 0, "x2": 0, "y2": height}], colour=INK, width=1),
        *(_text_layers(bars, rows, across, left)),
        *_earlier_layers(rows, across),
    ]


def _row(bar: _Bar, place: int) -> Row:
    return {
        "area": bar.area.code,
        "value": bar.cell.number,
        "earlier": bar.earlier,
        "reach": max(0.0, bar.cell.number or 0.0, bar.earlier or 0.0),
        "text": bar.cell.text,
        "y": place * BAR_STEP + BAR_STEP / 2,
        "colour": bar.colour,
        "fill": bar.colour if bar.cell.status is Status.FINAL else WHITE,
        "first": bar.first,
    }


def _bar_layer(rows: list[Row], across: Channel) -> Layer:
    mark = {"type": "bar", "size": BAR_HEIGHT, "orient": "horizontal", "strokeWidth": 1.5}
    upright: Channel = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
    look = {"fill": literal("fill"), "stroke": literal("colour")}
    return layer(rows, mark, {"x": across, "x2": {"datum": 0}, "y": upright, **look})


def _text_layers(bars: list[_Bar], rows: list[Row], across: Channel, left: float) -> list[Layer]:
    upright: Channel = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
    layers = []
    for first in (True, False):
        mark = {
            "type": "text",
            "align": "left",
            "baseline": "middle",
            "dx": GAP,
            "fontSize": TEXT_SIZE,
            "fontWeight": "bold" if first else "normal",
            "color": INK,
        }
        figures = [row | {"value": row["reach"]} for row in rows if row["first"] is first]
        encoding = {"x": across, "y": upright, "text": {"field": "text", "type": "nominal"}}
        names = [
            text_row(bar.area.name, x=-left, y=row["y"], colour=INK if first else SOFT_INK)
            for bar, row in zip(bars, rows, strict=True)
            if bar.first is first
        ]
        layers += [layer(figures, mark, encoding), text_layer(names, bold=first, middle=True)]
    return layers


def _earlier_layers(rows: list[Row], across: Channel) -> list[Layer]:
    """A dark stroke with a light edge, so that it is seen on every bar."""
    known = [row for row in rows if row["earlier"] is not None]
    upright: Channel = {"field": "y", "type": "quantitative", "scale": None, "axis": None}
    stroke = {"type": "tick", "orient": "vertical", "size": BAR_HEIGHT + 6, "opacity": 1}
    places = {"x": across | {"field": "earlier"}, "y": upright}
    return [
        layer(known, stroke | {"thickness": thickness, "color": colour}, places)
        for thickness, colour in ((4.5, WHITE), (2, INK))
    ]
