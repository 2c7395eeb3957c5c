"""How far somebody is on a few ladders of equal steps, and how many others stand on each step.

The own step is a full square, others are a number in an open circle: it needs no colour.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.publishing.pictures.frame import TITLE_LINE, TITLE_SIZE
from veiligheidsnetwerk.publishing.pictures.palette import FIRST_BAR, GRID, INK, SOFT_INK, WHITE
from veiligheidsnetwerk.publishing.pictures.text import text_width, wrap
from veiligheidsnetwerk.publishing.pictures.vega import (
    TEXT_SIZE,
    Layer,
    Row,
    Spec,
    layer,
    literal,
    picture,
    pixel,
    rule_layer,
    text_layer,
    text_row,
)

EDGE, STEP, LINE, GAP = 8, 40, 16, 16
MARK, OWN = 20, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One ladder: its name, the own step (None: not known), and how many others are on each step."""

    name: str
    own: int | None
    others: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """Everything that is drawn; `said` tells the same in sentences."""

    title: str
    who: str
    steps: Sequence[str]
    rungs: Sequence[Rung]
    said: Sequence[str]


def draw(ladder: Ladder, *, width: float) -> Spec:
    """The picture of exactly `width` pixels."""
    title = wrap(ladder.title, width=width - 2 * EDGE, size=TITLE_SIZE, bold=True)
    left = max((text_width(each.name, size=TEXT_SIZE) for each in ladder.rungs), default=0.0) + 2 * GAP
    columns = (width - 2 * EDGE - left) / max(len(ladder.steps), 1)
    places = [left + columns * (number + 0.5) for number in range(len(ladder.steps))]
    heads = [wrap(each, width=columns - GAP / 2, size=TEXT_SIZE) for each in ladder.steps]
    top = len(title) * TITLE_LINE + max(map(len, heads), default=0) * LINE + 2 * GAP
    tops = [top + STEP * (number + 0.5) for number in range(len(ladder.rungs))]
    bottom = top + STEP * len(ladder.rungs)
    spec = picture(
        list(_layers(ladder, places, tops, (title, heads, bottom))),
        width=width,
        height=bottom + 2 * GAP + LINE,
        padding=dict.fromkeys(("left", "right", "top", "bottom"), float(EDGE)),
    )
    return spec | {"usermeta": {"title": ladder.title, "description": "\n".join(ladder.said)}}


type _Frame = tuple[Sequence[str], Sequence[Sequence[str]], float]


def _layers(ladder: Ladder, places: Sequence[float], tops: Sequence[float], frame: _Frame) -> Iterator[Layer]:
    title, heads, bottom = frame
    yield rule_layer(
        [{"x": places[0] - MARK, "y": y, "x2": places[-1] + MARK, "y2": y} for y in tops] if places else [],
        colour=GRID,
        width=2,
    )
    names = [text_row(each.name, x=0, y=y, colour=INK) for each, y in zip(ladder.rungs, tops, strict=True)]
    yield text_layer(names, middle=True)
    yield text_layer(
        [
            text_row(line, x=x, y=len(title) * TITLE_LINE + GAP + row * LINE, colour=SOFT_INK)
            for x, lines in zip(places, heads, strict=True)
            for row, line in enumerate(lines)
        ],
        align="center",
    )
    titles = [text_row(line, x=0, y=row * TITLE_LINE, colour=INK) for row, line in enumerate(title)]
    yield text_layer(titles, size=TITLE_SIZE, bold=True)
    yield from _marks(ladder, places, tops)
    yield from _key(ladder.who, bottom + GAP)


def _marks(ladder: Ladder, places: Sequence[float], tops: Sequence[float]) -> Iterator[Layer]:
    circles, numbers, own = [], [], []
    for rung, y in zip(ladder.rungs, tops, strict=True):
        for x, many in zip(places, rung.others, strict=True):
            if many:
                circles.append(_mark(x + OWN, y, "circle", WHITE))
                numbers.append(text_row(str(many), x=x + OWN, y=y, colour=INK))
        if rung.own is not None:
            own.append(_mark(places[rung.own] - OWN, y, "square", FIRST_BAR))
    yield _points(circles, MARK)
    yield text_layer(numbers, middle=True, align="center")
    yield _points(own, OWN)


def _key(who: str, y: float) -> Iterator[Layer]:
    """What the marks mean, under the picture."""
    second = OWN + GAP + text_width(who, size=TEXT_SIZE) + GAP
    yield _points([_mark(OWN / 2, y, "square", FIRST_BAR)], OWN)
    yield _points([_mark(second + MARK / 2, y, "circle", WHITE)], MARK)
    words = [
        text_row(who, x=OWN + GAP / 2, y=y, colour=INK),
        text_row("hoeveel anderen daar staan", x=second + MARK + GAP / 2, y=y, colour=INK),
    ]
    yield text_layer(words, middle=True)


def _mark(x: float, y: float, shape: str, fill: str) -> Row:
    return {"x": x, "y": y, "shape": shape, "fill": fill, "line": INK}


def _points(rows: Sequence[Row], size: float) -> Layer:
    look = {"fill": literal("fill"), "stroke": literal("line"), "shape": literal("shape")}
    mark = {"type": "point", "size": size**2, "strokeWidth": 1.4, "opacity": 1}
    return layer(rows, mark, {"x": pixel("x"), "y": pixel("y"), **look})
