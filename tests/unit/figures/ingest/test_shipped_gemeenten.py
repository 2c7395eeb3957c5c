"""Figures per gemeente: the cubes equal the files, and the files equal where they came from."""

import csv
import io
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.ingest.shipped import Reader, rows_of
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore, Status

TOTALS = "crime/misdrijven_totaal_gemeente_2022_2024.csv"
BURGLARY = "crime/mik_woninginbraak_gemeente_maand_oost_nederland.csv"
PEOPLE = "population/bevolking_03759ned_nl_pv_gm_2019_2026.csv"
STATLINE = Path(__file__).parents[3] / "data"
YEARS = ("2022", "2023", "2024")
TOTAL = "0.0.0"


@pytest.fixture(scope="module")
def totals(shipped: CubeStore) -> Reader:
    return Reader(shipped.open("misdrijven-gemeente-jaar"))


@pytest.fixture(scope="module")
def burglary(shipped: CubeStore) -> Reader:
    return Reader(shipped.open("woninginbraak-maand"))


@pytest.fixture(scope="module")
def people(shipped: CubeStore) -> Reader:
    return Reader(shipped.open("bevolking"))


def districts_add_up(reader: Reader, areas: Areas, offence: str, period: str, day: date) -> bool:
    """Whether each district is its gemeenten of that day, and the region its districts."""
    sums = {
        district.code: sum(
            reader.count(offence, gemeente.code, period)
            for gemeente in areas.gemeenten_on(day, within=district.code)
        )
        for district in areas.districts
    }
    return all(reader.count(offence, code, period) == total for code, total in sums.items()) and reader.count(
        offence, areas.region.code, period
    ) == sum(sums.values())


def exported(name: str) -> dict[tuple[str, str], str]:
    """A StatLine export by name of the region and year: six lines of title, then rows, then the source."""
    lines = (STATLINE / name).read_text(encoding="utf-8-sig").splitlines()
    assert lines[-1].strip('"') == "Bron: Politie"
    years = next(csv.reader([lines[4]], delimiter=";"))[1:]
    rows = csv.reader(io.StringIO("\n".join(lines[6:-1])), delimiter=";")
    return {(name, year): count for name, *counts in rows for year, count in zip(years, counts, strict=True)}


def test_totals_per_gemeente_equal_the_file(totals: Reader, areas: Areas) -> None:
    own = [
        row for row in rows_of(TOTALS) if row["regiocode"] in areas.gemeenten or row["regiocode"] == "NL01"
    ]

    assert len(own) == 3 * 77
    for row in own:
        area = "NL" if row["regiocode"] == "NL01" else row["regiocode"]
        assert totals.count(TOTAL, area, f"{row['jaar']}JJ00") == int(row["geregistreerde_misdrijven"])


def test_the_tidy_file_equals_the_exports_of_statline() -> None:
    official = exported("47013NED_statline_totaal_gemeente_2022_2023.csv")
    official |= exported("47013NED_statline_totaal_gemeente_2024.csv")

    tidy = {
        (row["regionaam"], row["jaar"]): row["geregistreerde_misdrijven"] or "." for row in rows_of(TOTALS)
    }

    assert len(official) == 1068
    assert tidy == official


@pytest.mark.parametrize(
    ("year", "country", "remainder"), [("2022", 800027, 271), ("2023", 805590, 282), ("2024", 805559, 202)]
)
def test_all_gemeenten_and_the_named_remainder_are_the_country(
    totals: Reader, catalogue: Catalogue, year: str, country: int, remainder: int
) -> None:
    counts = {
        row["regiocode"]: int(row["geregistreerde_misdrijven"] or 0)
        for row in rows_of(TOTALS)
        if row["jaar"] == year and row["regiocode"].startswith("GM")
    }

    assert totals.count(TOTAL, "NL", f"{year}JJ00") == country == sum(counts.values())
    assert counts["GM0999"] == remainder
    assert f"{year}: {remainder}" in " ".join(catalogue.sources["misdrijven-gemeente-jaar"].notes)


@pytest.mark.parametrize(("year", "more"), [("2022", 1), ("2023", 1), ("2024", 2)])
def test_the_police_unit_counts_slightly_more_than_its_gemeenten(
    totals: Reader, catalogue: Catalogue, year: str, more: int
) -> None:
    [unit] = [
        int(row["geregistreerde_misdrijven"])
        for row in rows_of(TOTALS)
        if (row["regiocode"], row["jaar"]) == (catalogue.region.police_unit, year)
    ]

    assert unit - totals.count(TOTAL, "ON", f"{year}JJ00") == more
    assert f"{year}: {more}" in catalogue.sources["misdrijven-gemeente-jaar"].notes[1]


def test_totals_of_districts_and_region_are_those_of_their_gemeenten(totals: Reader, areas: Areas) -> None:
    assert all(districts_add_up(totals, areas, TOTAL, f"{year}JJ00", date(2026, 1, 1)) for year in YEARS)


