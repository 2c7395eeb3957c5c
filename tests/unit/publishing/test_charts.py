import re
import struct
from itertools import product
from time import process_time
from xml.etree import ElementTree as ET

import altair as alt
import pytest

from tests.builders import (
    BORNE,
    ENSCHEDE,
    TWENTE,
    build_table,
    compared_quantities,
    gemeenten,
    periods,
)
from tests.unit.publishing.cases import every_cell
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Table, TablePeriod
from veiligheidsnetwerk.publishing.charts import (
    NothingToDrawError,
    chart_spec,
    render_png,
    render_svg,
    warm_up,
)
from veiligheidsnetwerk.publishing.pictures.palette import SERIES_COLOURS, SERIES_DASHES, SERIES_SHAPES
from veiligheidsnetwerk.publishing.pictures.vega import Spec

WIDTHS = (320, 720)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(autouse=True, scope="module")
def _warm() -> None:
    warm_up()


def texts(svg: str) -> list[str]:
    return ["".join(node.itertext()) for node in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own


def lines_and_bars() -> list[Table]:
    return [
        build_table(areas=gemeenten(3), columns=periods(5)),
        build_table(areas=gemeenten(3), columns=periods(1), quantities=compared_quantities(decimals=1)),
        build_table(areas=gemeenten(30), columns=periods(170)),
        build_table(areas=gemeenten(2), columns=periods(12, last="2024JJ00")),
        build_table(areas=[BORNE], columns=periods(2), values=[[None, None]]),
        build_table(areas=[BORNE], columns=periods(1), values=[None]),
        every_cell(compared=True, turned=True),
    ]


def check_schema(spec: Spec) -> None:
    """Altair brings the official schema; a row or two per layer is enough for it."""
    layers = [each | {"data": {"values": each["data"]["values"][:2]}} for each in spec["layer"]]
    alt.LayerChart.from_dict(spec | {"layer": layers})


@pytest.mark.parametrize("columns", [1, 3])
def test_charts_are_valid_vega_lite(columns: int) -> None:
    check_schema(chart_spec(build_table(columns=periods(columns), quantities=compared_quantities())))


@pytest.mark.parametrize(("table", "width"), list(product(lines_and_bars(), WIDTHS)))
def test_every_chart_has_the_width_asked(table: Table, width: int) -> None:
    svg = ET.fromstring(render_svg(chart_spec(table, width=width)))  # noqa: S314 - our own

    assert abs(float(svg.attrib["width"]) - width) <= 2


@pytest.mark.parametrize("table", lines_and_bars())
def test_a_chart_stands_alone_and_says_in_text_what_it_shows(table: Table) -> None:
    svg = render_svg(chart_spec(table))
    root = ET.fromstring(svg)  # noqa: S314 - our own

    title, text = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.attrib["role"] == "img"
    assert title is not None
    assert title.text == table.title
    assert text is not None
    assert "Bron: Politie" in (text.text or "")
    assert not re.search(r"<script|href=|<image|url\(http|on\w+=|NaN|undefined|null", svg)


@pytest.mark.parametrize("table", lines_and_bars())
def test_no_letter_in_a_chart_is_smaller_than_twelve_pixels(table: Table) -> None:
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', render_svg(chart_spec(table)))]

    assert sizes
    assert min(sizes) >= 12


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("columns", [1, 13])
def test_the_picture_holds_title_unit_marks_reason_and_source(width: int, columns: int) -> None:
    table = build_table(
        areas=[ENSCHEDE, TWENTE],
        columns=periods(columns),
        statuses={(0, columns - 1, 0): Status.PROVISIONAL, (1, columns - 1, 0): Status.WITHHELD},
        reasons={(1, columns - 1, 0): Reason.NOT_PUBLISHED},
    )

    said = " ".join(texts(render_svg(chart_spec(table, width=width))))

    for part in (
        table.title,
        "misdrijven",
        "* voorlopig",
        "x geheim of niet gepubliceerd",
        Reason.NOT_PUBLISHED.text,
    ):
        assert part in said
    assert "gegevens tot en met 31 oktober 2026" in said


def test_values_start_at_zero_and_are_written_in_dutch() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(3), values=[[1500, 1900, 1800]])

    said = texts(render_svg(chart_spec(table)))

    assert {"0", "500", "1.000", "1.500", "2.000"} <= set(said)
    assert {"mrt2026", "apr", "mei"} <= set(said)
    assert "Enschede 1.800" in said


def test_a_missing_figure_breaks_the_line_and_is_never_zero() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(5), values=[[5, 4, None, 3, 4]])

    rows = chart_spec(table)["layer"][1]["data"]["values"]
    (path,) = re.findall(r'<path[^>]* d="(M[^"]*)"[^>]* stroke-width="2.75"', render_svg(chart_spec(table)))

    assert [row["value"] for row in rows] == [5, 4, None, 3, 4]
    assert path.count("M") == 2


