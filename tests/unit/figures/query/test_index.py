"""What is put at 100: an area or a period."""

from typing import Any

import pytest

from tests.reference.lands import EAST
from tests.unit.figures.query.small import BORNE, GOOR, ask, cells, counts, numbers, small_library
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Window
from veiligheidsnetwerk.figures.query import Against, InvalidComparisonError, Library

NONE = Status.NOT_AVAILABLE
MAY = Period.parse("2024MM05")
IN_TIME, AMONG = "index-periode", "index-gebied"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """January to June 2024; June is not finished. Borne has 1,000 inhabitants and Goor 2,000."""
    rows = {"totaal": {BORNE: [20, 30, 10, 40, 50, 5], GOOR: [40, 40, 40, 40, 200, 8]}}
    counted = counts(rows, "2024MM01", unfinished=["2024MM06"])
    return small_library(tmp_path_factory.mktemp("figures"), counted)


def test_the_first_period_is_100_unless_another_is_chosen(library: Library) -> None:
    usual = ask(library, BORNE, first="2024MM01", last="2024MM04", measure=IN_TIME)
    chosen = ask(library, BORNE, first="2024MM01", last="2024MM04", measure=IN_TIME, base_period=MAY)

    assert numbers(usual) == [[100, 150, 50, 200]]
    assert numbers(chosen) == [[40, 60, 20, 80]]
    assert [table.quantities[0].unit for table in (usual, chosen)] == [
        "index (januari 2024 = 100)",
        "index (mei 2024 = 100)",
    ]


def test_the_index_of_a_district_is_that_of_its_sum(library: Library) -> None:
    table = ask(library, EAST, "ON", first="2024MM01", last="2024MM02", measure=IN_TIME)

    assert numbers(table) == [[100, 150], [100, round(70 / 60 * 100, 6)]]


def test_an_unfinished_month_is_not_set_beside_a_whole_one(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM05", last="2024MM06", measure=IN_TIME)

    assert numbers(table) == [[100, NONE]]
    assert cells(table)[0][1].reason is Reason.UNFINISHED_PERIOD


def test_nothing_is_set_beside_an_unfinished_month(library: Library) -> None:
    june = Period.parse("2024MM06")
    table = ask(library, "ON", first="2024MM05", measure=IN_TIME, base_period=june)

    assert numbers(table) == [[NONE]]


def test_stretches_of_unequal_length_are_not_compared(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM01", last="2024MM03", measure=IN_TIME, window=Window.YEAR_TO_DATE)

    assert numbers(table) == [[100, NONE, NONE]]
    assert cells(table)[0][1].reason is Reason.UNEQUAL_PERIODS


def test_stretches_of_equal_length_are(library: Library) -> None:
    table = ask(
        library, GOOR, first="2024MM03", last="2024MM05", measure=IN_TIME, window=Window.ROLLING_QUARTER
    )

    assert numbers(table) == [[100, 100, round(280 / 120 * 100, 6)]]


def test_there_is_no_index_on_a_base_under_20(library: Library) -> None:
    in_time = ask(library, BORNE, first="2024MM03", last="2024MM04", measure=IN_TIME)
    among = ask(library, BORNE, GOOR, first="2024MM03", measure=AMONG, base_area=BORNE)

    assert numbers(in_time) == [[NONE, NONE]]
    assert numbers(among) == [[NONE], [NONE]]
    assert {cell.reason for table in (in_time, among) for row in cells(table) for cell in row} == {
        Reason.SMALL_INDEX_BASE
    }


def test_the_region_is_100_unless_another_area_is_chosen(library: Library) -> None:
    """In May 50 and 100 on 1,000 inhabitants, and 250 on 3,000 together."""
    usual = ask(library, BORNE, GOOR, "ON", first="2024MM05", measure=AMONG)
    chosen = ask(library, BORNE, GOOR, first="2024MM05", measure=AMONG, base_area=BORNE)

    assert numbers(usual) == [[60], [120], [100]]
    assert numbers(chosen) == [[100], [200]]
    assert usual.quantities[0].unit == "index (Oost-Nederland = 100)"
    assert chosen.quantities[0].unit == "index (Fluitenberg = 100)"


def test_areas_may_be_compared_in_an_unfinished_month_for_it_is_the_same_part(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM05", measure=AMONG, base_area=GOOR)

    assert numbers(table) == [[100]]


def test_a_change_of_an_index_is_told_in_points(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM05", measure=AMONG, against=Against.YEAR_EARLIER)

    assert [quantity.unit for quantity in table.quantities][2] == "punten"
    assert len(table.quantities) == 3


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"base_area": "GM9999"}, "kennen we niet"),
        ({"base_area": "alle-in:ON"}, "Kies één gebied"),
        ({"base_area": "NL"}, "heeft deze bron geen cijfers"),
        ({"base_period": Period.parse("2030MM01")}, "Van januari 2030 heeft deze bron geen cijfers"),
        ({"base_period": Period.parse("2024JJ00")}, "Van 2024 heeft deze bron geen cijfers"),
    ],
)
def test_what_cannot_be_100_is_said(library: Library, asked: dict[str, Any], says: str) -> None:
    with pytest.raises(InvalidComparisonError, match=says):
        ask(library, GOOR, first="2024MM05", measure=AMONG, **asked)
