from pathlib import Path

import pytest

from tests.reference.answering import REGION
from tests.reference.lands import EAST, WEST
from tests.unit.figures.query.small import BORNE, GOOR, ask, cells, counts, numbers, small_library
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Library

WITHHELD, NOT_AVAILABLE = Status.WITHHELD, Status.NOT_AVAILABLE
MONTHS_OF_BORNE = list(range(1, 25))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """2023 and 2024 by month: 1 to 24 in one gemeente, 2 every month in the other; theft is half of that."""
    rows = {
        "totaal": {BORNE: MONTHS_OF_BORNE, GOOR: [2] * 24},
        "diefstal": {BORNE: MONTHS_OF_BORNE, GOOR: [1] * 23 + [WITHHELD]},
    }
    people = {BORNE: [500, 1000, 2000, 2000], GOOR: [2000, 2000, 4000, 4000]}
    return small_library(tmp_path_factory.mktemp("figures"), counts(rows, "2023MM01"), people)


def test_a_number_is_what_the_source_counted(library: Library) -> None:
    table = ask(library, BORNE, GOOR, first="2023MM11", last="2024MM01")

    assert numbers(table) == [[11, 12, 13], [2, 2, 2]]


def test_districts_and_the_region_are_the_sum_of_their_gemeenten(library: Library) -> None:
    table = ask(library, EAST, WEST, REGION, first="2023MM05")

    assert numbers(table) == [[5], [2], [7]]


def test_a_rolling_year_adds_up_the_twelve_months_that_end_with_the_period(library: Library) -> None:
    table = ask(library, BORNE, first="2023MM12", last="2024MM02", window=Window.ROLLING_YEAR)

    assert numbers(table) == [[sum(range(1, 13)), sum(range(2, 14)), sum(range(3, 15))]]


def test_a_rolling_year_that_begins_before_the_source_has_no_sum(library: Library) -> None:
    table = ask(library, BORNE, first="2023MM11", window=Window.ROLLING_YEAR)

    assert numbers(table) == [[NOT_AVAILABLE]]
    assert cells(table)[0][0].reason is Reason.NOT_IN_SOURCE


def test_a_year_to_date_begins_again_in_january(library: Library) -> None:
    table = ask(library, BORNE, first="2023MM12", last="2024MM02", window=Window.YEAR_TO_DATE)

    assert numbers(table) == [[78, 13, 27]]


def test_a_rate_divides_by_the_people_of_the_same_year_in_the_same_area(library: Library) -> None:
    table = ask(library, BORNE, EAST, REGION, first="2023MM12", last="2024MM01", measure="per-1000-inwoners")

    assert numbers(table) == [[12, 6.5], [12, 6.5], [round(14 / 3, 6), 2.5]]


def test_a_rate_over_two_years_weighs_the_people_of_each_by_its_months(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM03", window=Window.ROLLING_YEAR, measure="per-1000-inwoners")

    people = (9 * 1000 + 3 * 2000) / 12
    assert numbers(table) == [[round(sum(range(4, 16)) / people * 1000, 6)]]


def test_a_share_in_the_region_is_a_percentage_of_its_sum(library: Library) -> None:
    table = ask(library, BORNE, GOOR, REGION, first="2023MM08", measure="aandeel-regio")

    assert numbers(table) == [[80], [20], [100]]


def test_a_share_in_the_total_is_a_percentage_of_the_same_area(library: Library) -> None:
    table = ask(library, BORNE, GOOR, first="2023MM08", measure="aandeel-totaal", offence="diefstal")

    assert numbers(table) == [[100], [50]]


def test_a_share_of_what_is_withheld_is_withheld(library: Library) -> None:
    table = ask(library, GOOR, REGION, first="2024MM12", measure="aandeel-totaal", offence="diefstal")

    assert numbers(table) == [[WITHHELD], [WITHHELD]]
    assert {cell.reason for row in cells(table) for cell in row} == {Reason.NOT_PUBLISHED}


def test_a_share_in_a_region_of_which_part_is_withheld_is_withheld(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM12", measure="aandeel-regio", offence="diefstal")

    assert numbers(table) == [[WITHHELD]]


def test_the_rank_is_by_rate_and_not_by_number(library: Library) -> None:
    table = ask(library, BORNE, GOOR, first="2023MM01", last="2023MM02", measure="rang")

    assert numbers(table) == [[1, 1], [1, 2]]


def test_only_a_gemeente_has_a_place(library: Library) -> None:
    table = ask(library, EAST, REGION, first="2023MM01", measure="rang")

    assert {cell.reason for row in cells(table) for cell in row} == {Reason.NOT_FOR_THIS_AREA}


def test_a_place_among_unknown_rivals_is_not_given(library: Library) -> None:
    table = ask(library, BORNE, GOOR, first="2024MM12", measure="rang", offence="diefstal")

    assert numbers(table) == [[NOT_AVAILABLE], [WITHHELD]]
    assert [row[0].reason for row in cells(table)] == [Reason.RIVAL_UNKNOWN, Reason.NOT_PUBLISHED]


def test_a_density_divides_by_the_land_whatever_the_year(library: Library) -> None:
    table = ask(library, BORNE, GOOR, REGION, first="2023MM05", last="2023MM06", measure="per-km2")

    assert numbers(table) == [[10, 12], [1, 1], [2.8, 3.2]]


def test_a_rolling_quarter_adds_up_three_months(library: Library) -> None:
    table = ask(library, BORNE, first="2023MM02", last="2023MM04", window=Window.ROLLING_QUARTER)

    assert numbers(table) == [[NOT_AVAILABLE, 6, 9]]


def test_among_fewer_than_ten_gemeenten_there_are_no_tenths(library: Library) -> None:
    table = ask(library, BORNE, GOOR, EAST, first="2023MM05", measure="deciel")

    assert numbers(table) == [[NOT_AVAILABLE]] * 3
    reasons = [row[0].reason for row in cells(table)]
    assert reasons == [Reason.TOO_FEW_AREAS, Reason.TOO_FEW_AREAS, Reason.NOT_FOR_THIS_AREA]


def test_without_people_of_that_year_there_is_no_rate(tmp_path: Path) -> None:
    early = counts({"totaal": {BORNE: [4] * 14, GOOR: [4] * 14}}, "2021MM12")
    library = small_library(tmp_path, early)

    table = ask(library, BORNE, first="2021MM12", last="2022MM01", measure="per-1000-inwoners")

    assert numbers(table) == [[NOT_AVAILABLE, 4]]
    assert cells(table)[0][0].reason is Reason.NO_DENOMINATOR


def test_where_nobody_lives_there_is_no_rate(tmp_path: Path) -> None:
    counted = counts({"totaal": {BORNE: [4], GOOR: [4]}}, "2023MM12")
    library = small_library(tmp_path, counted, {BORNE: [0] * 4, GOOR: [9] * 4})

    table = ask(library, BORNE, first="2023MM12", measure="per-1000-inwoners")

    assert cells(table)[0][0].reason is Reason.ZERO_BASE