def test_what_is_not_final_has_an_open_point() -> None:
    table = build_table(
        areas=[ENSCHEDE],
        columns=periods(30),
        values=[list(range(30))],
        statuses={(0, 28, 0): Status.PROVISIONAL, (0, 29, 0): Status.ESTIMATED},
    )

    full, hollow = (layer["data"]["values"] for layer in chart_spec(table)["layer"][2:4])

    assert [row["value"] for row in full] == []
    assert [row["value"] for row in hollow] == [28, 29]


def test_eight_lines_differ_in_colour_dash_and_shape_and_each_has_its_name() -> None:
    table = build_table(areas=gemeenten(8), columns=periods(4), values=[[1, 2, 3, 4]] * 8)

    svg = render_svg(chart_spec(table))

    assert len(set(SERIES_COLOURS)) == len(set(SERIES_DASHES)) == len(set(SERIES_SHAPES)) == 8
    assert {f"Gemeente {number} 4" for number in range(8)} <= set(texts(svg))
    heights = [float(y) for y in re.findall(r"translate\([\d.]+,(-?[\d.]+)\)\"[^>]*>Gemeente", svg)]
    assert all(
        below - above >= 13 for above, below in zip(sorted(heights), sorted(heights)[1:], strict=False)
    )


def test_of_many_lines_only_the_first_and_the_totals_stand_out() -> None:
    table = build_table(areas=[ENSCHEDE, *gemeenten(20), TWENTE], columns=periods(4))

    said = texts(render_svg(chart_spec(table)))

    assert [text for text in said if text.startswith(("Enschede", "Twente", "Gemeente"))] == [
        "Enschede 30",
        "Twente 2.130",
    ]
    assert "Grijze lijnen: de andere gebieden" in said


def test_a_label_says_the_period_when_a_line_ends_early() -> None:
    table = build_table(
        areas=[ENSCHEDE, BORNE], columns=periods(3), values=[[3, 4, None], [None, None, None]]
    )

    said = texts(render_svg(chart_spec(table)))

    assert "Enschede 4 (apr 2026)" in said
    assert "Zonder cijfers: Borne" in said


def test_one_period_gives_bars_from_high_to_low_with_what_is_missing_last() -> None:
    table = build_table(areas=[ENSCHEDE, TWENTE, BORNE], columns=periods(1), values=[3, None, 8])

    said = texts(render_svg(chart_spec(table)))

    rows = [row for layer in chart_spec(table)["layer"] for row in layer["data"]["values"] if "reach" in row]
    heights = {row["text"]: row["y"] for row in rows}
    assert heights["8"] < heights["3"] < heights["."]
    assert {"Enschede", "Twente", "Borne", "8", "3", "."} <= set(said)


def test_a_missing_figure_has_no_bar() -> None:
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(1), values=[0, None])

    assert [row["value"] for row in chart_spec(table)["layer"][0]["data"]["values"]] == [0]


def test_reasons_of_figures_that_are_not_drawn_are_left_out() -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=[6, 3, 3, None],
        reasons={(0, 0, 3): Reason.SMALL_BASE},
    )

    said = " ".join(texts(render_svg(chart_spec(table))))

    assert "Streepje: een jaar eerder" in said
    assert "niet beschikbaar" not in said
    assert Reason.SMALL_BASE.text not in said


def test_an_unfinished_period_is_named() -> None:
    running = TablePeriod("2026MM06", "jun 2026", "juli 2025 tot en met juni 2026", complete=False)
    table = build_table(areas=[ENSCHEDE], columns=[*periods(3), running])

    said = texts(render_svg(chart_spec(table)))

    assert "Niet volledig: jun 2026" in said


def test_names_with_special_signs_do_no_harm() -> None:
    odd = [area.__class__(area.code, f"'s-\"<b>&{area.name}", area.kind) for area in gemeenten(2)]

    svg = render_svg(chart_spec(build_table(areas=odd, columns=periods(3), title="<script>&\"'")))

    assert "'s-\"<b>&Gemeente 0 20" in texts(svg)
    assert "<script" not in svg


def test_pixels_are_those_of_the_specification_times_the_scale() -> None:
    png = render_png(chart_spec(build_table(), width=320), scale=2)

    width, _ = struct.unpack(">II", png[16:24])
    assert png.startswith(b"\x89PNG")
    assert abs(width - 640) <= 4


@pytest.mark.parametrize("table", [build_table(areas=[])])
def test_nothing_to_draw_is_an_error_that_says_so(table: Table) -> None:
    with pytest.raises(NothingToDrawError, match="niets om te tekenen"):
        chart_spec(table)


def test_a_warm_chart_takes_less_than_a_tenth_of_a_second() -> None:
    spec = chart_spec(build_table(areas=gemeenten(8), columns=periods(36)))
    took = []
    for _ in range(5):
        begin = process_time()
        render_svg(spec)
        took.append(process_time() - begin)

    assert min(took) < 0.1
