"""Two periods as slopes, and many small lines on one scale."""

import re
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import altair as alt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import BORNE, ENSCHEDE, TWENTE, build_table, count_quantity, figure, gemeenten, periods
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Table, TableArea, TableBreak
from veiligheidsnetwerk.publishing.charts import (
    chart_notes,
    chart_parts,
    chart_spec,
    chart_words,
    drawable,
    render_svg,
)
from veiligheidsnetwerk.publishing.document import Picture
from veiligheidsnetwerk.publishing.layout import Chart
from veiligheidsnetwerk.publishing.paper import chart_blocks
from veiligheidsnetwerk.publishing.pictures.multiples import MOST_PANELS
from veiligheidsnetwerk.publishing.pictures.text import text_width
from veiligheidsnetwerk.publishing.pictures.vega import Spec

BOTH, WIDTHS = (Chart.SLOPE, Chart.MULTIPLES), (320, 720)
NUMBERS = st.integers(0, 9_999) | st.none()
LONG = TableArea("GM9999", "Oude IJsselstreek en Berg en Dal", AreaKind.GEMEENTE)
_TEXT = re.compile(
    r'<text text-anchor="(start|end)" transform="translate\(([-\d.]+),([-\d.]+)\)"[^>]*?'
    r'font-size="([\d.]+)px" font-weight="(\w+)"[^>]*>([^<]*)'
)


def missing_at_both_ends() -> Table:
    """Withheld at the first period in one area, not available at the last in the other."""
    return build_table(
        areas=[ENSCHEDE, BORNE, TWENTE],
        columns=periods(3),
        values=[[3, 4, 5], [None, 7, 8], [9, 9, None]],
        statuses={(1, 0, 0): Status.WITHHELD, (0, 2, 0): Status.PROVISIONAL},
        reasons={(1, 0, 0): Reason.NOT_PUBLISHED},
    )


def broken(table: Table, *places: int) -> Table:
    letters = zip("abcdef", places, strict=False)
    return replace(
        table,
        breaks=tuple(
            TableBreak(mark, table.periods[place].code, "vanaf dan", "Andere telling", "Zo is het.")
            for mark, place in letters
        ),
    )


def texts(spec: Spec) -> list[str]:
    return [found[-1] for found in _TEXT.findall(render_svg(spec))]


def boxes(spec: Spec) -> list[tuple[float, float, float, float, str]]:
    """Where each text stands: left, top, right and bottom of what its letters fill."""
    found = []
    for anchor, x, y, size, weight, text in _TEXT.findall(render_svg(spec)):
        wide = text_width(text, size=float(size), bold=weight == "bold")
        left = float(x) - (wide if anchor == "end" else 0)
        found.append((left, float(y) - 0.7 * float(size), left + wide, float(y) + 1, text))
    return found


def overlapping(spec: Spec) -> list[tuple[str, str]]:
    return [
        (one[4], other[4])
        for one, other in combinations(boxes(spec), 2)
        if one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]


def rows_of(spec: Spec, kind: str) -> list[dict[str, Any]]:
    """The rows of all layers with this mark, those in pixels only."""
    return [
        row for layer in spec["layer"] if layer["mark"]["type"] == kind for row in layer["data"]["values"]
    ]


@pytest.mark.parametrize(("chart", "width"), list(product(BOTH, WIDTHS)))
def test_they_are_valid_vega_lite_of_the_width_asked_with_all_that_goes_along(
    chart: Chart, width: int
) -> None:
    spec = chart_spec(broken(missing_at_both_ends(), 1), chart, width=width)
    layers = [each | {"data": {"values": each["data"]["values"][:2]}} for each in spec["layer"]]
    alt.LayerChart.from_dict(spec | {"layer": layers})
    svg = render_svg(spec)
    said = " ".join(texts(spec))

    assert abs(float(re.findall(r'<svg [^>]*width="([\d.]+)"', svg)[0]) - width) <= 2
    assert not re.search(r"NaN|undefined|null", svg)
    for part in ("* voorlopig (open punt)", "x geheim", "[a] Andere telling", "Bron: Politie"):
        assert part in said


@settings(max_examples=8, deadline=None)
@given(
    chart=st.sampled_from(BOTH),
    width=st.sampled_from(WIDTHS),
    numbers=st.lists(st.lists(NUMBERS, min_size=4, max_size=4), min_size=2, max_size=9),
    places=st.lists(st.integers(1, 3), unique=True),
)
def test_no_text_stands_on_another(
    chart: Chart, width: int, numbers: list[list[int | None]], places: list[int]
) -> None:
    areas = [ENSCHEDE, LONG, *gemeenten(7)][: len(numbers)]
    table = build_table(areas=areas, columns=periods(4), values=numbers)

    assert overlapping(chart_spec(broken(table, *places), chart, width=width)) == []


def test_a_slope_has_the_first_and_the_last_period_with_figures_and_says_so() -> None:
    values = [[None, 2, 9, 4], [None, 5, 9, 6]]
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(4), values=values)

    spec = chart_spec(table, Chart.SLOPE)

    assert {"mrt 2026", "Enschede 2", "mei 2026", "Enschede 4", "Borne 6"} <= set(texts(spec))
    assert "Enschede 9" not in texts(spec)
    assert "Alleen de eerste en de laatste periode met cijfers" in texts(spec)
    [note] = chart_notes(table, Chart.SLOPE)
    assert "de eerste naar de laatste periode met cijfers: van maart 2026 naar mei 2026." in note


def test_a_slope_begins_at_zero_so_that_it_is_as_steep_as_the_change() -> None:
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(2), values=[[100, 50], [100, 100]])

    spec = chart_spec(table, Chart.SLOPE)
    [up, down] = [row["y"] for row in rows_of(spec, "line") if row["area"] == "0"]

    assert up == 0
    assert down == pytest.approx(spec["height"] / 2, abs=1)
    assert chart_notes(table, Chart.SLOPE) == ()


