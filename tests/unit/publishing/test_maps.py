import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import BORNE, ENSCHEDE, HENGELO, TWENTE, build_table, count_quantity, periods
from tests.unit.publishing.test_charts import check_schema, texts
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Table, TableArea
from veiligheidsnetwerk.publishing.charts import NothingToDrawError, render_svg
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.pictures.classes import classes_of
from veiligheidsnetwerk.publishing.pictures.geometry import Feature, Projection, centre, hatching
from veiligheidsnetwerk.publishing.pictures.palette import CLASS_FILLS, NOT_ASKED

GEO = Path(__file__).parents[3] / "data" / "geo"


def features_of(name: str) -> list[Feature]:
    features: list[Feature] = json.loads((GEO / name).read_text())["features"]
    return features


GEMEENTEN = features_of("gemeenten_oost_nederland_2019_2026.geojson")
DISTRICTS = features_of("politiedistricten_oost_nederland.geojson")
AREAS = [
    TableArea(each["properties"]["statcode"], each["properties"]["statnaam"], AreaKind.GEMEENTE)
    for each in GEMEENTEN
]


def whole_region(statuses: dict[tuple[int, int, int], Status] | None = None) -> Table:
    return build_table(areas=AREAS, columns=periods(1), values=list(range(len(AREAS))), statuses=statuses)


def test_maps_are_valid_vega_lite() -> None:
    check_schema(map_spec(build_table(areas=[ENSCHEDE, BORNE]), GEMEENTEN, borders=DISTRICTS))


@pytest.mark.parametrize("width", [320, 720])
def test_the_map_has_title_unit_classes_and_source(width: int) -> None:
    spec = map_spec(whole_region(), GEMEENTEN, borders=DISTRICTS, width=width)

    said = texts(render_svg(spec))

    assert "misdrijven, mei 2026" in said
    assert "cijfer (aantal gemeenten)" in said
    assert {"0 t/m 14 (15)", "60 t/m 75 (16)"} <= set(said)
    assert "gegevens tot en met 31 oktober 2026" in " ".join(said)


@pytest.mark.parametrize(
    "name", ["gemeenten_oost_nederland_2018.geojson", "gemeenten_oost_nederland_2019_2026.geojson"]
)
def test_every_gemeente_of_the_shipped_borders_is_drawn(name: str) -> None:
    features = features_of(name)

    shapes = map_spec(whole_region(), features)["layer"][0]["data"]["values"]

    assert len(shapes) == len(features)


def test_the_first_gemeente_is_named_with_its_figure_unless_another_is_asked() -> None:
    table = build_table(areas=[TWENTE, ENSCHEDE, BORNE], columns=periods(1), values=[90, 12, 3])

    first = texts(render_svg(map_spec(table, GEMEENTEN)))
    other = texts(render_svg(map_spec(table, GEMEENTEN, highlight=BORNE.code)))

    assert "Enschede 12" in first
    assert "Borne 3" in other
    assert "Enschede 12" not in other


def test_what_has_no_figure_is_hatched_and_explained_and_never_in_a_class() -> None:
    table = build_table(
        areas=[ENSCHEDE, HENGELO, BORNE],
        columns=periods(1),
        values=[0, 5, 9],
        statuses={(1, 0, 0): Status.WITHHELD, (2, 0, 0): Status.NOT_AVAILABLE},
        reasons={(1, 0, 0): Reason.NOT_PUBLISHED},
    )

    spec = map_spec(table, GEMEENTEN)
    said = texts(render_svg(spec))

    assert {"0 (1)", "x geheim of niet gepubliceerd", ". niet beschikbaar", "niet gevraagd", "x", "."} <= set(
        said
    )
    assert Reason.NOT_PUBLISHED.text in said
    fills = [row["fill"] for row in spec["layer"][0]["data"]["values"]]
    assert fills.count(CLASS_FILLS[1][0]) == 1
    assert fills.count("#ffffff") == 2
    assert fills.count(NOT_ASKED) == len(GEMEENTEN) - 3


def test_a_mark_that_all_share_is_said_once() -> None:
    shared = whole_region({(row, 0, 0): Status.PROVISIONAL for row in range(len(AREAS))})
    mixed = whole_region({(3, 0, 0): Status.PROVISIONAL})

    assert "* voorlopig (alle gemeenten)" in texts(render_svg(map_spec(shared, GEMEENTEN)))
    assert "*" not in texts(render_svg(map_spec(shared, GEMEENTEN)))
    assert {"*", "* voorlopig"} <= set(texts(render_svg(map_spec(mixed, GEMEENTEN))))


def test_in_a_ranking_the_first_place_is_the_darkest() -> None:
    rank = count_quantity("rang", 0)
    table = build_table(areas=[ENSCHEDE, BORNE], columns=periods(1), quantities=[rank], values=[1, 2])

    fills = [row["fill"] for row in map_spec(table, GEMEENTEN)["layer"][0]["data"]["values"]]

    codes = [each["properties"]["statcode"] for each in GEMEENTEN]
    assert fills[codes.index("GM0153")] == CLASS_FILLS[2][1]
    assert fills[codes.index("GM0147")] == CLASS_FILLS[2][0]


@pytest.mark.parametrize("table", [build_table(areas=[TWENTE]), build_table(areas=[])])
def test_a_map_without_gemeenten_is_an_error_that_says_so(table: Table) -> None:
    with pytest.raises(NothingToDrawError, match="geen gemeente"):
        map_spec(table, GEMEENTEN)


@given(st.lists(st.integers(0, 30).map(float), min_size=1, max_size=80))
def test_every_figure_is_in_exactly_one_class(numbers: list[float]) -> None:
    classes = classes_of(numbers)

    assert 1 <= len(classes) <= 5
    assert sum(each.count for each in classes) == len(numbers)
    assert all(sum(each.holds(number) for each in classes) == 1 for number in numbers)
    assert all(each.count == sum(map(each.holds, numbers)) for each in classes)


def test_no_figures_have_no_classes() -> None:
    assert classes_of([]) == []


def test_labels_of_classes_are_dutch() -> None:
    assert [each.label(1) for each in classes_of([0.25, 1000.5])] == ["0,3", "1.000,5"]


def test_labels_and_hatching_stay_inside_their_gemeente() -> None:
    projection = Projection.fit(GEMEENTEN, width=500)
    for feature in GEMEENTEN:
        polygons = projection.polygons(feature)
        across = [x for x, _ in polygons[0][0]]
        x, _ = centre(polygons)

        assert min(across) < x < max(across)
        assert all(
            min(across) - 1 <= end[0] <= max(across) + 1 for line in hatching(polygons) for end in line
        )


def test_holes_are_not_hatched() -> None:
    square = [(0.0, 0.0), (60.0, 0.0), (60.0, 60.0), (0.0, 60.0), (0.0, 0.0)]
    hole = [(20.0, 20.0), (40.0, 20.0), (40.0, 40.0), (20.0, 40.0), (20.0, 20.0)]

    lines = hatching([[square, hole]])

    middles = [((x1 + x2) / 2, (y1 + y2) / 2) for (x1, y1), (x2, y2) in lines]
    assert lines
    assert not [place for place in middles if 21 < place[0] < 39 and 21 < place[1] < 39]


def test_the_map_stands_alone() -> None:
    svg = render_svg(map_spec(whole_region(), GEMEENTEN, borders=DISTRICTS))

    assert svg.startswith('<svg role="img"')
    assert not re.search(r"<script|href=|<image|NaN|undefined|null", svg)
