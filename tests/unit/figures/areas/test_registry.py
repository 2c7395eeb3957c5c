import csv
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.conftest import DATA
from veiligheidsnetwerk.figures.areas import (
    Area,
    AreaFileError,
    AreaKind,
    Areas,
    ChangeKind,
    UnknownAreaError,
    load_areas,
    read_country_gemeenten,
)

EVERY_YEAR = range(2010, 2027)
PER_YEAR = DATA / "reference/gemeenten_per_jaar_nederland.csv"
FIRST_DAY_OF_2018 = date(2018, 1, 1)


def listed_by_cbs(year: int, areas: Areas) -> set[str]:
    """The gemeenten of the region's two provinces in the list that CBS keeps per year."""
    provinces = {gemeente.province for gemeente in areas.gemeenten.values()}
    with PER_YEAR.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["jaar"] == str(year)]
    return {row["gemeentecode"] for row in rows if row["provincie"] in provinces}


def names(areas: Areas, day: date) -> set[str]:
    return {gemeente.name for gemeente in areas.gemeenten_on(day)}


def reread(areas: Areas, *, gemeenten: Path | None = None, changes: Path | None = None) -> Areas:
    """The areas read again, with other files."""
    return load_areas(
        region=areas.region,
        districts=areas.districts,
        gemeenten=gemeenten or DATA / "reference/gemeenten_oost_nederland.csv",
        changes=changes or DATA / "reference/gemeentelijke_wijzigingen_cbs.csv",
        first_day=areas.first_day,
    )


@pytest.mark.parametrize("year", EVERY_YEAR)
def test_the_gemeenten_of_a_day_are_those_that_cbs_lists(areas: Areas, year: int) -> None:
    found = {gemeente.code for gemeente in areas.gemeenten_on(date(year, 1, 1))}

    assert found == listed_by_cbs(year, areas)


def test_the_number_of_gemeenten_follows_from_the_date(areas: Areas) -> None:
    counts = [len(areas.gemeenten_on(date(year, 1, 1))) for year in EVERY_YEAR]

    assert counts == [81] * 5 + [79] * 3 + [78] + [76] * 8
    assert len(areas.gemeenten_on(date(2014, 12, 31))) == 81
    assert len(areas.gemeenten_on(date(2018, 12, 31))) == 78


def test_every_district_has_its_own_gemeenten(areas: Areas) -> None:
    counts = {
        district.name: len(areas.gemeenten_on(FIRST_DAY_OF_2018, within=district.code))
        for district in areas.districts
    }

    assert counts == {
        "IJsselland": 11,
        "Twente": 14,
        "Noord- en Oost-Gelderland": 22,
        "Gelderland-Midden": 15,
        "Gelderland-Zuid": 16,
    }


def test_the_parts_of_the_districts_are_the_parts_of_the_region(areas: Areas) -> None:
    parts = Counter(part.code for district in areas.districts for part in areas.parts_of(district.code))

    assert parts == Counter(part.code for part in areas.parts_of(areas.region.code))


def test_groesbeek_got_another_code_when_it_was_called_berg_en_dal(areas: Areas) -> None:
    before, after = names(areas, date(2015, 12, 31)), names(areas, date(2016, 1, 1))

    assert before - after == {"Groesbeek"}
    assert after - before == {"Berg en Dal"}
    assert [share.code for share in areas.shares(date(2016, 1, 1))["GM0241"]] == ["GM1945"]


def test_millingen_and_ubbergen_went_by_way_of_groesbeek_to_berg_en_dal(areas: Areas) -> None:
    for code in ("GM0265", "GM0282"):
        assert [share.code for share in areas.shares(date(2015, 6, 1))[code]] == ["GM0241"]
        assert [(s.code, s.is_exact) for s in areas.shares(date(2026, 1, 1))[code]] == [("GM1945", True)]


def test_west_betuwe_is_three_gemeenten_together(areas: Areas) -> None:
    before, after = names(areas, date(2018, 12, 31)), names(areas, date(2019, 1, 1))

    assert before - after == {"Geldermalsen", "Neerijnen", "Lingewaal"}
    assert after - before == {"West Betuwe"}
    assert {change.old_name for change in areas.predecessors("GM1960")} == before - after


def test_rijnwaarden_went_up_in_zevenaar(areas: Areas) -> None:
    assert [(change.new_name, change.day) for change in areas.successors("GM0196")] == [
        ("Zevenaar", FIRST_DAY_OF_2018)
    ]
    assert areas.successors("GM0299") == ()


