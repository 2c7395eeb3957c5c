"""Where a series is not comparable with itself: a dashed line in the plot, and what it means below it."""

from collections.abc import Sequence

from veiligheidsnetwerk.figures.query.table import Table, TableBreak
from veiligheidsnetwerk.publishing.pictures.palette import SOFT_INK
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Layer,
    Row,
    rule_layer,
    text_layer,
    text_row,
)

ABOVE = 12
_DASH = [4, 3]


def break_rule(lines: Sequence[Row]) -> Layer:
    """Dashed lines where a series broke."""
    rule = rule_layer(lines, colour=SOFT_INK, width=1)
    return rule | {"mark": rule["mark"] | {"strokeDash": _DASH}}


def break_layers(table: Table, *, left: float, right: float, height: float) -> list[Layer]:
    """A line before the first period of each break, between the middles `left` and `right` of the ends."""
    codes = [period.code for period in table.periods]
    step = (right - left) / max(len(codes) - 1, 1)
    drawn = [each for each in table.breaks if each.period in codes]
    if not drawn:
        return []
    places = [(each, left + max(codes.index(each.period) - 0.5, 0) * step) for each in drawn]
    lines = [{"x": round(x, 1), "y": 0, "x2": round(x, 1), "y2": height} for _, x in places]
    texts = [text_row(f"[{each.mark}]", x=x + 2, y=-ABOVE, colour=SOFT_INK) for each, x in places]
    return [break_rule(lines), text_layer(texts, size=TEXT_SIZE - 1)]


def break_captions(breaks: Sequence[TableBreak]) -> list[str]:
    """What each letter means, in the few words that a picture has room for."""
    return [f"[{each.mark}] {each.title}, {each.when}" for each in breaks]
