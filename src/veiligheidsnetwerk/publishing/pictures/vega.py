"""The few words of Vega-Lite that our pictures use. Tests hold every picture against its official schema."""

from collections.abc import Sequence
from typing import Any

from veiligheidsnetwerk.publishing.dutch import legible
from veiligheidsnetwerk.publishing.pictures.palette import FONT, INK, WHITE

type Row = dict[str, Any]
type Spec = dict[str, Any]
type Layer = dict[str, Any]
type Channel = dict[str, Any]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
TEXT_SIZE = 12


def layer(rows: Sequence[Row], mark: dict[str, Any], encoding: dict[str, Channel]) -> Layer:
    """One kind of mark for every row."""
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}


def pixel(field: str) -> Channel:
    """A place in pixels from the upper left corner of the plot."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def pixels(field: str) -> Channel:
    """A thickness in pixels that stands in the row itself."""
    return {"field": field, "type": "quantitative", "scale": None, "legend": None}


def literal(field: str) -> Channel:
    """A colour that stands in the row itself."""
    return {"field": field, "type": "nominal", "scale": None, "legend": None}


def text_layer(
    rows: Sequence[Row],
    *,
    size: int = TEXT_SIZE,
    bold: bool = False,
    middle: bool = False,
    align: str = "left",
) -> Layer:
    """Texts that begin (or by `align` end) at a place in pixels: rows of `text`, `x`, `y` and `colour`."""
    mark = {
        "type": "text",
        "align": align,
        "baseline": "middle" if middle else "top",
        "fontSize": size,
        "fontWeight": "bold" if bold else "normal",
    }
    texts = {"text": {"field": "text", "type": "nominal"}, "color": literal("colour")}
    return layer(rows, mark, {"x": pixel("x"), "y": pixel("y"), **texts})


def text_row(text: str, *, x: float, y: float, colour: str = INK) -> Row:
    """A row for `text_layer`. What SVG cannot hold would end the process that draws it."""
    return {"text": legible(text), "x": round(x, 1), "y": round(y, 1), "colour": colour}


def rule_layer(rows: Sequence[Row], *, colour: str, width: float) -> Layer:
    """Thin lines between places in pixels: rows of `x`, `y`, `x2` and `y2`."""
    ends = {"x": pixel("x"), "y": pixel("y"), "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    return layer(rows, {"type": "rule", "color": colour, "strokeWidth": width}, ends)


def picture(layers: Sequence[Layer], *, width: float, height: float, padding: dict[str, float]) -> Spec:
    """Layers on one plot of exactly this size; marks may stand in the padding."""
    return {
        "$schema": SCHEMA,
        "width": round(width),
        "height": round(height),
        "padding": {side: round(room) for side, room in padding.items()},
        "autosize": "none",
        "background": WHITE,
        "layer": list(layers),
        "config": {"font": FONT, "aria": False, "view": {"stroke": None}},
    }
