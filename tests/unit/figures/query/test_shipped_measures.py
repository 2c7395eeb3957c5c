"""Measures of the shipped figures, against what was published and against each other."""

import csv
from pathlib import Path

import pytest

from tests.unit.figures.query.asking import BURGLARY, CBS, answer
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.cubes import Reason
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Division, Library

EXTRACT = Path(__file__).parents[3] / "data/kerncijfers_2020_84799NED_gemeenten_oost_nederland.csv"
PEOPLE, LAND = "bevolking", "oppervlakte"
ALL = "alle-in:ON"


def published() -> list[dict[str, str]]:
    with EXTRACT.open(encoding="utf-8", newline="") as file:
        return [{name: value.strip() for name, value in row.items()} for row in csv.DictReader(file)]


def code_of(row: dict[str, str]) -> str:
    return "NL" if row["regiocode"] == "NL00" else row["regiocode"]


def test_land_equals_the_file_of_cbs_in_every_gemeente_and_the_country(library: Library) -> None:
    rows = published()
    table = answer(library, LAND, *(code_of(row) for row in rows), first="2020JJ00", offence="land")

    assert len(rows) == 77
    assert table.values[0, :, 0, 0].tolist() == [int(row["OppervlakteLand_111"]) for row in rows]


def test_people_by_land_are_the_density_that_cbs_gives(library: Library) -> None:
    rows = published()
    areas = [code_of(row) for row in rows]
    table = answer(library, PEOPLE, *areas, first="2020JJ00", offence="inwoners", measure="per-km2")

    for (value,), row in zip(table.values[0, :, 0], rows, strict=True):
        assert value == pytest.approx(float(row["Bevolkingsdichtheid_33"]), abs=0.55), row["regionaam"]


def test_the_density_of_the_region_is_not_a_mean_of_densities(library: Library) -> None:
    rows = [row for row in published() if row["regiocode"] != "NL00"]
    table = answer(library, PEOPLE, "ON", first="2020JJ00", offence="inwoners", measure="per-km2")

    people, land = (
        sum(int(row[name]) for row in rows) for name in ("AantalInwoners_5", "OppervlakteLand_111")
    )
    assert table.cell(0, 0).value == pytest.approx(people / land * 100)


def test_by_the_borders_of_then_land_is_that_of_the_same_land_only(library: Library) -> None:
    """Zevenaar kept its code when Rijnwaarden went up in it in 2018."""
    asked = {"first": "2017JJ00", "last": "2018JJ00", "measure": "per-km2", "division": Division.THEN}
    table = answer(library, CBS, "GM0299", **asked)

    before, after = table.cell(0, 0), table.cell(0, 1)
    assert before.value is None
    assert before.reason is Reason.NO_DENOMINATOR
    assert after.value is not None


def test_by_the_borders_of_now_the_land_of_zevenaar_is_that_of_now(library: Library) -> None:
    table = answer(library, CBS, "GM0299", first="2017JJ00", measure="per-km2")
    counts = answer(library, CBS, "GM0299", first="2017JJ00")

    assert table.cell(0, 0).value == pytest.approx((counts.cell(0, 0).value or 0) / 9260 * 100)


def test_every_tenth_of_the_gemeenten_holds_seven_or_eight(library: Library, areas: Areas) -> None:
    asked = {"first": "2025MM12", "window": Window.ROLLING_YEAR}
    ranked = answer(library, BURGLARY, ALL, measure="rang", **asked).values[0, :, 0, 0]
    tenths = answer(library, BURGLARY, ALL, measure="deciel", **asked).values[0, :, 0, 0]

    assert len(tenths) == len(areas.gemeenten_on(areas.first_day.replace(year=2026)))
    assert {int((tenths == tenth).sum()) for tenth in range(1, 11)} <= {7, 8}
    assert all(low <= high for low, high in zip(tenths[ranked.argsort()], sorted(tenths), strict=True))


def test_the_index_of_areas_is_the_rate_beside_that_of_the_region(library: Library) -> None:
    asked = {"first": "2025MM12", "window": Window.ROLLING_YEAR}
    rates = answer(library, BURGLARY, "ON", ALL, measure="per-1000-inwoners", **asked).values[0, :, 0, 0]
    index = answer(library, BURGLARY, "ON", ALL, measure="index-gebied", **asked)

    assert index.values[0, :, 0, 0] == pytest.approx(rates / rates[0] * 100)


def test_three_months_are_the_sum_of_three_months(library: Library) -> None:
    asked = {"first": "2025MM06", "window": Window.ROLLING_QUARTER}
    quarter = answer(library, BURGLARY, "ON", **asked).cell(0, 0).value
    months = answer(library, BURGLARY, "ON", first="2025MM04", last="2025MM06").values[0, 0, :, 0]

    assert quarter == months.sum()
