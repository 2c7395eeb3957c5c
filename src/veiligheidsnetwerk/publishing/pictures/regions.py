"""Shares of a whole in stretches: for every row a bar from 0 to 100 %, with a line where we are now.

The stretch where we are now is dark and has its number in it; the table beside the picture says the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.publishing.pictures.frame import TITLE_LINE, TITLE_SIZE
from veiligheidsnetwerk.publishing.pictures.palette import INK, SERIES_COLOURS, SOFT_INK, WHITE
from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Row,
    Spec,
    layer,
    literal,
    picture,
    pixel,
    pixels,
    rule_layer,
    text_layer,
    text_row,
)

LINE = 15
BAR, GAP, EDGE, AXIS = 24.0, 18.0, 4.0, 34.0
DARK, MARK = SERIES_COLOURS[0], SERIES_COLOURS[1]
FILLS = ("#d6e7f4", "#93bbdc")
_TICKS = tuple(Fraction(each, 4) for each in range(5))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar between two shares, with the number that the table calls it by."""

    begin: Fraction
    end: Fraction
    number: str
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what it is about, its stretches from 0 to 1, and where we are now."""

    label: str
    stretches: tuple[Stretch, ...]
    now: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """What is drawn. `said` is the text that says the same, a line for each thing."""

    title: str
    bars: tuple[Bar, ...]
    said: tuple[str, ...]


def draw(regions: Regions, *, width: float) -> Spec:
    """The picture of exactly `width` pixels."""
    title = wrap(regions.title, width=width, size=TITLE_SIZE, bold=True)
    top, step = EDGE + len(title) * TITLE_LINE + GAP, LINE + BAR + GAP
    places = [(bar, top + number * step) for number, bar in enumerate(regions.bars)]
    bottom = top + len(places) * step
    names = [text_row(line, x=EDGE, y=EDGE + at * TITLE_LINE) for at, line in enumerate(title)]
    ends = {"x": pixel("x"), "y": pixel("y"), "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    look = {"fill": literal("fill"), "stroke": literal("line"), "strokeWidth": pixels("thick")}
    rows = [row for bar, y in places for row in _stretches(bar, y + LINE, width)]
    layers = [
        layer(rows, {"type": "rect"}, ends | look),
        rule_layer([_mark(bar, y + LINE, width) for bar, y in places], colour=MARK, width=3),
        text_layer([text_row(bar.label, x=EDGE, y=y) for bar, y in places], size=TEXT_SIZE, bold=True),
        text_layer([row for bar, y in places for row in _numbers(bar, y + LINE, width)], size=TEXT_SIZE),
        text_layer(list(_axis(bottom, width)), size=TEXT_SIZE),
        text_layer(names, size=TITLE_SIZE, bold=True),
    ]
    padding = dict.fromkeys(("left", "right", "top", "bottom"), EDGE)
    spec = picture(layers, width=width, height=bottom + AXIS, padding=padding)
    return spec | {"usermeta": {"title": regions.title, "description": "\n".join(regions.said)}}


def _x(share: Fraction, width: float) -> float:
    return EDGE + float(share) * (width - 2 * EDGE)


def _stretches(bar: Bar, y: float, width: float) -> Iterator[Row]:
    for place, each in enumerate(bar.stretches):
        fill = DARK if each.is_now else FILLS[place % len(FILLS)]
        ends = {"x": _x(each.begin, width), "x2": _x(each.end, width), "y": y, "y2": y + BAR}
        yield {**ends, "fill": fill, "line": SOFT_INK, "thick": 0.7}


def _numbers(bar: Bar, y: float, width: float) -> Iterator[Row]:
    """The number of each stretch in which it fits, clear of the line."""
    for each in bar.stretches:
        x, room = _x(each.begin, width) + 4, text_width(each.number, size=TEXT_SIZE) + 6
        if x <= _x(bar.now, width) <= x + room:
            x = _x(bar.now, width) + 5
        if x + room <= _x(each.end, width):
            yield text_row(each.number, x=x, y=y + 6, colour=WHITE if each.is_now else INK)


def _mark(bar: Bar, y: float, width: float) -> Row:
    x = _x(bar.now, width)
    return {"x": x, "x2": x, "y": y - 3, "y2": y + BAR + 3}


def _axis(y: float, width: float) -> Iterator[Row]:
    for share in _TICKS:
        words = f"{int(share * 100)} %"
        x = min(_x(share, width), width - EDGE - text_width(words, size=TEXT_SIZE))
        yield text_row(words, x=x, y=y, colour=SOFT_INK)
