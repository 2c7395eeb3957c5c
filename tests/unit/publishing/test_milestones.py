"""A planning in quarters: forty moments or three hundred, no two labels touch, on A4 and on A3."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from tests.unit.publishing.test_charts import check_schema
from veiligheidsnetwerk.publishing.pictures.frame import TITLE_LINE
from veiligheidsnetwerk.publishing.pictures.lanes import (
    BAR,
    LABEL_SIZE,
    LINE,
    MOMENT,
    Bar,
    Placed,
    Process,
    Shape,
    laid_out,
    scale_of,
)
from veiligheidsnetwerk.publishing.pictures.process import draw
from veiligheidsnetwerk.publishing.pictures.render import as_pixels, render_svg
from veiligheidsnetwerk.publishing.pictures.text import text_width

TEAMS = (
    "Expertteam Jeugd",
    "Expertteam OMG",
    "Expertteam Informatievoorziening",
    "Expertteam Woninginbraken",
)
SHAPES: Sequence[Shape] = ("circle", "triangle-up", "diamond", "square")
BEGIN = date(2018, 2, 8)
A4, A3 = 1120.0, 1656.0

type Box = tuple[float, float, float, float]


def moment(number: int, day: date) -> Bar:
    return Bar(
        lane=TEAMS[number % len(TEAMS)],
        label=f"Mijlpaal {number} met een naam die niet kort is",
        note="op schema",
        first=day,
        last=day,
        shape=SHAPES[number % len(SHAPES)],
    )


def planning(days: Sequence[date], day: date = date(2018, 6, 1)) -> Process:
    bars = tuple(moment(number, each) for number, each in enumerate(days))
    legend = tuple(zip(SHAPES, ("product", "bijeenkomst", "besluit", "einde"), strict=True))
    return Process(
        title="Mijlpalen", lanes=TEAMS, bars=bars, day=day, said=("x",), quarters=True, legend=legend
    )


def boxes(each: Placed) -> Iterator[Box]:
    """The label with its note, and the shape."""
    yield each.text_x, each.text_y, each.text_right, each.text_bottom
    yield each.x1, each.y, each.x1 + MOMENT, each.y + BAR


def touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("width", [A4, A3])
@pytest.mark.parametrize(("count", "every"), [(40, 17), (40, 1), (300, 0)])
def test_no_two_labels_or_shapes_touch_and_none_leaves_the_picture(
    width: float, count: int, every: int
) -> None:
    said = planning([BEGIN + timedelta(days=every * number) for number in range(count)])
    scale = scale_of(said, width=width)

    lanes = laid_out(said, scale, top=80)

    placed = [each for lane in lanes for each in lane.placed]
    drawn = [(each, box) for each in placed for box in boxes(each)]
    assert len(placed) == count
    assert not any(touch(one, other) for (a, one), (b, other) in combinations(drawn, 2) if a is not b)
    assert all(
        text_width(line, size=LABEL_SIZE, bold=True) < scale.left for lane in lanes for line in lane.title
    )
    assert all(lane.top + LINE * len(lane.title) < lane.bottom for lane in lanes)
    assert all(scale.left <= box[0] and box[2] <= scale.right + 0.1 for _, box in drawn)


def test_columns_are_whole_quarters_with_their_year_and_shapes_have_a_legend() -> None:
    said = planning([BEGIN, date(2019, 1, 31)])
    scale = scale_of(said, width=A4)

    spec = draw(said, width=A4)
    check_schema(spec)
    svg = render_svg(spec)

    assert (scale.first, scale.after) == (date(2018, 1, 1), date(2019, 4, 1))
    assert all(f">{word}<" in svg for word in ("kw 1", "kw 4", "2018", "2019", "bijeenkomst", "1 juni 2018"))
    assert "kw 5" not in svg


def test_the_date_of_today_stands_under_the_title_however_long_that_is() -> None:
    said = replace(planning([BEGIN, date(2019, 1, 31)], day=BEGIN), title="Mijlpalen van alle teams " * 12)

    rows = [row for layer in draw(said, width=A4)["layer"] for row in layer["data"]["values"]]

    title = [row["y"] for row in rows if "alle teams" in row.get("text", "")]
    [today] = [row["y"] for row in rows if row.get("text") == "8 februari 2018"]
    assert len(title) > 1
    assert today >= max(title) + TITLE_LINE


def test_each_kind_is_known_by_its_shape_without_any_colour() -> None:
    def drawn(shape: Shape) -> bytes:
        bar = Bar(lane="BBG", label="x", note="", first=BEGIN, last=BEGIN, shape=shape)
        said = Process(title="x", lanes=("BBG",), bars=(bar,), day=BEGIN, said=(), quarters=True)
        return as_pixels(render_svg(draw(said, width=300)), scale=1)

    assert len({drawn(shape) for shape in SHAPES}) == len(SHAPES)