def test_an_area_without_one_of_its_figures_has_no_slope_and_is_named_with_its_mark() -> None:
    spec = chart_spec(missing_at_both_ends(), Chart.SLOPE)

    assert {row["area"] for row in rows_of(spec, "line")} == {"0"}
    assert "Zonder cijfer, mrt 2026: Borne (x)" in texts(spec)
    assert "Zonder cijfer, mei 2026: Twente (.)" in texts(spec)
    assert not re.search(r"(Borne|Twente) 0", " ".join(texts(spec)))


def test_what_is_not_final_has_an_open_point_in_both() -> None:
    table = missing_at_both_ends()

    slope, panels = (rows_of(chart_spec(table, chart), "point") for chart in BOTH)

    assert [row["hollow"] for row in slope if row["area"] == "0"] == [False, True]
    assert next(row["fill"] for row in panels) == "#ffffff"


def test_a_break_between_the_ends_of_a_slope_stands_halfway() -> None:
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(5))

    spec = chart_spec(broken(table, 2, 4), Chart.SLOPE)

    [dashed] = [layer for layer in spec["layer"] if layer["mark"].get("strokeDash")]
    [line] = dashed["data"]["values"]
    assert line["x"] == pytest.approx(spec["width"] / 2, abs=1)
    assert "[a] [b]" in texts(spec)
    assert "[a]" not in " ".join(texts(chart_spec(broken(table, 0), Chart.SLOPE)))


def test_every_panel_has_the_same_scale_and_a_gap_where_a_figure_is_missing() -> None:
    values = [[100, 80, None, 40, 20], [10] * 5]
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(5), values=values)

    spec = chart_spec(table, Chart.MULTIPLES)
    heights: dict[str, list[float]] = {}
    for row in rows_of(spec, "line"):
        heights.setdefault(row["stretch"], []).append(row["y"])

    assert {stretch: len(points) for stretch, points in heights.items()} == {"0-0": 2, "0-1": 2, "1-0": 5}
    per_unit = (heights["0-0"][1] - heights["0-0"][0]) / 20
    assert heights["1-0"][0] - heights["0-0"][0] == pytest.approx(90 * per_unit, abs=0.5)


def test_a_panel_without_figures_says_so() -> None:
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(3), values=[[1, 2, 3], [None] * 3])

    assert {"geen cijfers", "Borne ."} <= set(texts(chart_spec(table, Chart.MULTIPLES)))


def test_figures_of_one_area_each_have_a_panel_where_they_count_the_same() -> None:
    offences = [figure(), figure("politie:1.2.1", "Diefstal uit auto")]
    bare = [count_quantity(unit="")]
    alike = build_table(areas=[ENSCHEDE], columns=periods(3), figures=offences, quantities=bare)
    other = replace(alike, figures=(offences[0], replace(offences[1], counted="meldingen")))

    [together] = chart_parts(alike, Chart.MULTIPLES)

    assert {"Woninginbraken 20", "Diefstal uit auto 1.020"} <= set(texts(chart_spec(alike, Chart.MULTIPLES)))
    assert len(together.figures) == 2
    assert len(chart_parts(other, Chart.MULTIPLES)) == 2
    assert "twee cijfers die hetzelfde tellen" in " ".join(chart_notes(other, Chart.MULTIPLES))


def test_more_panels_than_fit_are_counted() -> None:
    table = build_table(areas=gemeenten(MOST_PANELS + 5), columns=periods(2))

    said = texts(chart_spec(table, Chart.MULTIPLES))

    assert f"De eerste {MOST_PANELS} van {MOST_PANELS + 5} gebieden; de andere staan in de tabel" in said


@pytest.mark.parametrize(
    ("chart", "columns", "says"),
    [
        (Chart.LINES, 1, "Voor lijnen zijn twee perioden of meer nodig."),
        (Chart.SLOPE, 1, "Voor een helling zijn twee perioden of meer nodig."),
        (Chart.MULTIPLES, 1, "Voor kleine veelvouden zijn twee perioden of meer nodig."),
        (Chart.BARS, 3, "De staven gaan over de laatste periode, mei 2026."),
    ],
)
def test_a_chart_that_does_not_fit_says_what_is_shown_instead(chart: Chart, columns: int, says: str) -> None:
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(columns))

    [note] = chart_notes(table, chart)

    assert note.startswith(says)
    assert rows_of(chart_spec(table, chart), "bar")


def test_one_area_with_one_figure_is_one_line() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(3))

    assert chart_notes(table, Chart.MULTIPLES)[0].endswith("Daarom ziet u een gewone lijn.")
    assert chart_spec(table, Chart.MULTIPLES) == chart_spec(table, Chart.LINES)
    assert chart_words(table, Chart.LINES) == ""


@pytest.mark.parametrize("chart", BOTH)
def test_the_words_of_a_picture_are_its_figures(chart: Chart) -> None:
    table = missing_at_both_ends()
    [(_, part)] = drawable(table, chart)

    words = chart_words(part, chart)

    assert "Enschede van 3 naar 5*; Borne van geen cijfer (x) naar 8; Twente van 9 naar geen" in words
    assert words in chart_spec(table, chart)["usermeta"]["description"]


def test_many_panels_take_the_long_side_of_a_sheet() -> None:
    few, many = (build_table(areas=gemeenten(count), columns=periods(2)) for count in (6, 76))

    wide = [
        [block.wide for block in chart_blocks(table, Chart.MULTIPLES) if isinstance(block, Picture)]
        for table in (few, many)
    ]

    assert wide == [[False], [True]]
