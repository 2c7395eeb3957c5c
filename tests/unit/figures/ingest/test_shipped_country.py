"""National figures: the cubes equal the official tables cell for cell."""

from collections import Counter

import pytest

from tests.unit.figures.ingest.shipped import Reader, rows_of
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore, Status

HIDDEN = {"1.4.1", "3.2.1", "3.2.2", "3.7.3"}
TOTAL = "0.0.0"
OLD_EDITION = "crime/47022NED_NL_maand_201201_202207_vintage202208.csv.gz"
NEW_EDITION = "crime/47022NED_NL_maand_201201_202312_vintage20240118.csv.gz"
YEARS = "crime/47025NED_NL_jaar_soort_2012_2023.csv"
YEARS_OF_47025 = [f"{year}JJ00" for year in range(2012, 2024)]
type Cells = dict[tuple[str, str], int]


def official_titles() -> dict[str, str]:
    """Codes by the title that the tables use, from the official code list."""
    titles: dict[str, str] = {}
    for row in rows_of("crime/soort_misdrijf_politie.csv"):
        titles[row["titel"]] = titles[row["titel"].removeprefix(f"{row['code']} ")] = row["code"]
    return titles


def months_in(name: str) -> Cells:
    titles = official_titles()
    return {
        (
            titles.get(row["crime_type_code"], row["crime_type_code"]),
            f"{row['date'][:4]}MM{row['date'][5:7]}",
        ): int(row["frequency"])
        for row in rows_of(name)
    }


def years_in(name: str, titles: dict[str, str]) -> Cells:
    return {
        (titles[row["incident_type_code"]], f"{row['year']}JJ00"): int(row["incident_count"])
        for row in rows_of(name)
    }


def vintage_of(store: CubeStore, source: str, edition: str) -> Reader:
    [name] = [vintage for vintage in store.vintages(source) if vintage.startswith(f"{edition}-")]
    return Reader(store.open(source, name))


@pytest.mark.parametrize(
    ("edition", "name", "last", "cells"),
    [("2022-08", OLD_EDITION, "2022MM07", 7493), ("2024-01-18", NEW_EDITION, "2023MM12", 8496)],
)
def test_every_month_equals_the_official_table(
    shipped: CubeStore, edition: str, name: str, last: str, cells: int
) -> None:
    reader = vintage_of(shipped, "misdrijven-land-maand", edition)
    official = months_in(name)

    assert len(official) == cells
    assert reader.cube.data["status"].size == cells
    assert reader.cube.manifest.last_period.code == last
    for (code, month), count in official.items():
        if code in HIDDEN:
            assert reader.status(code, "NL", month) is Status.WITHHELD
        else:
            assert reader.count(code, "NL", month) == count
            assert reader.status(code, "NL", month) is Status.FINAL


def test_what_is_never_published_per_month_is_withheld_and_never_zero(shipped: CubeStore) -> None:
    reader = Reader(shipped.open("misdrijven-land-maand"))

    for code in HIDDEN:
        with pytest.raises(LookupError, match="geheim of niet gepubliceerd"):
            reader.count(code, "NL", "2023MM05")
    assert "gelden niet als 0" in reader.cube.manifest.odd[0]


def test_the_newest_edition_is_in_use_and_the_older_one_stays(shipped: CubeStore) -> None:
    assert shipped.open("misdrijven-land-maand").manifest.edition == "2024-01-18"
    assert len(shipped.vintages("misdrijven-land-maand")) == 2


def test_the_editions_differ_in_as_many_cells_as_the_definition_says(catalogue: Catalogue) -> None:
    old, new = months_in(OLD_EDITION), months_in(NEW_EDITION)

    changed = sum(old[cell] != new[cell] for cell in old)

    assert (len(old), changed) == (7493, 1260)
    assert any(
        "7.493" in note and "1.260" in note for note in catalogue.sources["misdrijven-land-maand"].notes
    )


def test_every_year_equals_the_official_table(shipped: CubeStore) -> None:
    reader = Reader(shipped.open("misdrijven-land-jaar"))
    official = years_in(YEARS, official_titles())

    assert len(official) == reader.cube.data["status"].size == 708
    assert all(reader.count(code, "NL", year) == count for (code, year), count in official.items())


def test_months_fall_short_of_the_year_by_exactly_the_four_that_are_hidden(shipped: CubeStore) -> None:
    months = Reader(shipped.open("misdrijven-land-maand"))
    years = Reader(shipped.open("misdrijven-land-jaar"))
    codes = months.cube.manifest.offences

    gaps = {}
    for year in YEARS_OF_47025:
        own = [f"{year[:4]}MM{number:02d}" for number in range(1, 13)]
        seen = Counter(
            {code: sum(months.count(code, "NL", m) for m in own) for code in codes if code not in HIDDEN}
        )
        gaps[year] = seen[TOTAL] - (seen.total() - seen[TOTAL])
        assert gaps[year] == sum(years.count(code, "NL", year) for code in HIDDEN)
        assert all(seen[code] == years.count(code, "NL", year) for code in codes if code not in HIDDEN)

    assert (gaps["2012JJ00"], gaps["2018JJ00"], gaps["2023JJ00"]) == (19991, 19270, 18953)


def test_the_offences_of_a_year_add_up_to_its_total(shipped: CubeStore) -> None:
    reader = Reader(shipped.open("misdrijven-land-jaar"))

    for year in YEARS_OF_47025:
        parts = [reader.count(code, "NL", year) for code in reader.cube.manifest.offences if code != TOTAL]
        assert sum(parts) == reader.count(TOTAL, "NL", year)


def test_months_of_nuisance_equal_the_file_and_add_up_to_the_official_years(shipped: CubeStore) -> None:
    months, years = Reader(shipped.open("overlast-land-maand")), Reader(shipped.open("overlast-land-jaar"))
    titles = {
        row["Title"]: row["Key"].strip() for row in rows_of("overlast/Overlast_codes_47021NED_47024NED.csv")
    }
    added: Counter[tuple[str, str]] = Counter()

    for row in rows_of("overlast/overlast_NL_maand_2012_2023.csv"):
        count = months.count(row["overlast_code"], "NL", row["periode"])
        assert count == int(row["registraties"])
        added[row["overlast_code"], f"{row['periode'][:4]}JJ00"] += count
    official = years_in("overlast/47021NED_NL_jaar_2012_2023.csv", titles)

    assert dict(added) == official
    assert len(official) == 108
    assert all(years.count(code, "NL", year) == count for (code, year), count in official.items())