def test_burglary_equals_the_file_in_every_gemeente_and_month(burglary: Reader) -> None:
    rows = list(rows_of(BURGLARY))
    partial = {"2023MM04", "2026MM05", "2026MM06"}

    assert len(rows) == 76 * 39
    for row in rows:
        area, period = row["gemeentecode"], row["periode"]
        assert burglary.count("totaal", area, period) == int(row["totaal"])
        assert burglary.count("woninginbraak", area, period) == int(row["woninginbraak"])
        assert burglary.count("poging-woninginbraak", area, period) == int(row["poging_woninginbraak"])
        expected = Status.PROVISIONAL if period in partial else Status.FINAL
        assert burglary.status("totaal", area, period) is expected


def test_burglary_per_gemeente_follows_from_the_postcodes_and_days(areas: Areas) -> None:
    gemeente = {row["pc4"]: row["gemeentecode"] for row in rows_of("reference/pc4_gemeente_nederland.csv")}
    counted: Counter[tuple[str, str, str]] = Counter()
    for row in rows_of("crime/mik_woninginbraak_pc4_dag_202304_202606.csv.gz"):
        _, month, year = row["Datum"].split("-")
        counted[gemeente[row["Postcode"]], f"{year}MM{month}", row["Soort"]] += 1

    rows = list(rows_of(BURGLARY))

    for row in rows:
        key = row["gemeentecode"], row["periode"]
        assert int(row["woninginbraak"]) == counted[*key, "Woninginbraak"]
        assert int(row["poging_woninginbraak"]) == counted[*key, "Poging tot woninginbraak"]
    ours = sum(count for (code, _, _), count in counted.items() if code in areas.gemeenten)
    assert ours == sum(int(row["totaal"]) for row in rows)


@pytest.mark.parametrize("offence", ["totaal", "woninginbraak", "poging-woninginbraak"])
def test_burglary_of_districts_and_region_is_that_of_their_gemeenten(
    burglary: Reader, areas: Areas, offence: str
) -> None:
    months = sorted({row["periode"] for row in rows_of(BURGLARY)})

    assert all(districts_add_up(burglary, areas, offence, month, date(2026, 1, 1)) for month in months)


def test_partial_months_are_marked_in_the_cube(burglary: Reader) -> None:
    first, last = burglary.cube.manifest.first_period, burglary.cube.manifest.last_period

    assert (first.code, last.code) == ("2023MM04", "2026MM06")
    assert burglary.cube.unfinished.nonzero()[0].tolist() == [0, 38]
    assert burglary.status("totaal", "ON", "2026MM06") is Status.PROVISIONAL


def test_people_of_all_gemeenten_are_the_country(people: Reader) -> None:
    counted: Counter[str] = Counter()
    for row in rows_of(PEOPLE):
        if row["regiocode"].startswith("GM"):
            counted[row["jaar"]] += int(row["bevolking_1_januari"])

    assert len(counted) == 8
    assert all(people.count("inwoners", "NL", f"{year}JJ00") == count for year, count in counted.items())


def test_people_equal_the_file_in_every_gemeente_and_year(people: Reader, areas: Areas) -> None:
    rows = [row for row in rows_of(PEOPLE) if row["regiocode"] in areas.gemeenten]

    assert len(rows) == 8 * 76
    for row in rows:
        assert people.count("inwoners", row["regiocode"], f"{row['jaar']}JJ00") == int(
            row["bevolking_1_januari"]
        )


def test_people_of_the_districts_are_those_of_the_safety_regions(people: Reader, areas: Areas) -> None:
    found = {d.name: people.count("inwoners", d.code, "2020JJ00") for d in areas.districts}

    assert found == {
        "IJsselland": 531342,
        "Twente": 631064,
        "Noord- en Oost-Gelderland": 827731,
        "Gelderland-Midden": 696625,
        "Gelderland-Zuid": 561596,
    }
    assert districts_add_up(people, areas, "inwoners", "2020JJ00", date(2020, 1, 1))


def test_cbs_figures_stand_in_the_division_of_their_year(shipped: CubeStore, areas: Areas) -> None:
    reader = Reader(shipped.open("misdrijven-cbs-gemeente-jaar"))
    code = "T001161"

    assert reader.status(code, "GM1960", "2018JJ00") is Status.NOT_AVAILABLE
    assert reader.count(code, "GM1960", "2019JJ00") > 0
    assert reader.count(code, "GM0196", "2017JJ00") > 0
    assert reader.status(code, "GM0196", "2018JJ00") is Status.NOT_AVAILABLE
    assert reader.status(code, "GM0173", "2018JJ00") is Status.NOT_AVAILABLE
    assert reader.status(code, "ON", "2018JJ00") is Status.NOT_AVAILABLE
    assert districts_add_up_where_all_are_known(reader, areas, code, 2018) == {"IJsselland"}


def districts_add_up_where_all_are_known(reader: Reader, areas: Areas, code: str, year: int) -> set[str]:
    """The districts with a figure, each of which is the sum of its gemeenten of that year."""
    period, found = f"{year}JJ00", set()
    for district in areas.districts:
        if reader.status(code, district.code, period).has_value:
            members = areas.gemeenten_on(date(year, 1, 1), within=district.code)
            assert reader.count(code, district.code, period) == sum(
                reader.count(code, g.code, period) for g in members
            )
            found.add(district.name)
    return found
