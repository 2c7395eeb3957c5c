"""The layers of a map, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from veiligheidsnetwerk.publishing.pictures.geometry import Polygon, centre, hatching
from veiligheidsnetwerk.publishing.pictures.palette import BORDER, HATCH, INK, SOFT_INK, WHITE
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Layer,
    Row,
    layer,
    literal,
    pixel,
    text_layer,
    text_row,
)

SWATCH, LEGEND_LINE = 14, 20


@dataclass(frozen=True, slots=True)
class Shape:
    """A gemeente on the map. Without a `fill` it is hatched; `sign` stands on it when it needs a mark."""

    code: str
    polygons: list[Polygon]
    fill: str | None
    sign: str = ""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A colour (or hatching, without one) and what it means."""

    text: str
    fill: str | None


def shape_layers(shapes: Sequence[Shape], borders: Sequence[list[Polygon]]) -> list[Layer]:
    """The gemeenten with their colours or hatching, and thicker borders around groups of them."""
    rows = [_feature(shape.polygons) | {"fill": shape.fill or WHITE} for shape in shapes]
    hatched = [_hatch(shape.polygons) for shape in shapes if shape.fill is None]
    return [
        geo_layer(rows, {"stroke": BORDER, "strokeWidth": 0.6}, fill=True),
        geo_layer(hatched, {"stroke": HATCH, "strokeWidth": 1.1, "fill": None}),
        geo_layer(
            [_feature(shape.polygons) for shape in shapes if shape.fill is None],
            {"stroke": HATCH, "strokeWidth": 0.8, "fill": None},
        ),
        geo_layer([_feature(each) for each in borders], {"stroke": INK, "strokeWidth": 1.2, "fill": None}),
    ]


def sign_layers(shapes: Sequence[Shape]) -> list[Layer]:
    """The marks on the map, with a light edge so that they are read on any colour."""
    rows = []
    for shape in shapes:
        if shape.sign:
            x, y = centre(shape.polygons)
            rows.append({"text": shape.sign, "x": round(x, 1), "y": round(y, 1), "colour": INK})
    return haloed(rows, align="center")


def highlight_layers(shape: Shape, text: str, *, width: float) -> list[Layer]:
    """A dark outline around one gemeente with its name and figure beside it."""
    across = [x for polygon in shape.polygons for x, _ in polygon[0]]
    upward = [y for polygon in shape.polygons for _, y in polygon[0]]
    middle = (min(across) + max(across)) / 2
    align = "left" if middle < width / 3 else "right" if middle > 2 * width / 3 else "center"
    x = {"left": min(across), "right": max(across), "center": middle}[align]
    y = min(upward) - 9 if min(upward) > 2 * TEXT_SIZE else max(upward) + 9
    outline = [_feature(shape.polygons)]
    return [
        geo_layer(outline, {"stroke": WHITE, "strokeWidth": 5, "fill": None}),
        geo_layer(outline, {"stroke": INK, "strokeWidth": 2.5, "fill": None}),
        *haloed([text_row(text, x=x, y=y)], align=align, bold=True),
    ]


def legend_layers(heading: str, lines: Sequence[LegendLine], *, x: float, y: float) -> list[Layer]:
    """Colours with their meaning, under a line that says what they are."""
    top = y + LEGEND_LINE
    swatches = [_swatch(x, top + place * LEGEND_LINE) for place in range(len(lines))]
    solid = [
        _feature(swatch) | {"fill": line.fill or WHITE} for line, swatch in zip(lines, swatches, strict=True)
    ]
    hatched = [_hatch(swatch) for line, swatch in zip(lines, swatches, strict=True) if line.fill is None]
    texts = [
        text_row(line.text, x=x + SWATCH + 14, y=top + place * LEGEND_LINE + SWATCH / 2, colour=SOFT_INK)
        for place, line in enumerate(lines)
    ]
    return [
        text_layer([text_row(heading, x=x, y=y, colour=SOFT_INK)]),
        geo_layer(solid, {"stroke": HATCH, "strokeWidth": 0.8}, fill=True),
        geo_layer(hatched, {"stroke": HATCH, "strokeWidth": 1.1, "fill": None}),
        text_layer(texts, middle=True),
    ]


def geo_layer(rows: Sequence[Row], look: dict[str, Any], *, fill: bool = False) -> Layer:
    """Shapes that are in pixels already."""
    drawn = layer(rows, {"type": "geoshape"} | look, {"fill": literal("fill")} if fill else {})
    return drawn | {"projection": {"type": "identity", "scale": 1, "translate": [0, 0]}}


def haloed(rows: Sequence[Row], *, align: str, bold: bool = False) -> list[Layer]:
    """Texts with a white edge around every letter."""
    mark = {
        "type": "text",
        "align": align,
        "baseline": "middle",
        "fontSize": TEXT_SIZE,
        "fontWeight": "bold" if bold else "normal",
    }
    places = {"x": pixel("x"), "y": pixel("y"), "text": {"field": "text", "type": "nominal"}}
    edge = {"stroke": WHITE, "strokeWidth": 3, "strokeJoin": "round", "color": WHITE}
    return [layer(rows, mark | edge, places), layer(rows, mark, places | {"color": literal("colour")})]


def _feature(polygons: list[Polygon]) -> Row:
    return {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": polygons}}


def _hatch(polygons: list[Polygon]) -> Row:
    return {"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": hatching(polygons)}}


def _swatch(x: float, y: float) -> list[Polygon]:
    right, under = x + SWATCH + 6, y + SWATCH
    return [[[(x, y), (right, y), (right, under), (x, under), (x, y)]]]
