import csv
import gzip

from tests.unit.figures.conftest import DATA
from tests.unit.figures.query.asking import COUNTRY, answer
from tests.unit.figures.query.small import numbers
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query import Library

MONTHS = {"first": "2012MM01", "last": "2022MM07"}


def vintage_of(library: Library, edition: str) -> str:
    vintages = library.store.vintages(COUNTRY)
    return next(vintage for vintage in vintages if library.cube(COUNTRY, vintage).manifest.edition == edition)


def published(name: str, title: str) -> list[float]:
    with gzip.open(DATA / "crime" / name, "rt", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["crime_type_code"] == title]
    until = [row for row in rows if row["date"] <= "2022-07-01"]
    return [float(row["frequency"]) for row in sorted(until, key=lambda row: row["date"])]


def test_an_older_edition_keeps_the_figures_that_it_had(library: Library) -> None:
    older = answer(library, COUNTRY, "NL", **MONTHS, vintage=vintage_of(library, "2022-08"))
    newer = answer(library, COUNTRY, "NL", **MONTHS)

    assert numbers(older) == [published("47022NED_NL_maand_201201_202207_vintage202208.csv.gz", "0.0.0")]
    name = "47022NED_NL_maand_201201_202312_vintage20240118.csv.gz"
    assert numbers(newer) == [published(name, "Totaal misdrijven")]
    assert numbers(older) != numbers(newer)


def test_without_an_edition_the_newest_is_meant_and_says_so(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", **MONTHS)

    assert table.comparison.pins == ()
    assert table.sources[0].vintage == vintage_of(library, "2024-01-18")


def test_a_pinned_edition_is_the_one_that_is_named_beside_the_figures(library: Library) -> None:
    pinned = vintage_of(library, "2022-08")

    table = answer(library, COUNTRY, "NL", **MONTHS, vintage=pinned)

    assert table.sources[0].vintage == pinned
    assert table.sources[0].data_until.isoformat() == "2022-07-31"


def test_what_is_never_published_by_month_is_withheld_and_not_zero(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", first="2023MM01", offence="1.4.1")

    assert numbers(table) == [[Status.WITHHELD]]
    assert table.reasons_present == (Reason.NOT_PUBLISHED,)