def test_moved_borders_are_listed_and_give_no_shares(areas: Areas) -> None:
    borders = [change for change in areas.changes_within() if change.kind is ChangeKind.BORDER]
    since_2018 = {(c.old_name, c.new_name) for c in borders if c.day >= FIRST_DAY_OF_2018}

    assert len(borders) == 12
    assert since_2018 == {
        ("Berkelland", "Oost Gelre"),
        ("Nijmegen", "Berg en Dal"),
        ("Berg en Dal", "Nijmegen"),
    }
    assert "GM1859" not in areas.shares(date(2026, 1, 1))


def test_every_change_in_the_file_counts_once(areas: Areas) -> None:
    with (DATA / "reference/gemeentelijke_wijzigingen_cbs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    giving = Counter(row["soort"] for row in rows if row["richting"] in ("overgegaan naar", "nieuwe naam"))
    new_code = [r for r in rows if r["richting"] == "nieuwe naam" and r["gemeentecode"] != r["andere_code"]]

    kinds = Counter(change.kind for change in areas.changes)

    assert kinds[ChangeKind.DISSOLVED] == giving["Opgeheven"]
    assert kinds[ChangeKind.BORDER] == giving["Grenswijziging"] + giving["Wijziging"]
    assert kinds[ChangeKind.RENAMED] == len(new_code) > 0


def test_a_gemeente_of_the_region_is_found_with_its_district(areas: Areas) -> None:
    assert areas.find("GM0153") == Area("GM0153", "Enschede", AreaKind.GEMEENTE)
    assert areas.district_of("GM0153").full_name == "Twente (district)"
    assert areas.find("NL").full_name == "Nederland"
    assert [gemeente.name for gemeente in areas.parts_of("GM0153")] == ["Enschede"]


@pytest.mark.parametrize("code", ["", "GM0363", "gm0153", "GM0153 ", "GM0153\0", "G" * 5000, "²"])
@pytest.mark.parametrize("ask", [Areas.find, Areas.district_of, Areas.parts_of])
def test_an_unknown_code_is_no_area(areas: Areas, ask: Callable[[Areas, str], object], code: str) -> None:
    with pytest.raises(UnknownAreaError) as error:
        ask(areas, code)

    assert "kennen we niet" in str(error.value)
    assert len(str(error.value)) < 100


def test_the_gemeenten_of_the_whole_country_are_not_parts_here(areas: Areas) -> None:
    with pytest.raises(UnknownAreaError):
        areas.parts_of("NL")


def test_no_name_of_a_gemeente_ever_had_two_codes() -> None:
    with PER_YEAR.open(encoding="utf-8", newline="") as file:
        pairs = {(row["gemeentenaam"], row["gemeentecode"]) for row in csv.DictReader(file)}

    country = read_country_gemeenten(PER_YEAR)

    assert len(country.code_by_name) == len(pairs)
    assert country.codes == {code for _, code in pairs}


def test_a_district_without_definition_is_an_error(areas: Areas, tmp_path: Path) -> None:
    rows = (DATA / "reference/gemeenten_oost_nederland.csv").read_text(encoding="utf-8")
    path = tmp_path / "gemeenten.csv"
    path.write_text(rows.replace("Twente", "Twenthe"), encoding="utf-8")

    with pytest.raises(UnknownAreaError, match="Twenthe"):
        reread(areas, gemeenten=path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gemeentecode", "code"),
        ("1913-12-01", "1913-13-01"),
        ("Almelo,PV23,Overijssel", "Almelo\n"),
        ("GM0147,", '"GM0147'),
        ("Borne", "Born\udce9"),
    ],
    ids=["column", "date", "short row", "quote", "encoding"],
)
def test_a_damaged_file_with_gemeenten_is_named(areas: Areas, tmp_path: Path, old: str, new: str) -> None:
    rows = (DATA / "reference/gemeenten_oost_nederland.csv").read_text(encoding="utf-8")
    path = tmp_path / "gemeenten.csv"
    path.write_text(rows.replace(old, new, 1), encoding="utf-8", errors="surrogateescape")

    with pytest.raises(AreaFileError, match=r"gemeenten\.csv"):
        reread(areas, gemeenten=path)


@pytest.mark.parametrize(
    "content", [b"", b"ingangsdatum,soort\n1,2\n", b"\xff\xfe"], ids=["nothing", "columns", "noise"]
)
def test_a_damaged_file_with_changes_is_named(areas: Areas, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "wijzigingen.csv"
    path.write_bytes(content)

    with pytest.raises(AreaFileError, match=r"wijzigingen\.csv"):
        reread(areas, changes=path)


def test_a_missing_file_with_areas_is_named(areas: Areas, tmp_path: Path) -> None:
    with pytest.raises(AreaFileError, match="weg"):
        reread(areas, changes=tmp_path / "weg.csv")
    with pytest.raises(AreaFileError, match="weg"):
        read_country_gemeenten(tmp_path / "weg.csv")
