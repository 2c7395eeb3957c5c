"""An answer as a map: the figures of gemeenten in the last period, in classes."""

from collections.abc import Sequence

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Role, Table
from veiligheidsnetwerk.publishing.charts import WIDTH, NothingToDrawError
from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.grid import GridCell, shown_cells
from veiligheidsnetwerk.publishing.marks import legend_line
from veiligheidsnetwerk.publishing.pictures.classes import ValueClass, classes_of
from veiligheidsnetwerk.publishing.pictures.frame import Frame, frame_of, part_of
from veiligheidsnetwerk.publishing.pictures.geometry import Feature, Projection
from veiligheidsnetwerk.publishing.pictures.map_layers import (
    LEGEND_LINE,
    LegendLine,
    Shape,
    highlight_layers,
    legend_layers,
    shape_layers,
    sign_layers,
)
from veiligheidsnetwerk.publishing.pictures.palette import NOT_ASKED
from veiligheidsnetwerk.publishing.pictures.vega import Layer, Spec
from veiligheidsnetwerk.publishing.sorts import sort_of

__all__ = ["map_spec"]

NARROW = 480
LEGEND_WIDTH, GAP = 200, 16
LEGEND_HEADING = "cijfer (aantal gemeenten)"
type _Cells = dict[str, GridCell]


def map_spec(
    table: Table,
    features: Sequence[Feature],
    *,
    highlight: str | None = None,
    borders: Sequence[Feature] = (),
    width: float = WIDTH,
) -> Spec:
    """The Vega-Lite specification of a map of exactly `width` pixels.

    `features` are the gemeenten as GeoJSON with their code in `statcode`; `highlight` is the code of the
    gemeente that is outlined and named (the first one asked when left out); `borders` are drawn on top.
    """
    cells = _last_cells(table)
    if not cells or not features:
        raise NothingToDrawError("Er is geen gemeente om op de kaart te tekenen.")
    beside = width >= NARROW
    projection = Projection.fit(features, width=width - (LEGEND_WIDTH + GAP if beside else 0))
    classes = _classes(table, cells)
    shapes = [_shape(feature, projection, cells, classes) for feature in features]
    legend = _legend(table, cells, classes, asked_all=all(shape.code in cells for shape in shapes))
    x, y = (width - LEGEND_WIDTH, 4) if beside else (0, projection.height + GAP)
    layers = [
        *shape_layers(shapes, [projection.polygons(border) for border in borders]),
        *sign_layers(shapes if _signs_differ(cells) else []),
        *_highlight(table, shapes, cells, highlight, width=width),
        *legend_layers(LEGEND_HEADING, legend, x=x, y=y),
    ]
    height = max(projection.height, y + (len(legend) + 1) * LEGEND_LINE)
    return _frame(table, cells, legend, width=width).around(layers, height=height)


def _frame(table: Table, cells: _Cells, legend: Sequence[LegendLine], *, width: float) -> Frame:
    return frame_of(
        table,
        drawn=part_of(table, Role.VALUE, last_only=True),
        width=width,
        marks=_marks(cells),
        unit=f"{table.unit(table.quantities[0])}, {table.periods[-1].covers}",
        legend=[LEGEND_HEADING, *(line.text for line in legend)],
    )


def _classes(table: Table, cells: _Cells) -> list[ValueClass]:
    """The first place of a ranking is as dark as the highest of other figures."""
    numbers = [cell.number for cell in cells.values() if cell.number is not None]
    return classes_of(numbers, dark_is_low=sort_of(table.unit(table.quantities[0])).is_place)


def _last_cells(table: Table) -> _Cells:
    """The figures of the gemeenten in the last period."""
    last = len(table.periods) - 1
    return {
        area.code: shown_cells(table, area=row, period=last)[0]
        for row, area in enumerate(table.areas)
        if area.kind is AreaKind.GEMEENTE and table.periods
    }


def _shape(feature: Feature, projection: Projection, cells: _Cells, classes: Sequence[ValueClass]) -> Shape:
    code, polygons = feature["properties"]["statcode"], projection.polygons(feature)
    cell = cells.get(code)
    if cell is None:
        return Shape(code, polygons, NOT_ASKED)
    number = cell.number
    fill = None if number is None else next(each.fill for each in classes if each.holds(number))
    return Shape(code, polygons, fill, cell.status.mark)


def _legend(
    table: Table, cells: _Cells, classes: Sequence[ValueClass], *, asked_all: bool
) -> list[LegendLine]:
    decimals = table.quantities[0].decimals
    lines = [
        LegendLine(f"{each.label(decimals)} ({format_number(each.count)})", each.fill)
        for each in reversed(classes)
    ]
    without = sorted({cell.status for cell in cells.values() if not cell.status.has_value})
    lines += [LegendLine(legend_line(status), None) for status in without]
    return lines if asked_all else [*lines, LegendLine("niet gevraagd", NOT_ASKED)]


def _signs_differ(cells: _Cells) -> bool:
    """One mark that all figures share is explained below; more marks stand on the map itself."""
    return len({cell.status for cell in cells.values()}) > 1


def _marks(cells: _Cells) -> list[str]:
    """The marks of figures that are there; what has no figure stands in the legend of the map."""
    statuses = sorted({cell.status for cell in cells.values() if cell.status.has_value} - {Status.FINAL})
    everywhere = "" if _signs_differ(cells) else " (alle gemeenten)"
    return [legend_line(status) + everywhere for status in statuses]


def _highlight(
    table: Table, shapes: Sequence[Shape], cells: _Cells, wanted: str | None, *, width: float
) -> list[Layer]:
    names = {area.code: area.name for area in table.areas}
    code = wanted or next(iter(cells))
    shape = next((shape for shape in shapes if shape.code == code), None)
    if shape is None or code not in cells:
        return []
    return highlight_layers(shape, f"{names[code]} {cells[code].text}", width=width)
