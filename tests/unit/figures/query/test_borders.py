import csv
import gzip

import numpy as np
import pytest

from tests.unit.figures.conftest import DATA
from tests.unit.figures.query.asking import BURGLARY, CBS, answer
from tests.unit.figures.query.small import cells, numbers
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query import ALL_IN, Division, Library

GROESBEEK, MILLINGEN, UBBERGEN, BERG_EN_DAL, WEST_BETUWE = "GM0241", "GM0265", "GM0282", "GM1945", "GM1960"
ALL_YEARS = {"first": "2010JJ00", "last": "2020JJ00"}


@pytest.fixture(scope="module")
def published() -> dict[tuple[str, int], float]:
    """The file itself: total per gemeente (by name) and year."""
    name = DATA / "crime/83648NED_totaal_gemeente_2010_2020.csv.gz"
    with gzip.open(name, "rt", encoding="utf-8", newline="") as file:
        return {
            (row["RegioS"], int(row["Perioden"])): float(row["TotaalGeregistreerdeMisdrijven_1"])
            for row in csv.DictReader(file)
        }


def test_by_the_borders_of_now_a_gemeente_is_the_sum_of_what_went_up_in_it(
    library: Library, published: dict[tuple[str, int], float]
) -> None:
    parts = ("Groesbeek", "Millingen aan de Rijn", "Ubbergen", "Berg en Dal")
    sums = [sum(published[part, year] for part in parts) for year in range(2010, 2021)]

    table = answer(library, CBS, BERG_EN_DAL, **ALL_YEARS)

    assert numbers(table) == [sums]
    assert sums[0] == 915 + 150 + 330
    assert not table.statuses.any()


def test_with_one_part_missing_a_merged_gemeente_has_no_figure_before_the_merger(library: Library) -> None:
    table = answer(library, CBS, WEST_BETUWE, **ALL_YEARS)

    assert numbers(table) == [[Status.NOT_AVAILABLE] * 9 + [1570, 1895]]
    assert {cell.reason for cell in cells(table)[0][:9]} == {Reason.NOT_IN_SOURCE}


def test_by_the_borders_of_then_each_stands_where_it_existed(library: Library) -> None:
    table = answer(
        library,
        CBS,
        GROESBEEK,
        MILLINGEN,
        BERG_EN_DAL,
        first="2014JJ00",
        last="2016JJ00",
        division=Division.THEN,
    )

    gone = Status.NOT_AVAILABLE
    assert numbers(table) == [[820, 1330, gone], [120, gone, gone], [gone, gone, 1195]]
    absent = {cell.reason for row in cells(table) for cell in row if cell.value is None}
    assert absent == {Reason.NO_SUCH_AREA_THEN}


@pytest.mark.parametrize("area", ["PD-ijsselland", "ON"])
def test_a_district_and_the_region_are_the_same_by_all_borders(library: Library, area: str) -> None:
    now, then = (answer(library, CBS, area, **ALL_YEARS, division=division) for division in Division)

    np.testing.assert_array_equal(now.values, then.values)
    np.testing.assert_array_equal(now.statuses, then.statuses)


def test_a_district_is_what_its_gemeenten_are_together_by_all_borders(library: Library) -> None:
    district = answer(library, CBS, "PD-ijsselland", **ALL_YEARS)

    for division in Division:
        parts = answer(library, CBS, f"{ALL_IN}PD-ijsselland", **ALL_YEARS, division=division)
        assert parts.values[0, ..., 0].sum(axis=0).tolist() == district.values[0, 0, :, 0].tolist()


def test_all_gemeenten_are_those_of_now_or_those_of_the_years_asked(library: Library) -> None:
    region = f"{ALL_IN}ON"

    now = answer(library, CBS, region, first="2014JJ00")
    then = answer(library, CBS, region, first="2014JJ00", division=Division.THEN)
    between = answer(library, CBS, region, first="2014JJ00", last="2015JJ00", division=Division.THEN)

    assert [len(table.areas) for table in (now, then, between)] == [76, 81, 81]


def test_gemeenten_stand_in_the_order_of_the_list_and_each_once(library: Library) -> None:
    table = answer(library, BURGLARY, "GM0153", "PD-twente", f"{ALL_IN}PD-twente", first="2025MM01")

    codes = [area.code for area in table.areas]
    names = [area.name for area in table.areas[2:]]
    assert codes[:2] == ["GM0153", "PD-twente"]
    assert len(codes) == len(set(codes)) == 1 + 14
    assert names == sorted(names)


def test_a_source_with_one_set_of_borders_is_the_same_whatever_is_asked(library: Library) -> None:
    now, then = (
        answer(
            library, BURGLARY, BERG_EN_DAL, first="2025MM01", measure="per-1000-inwoners", division=division
        )
        for division in Division
    )

    np.testing.assert_array_equal(now.values, then.values)


def test_what_was_merged_and_what_was_only_corrected_is_said(library: Library) -> None:
    table = answer(library, CBS, BERG_EN_DAL, **ALL_YEARS)

    notes = " ".join(table.footnotes)
    assert "Millingen aan de Rijn en Ubbergen gaan op in Groesbeek" in notes
    assert "Groesbeek heet voortaan Berg en Dal" in notes
    assert "grenscorrecties" in notes
