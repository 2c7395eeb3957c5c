"""Beside the mean of the three or five years before."""

import pytest

from tests.unit.figures.query.small import BORNE, GOOR, ask, cells, counts, numbers, small_library
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Against, Library, Role

WITHHELD, NONE = Status.WITHHELD, Status.NOT_AVAILABLE
VALUE, MEAN, DIFFERENCE, PERCENT = range(4)
YEARS = range(2019, 2025)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Six years in which every month has the number of its year: 10, 20, 60, 20, 40, 30.

    Goor has twice as many, but for March 2022, which is withheld. December 2024 is not finished.
    """
    per_year = dict(zip(YEARS, (10, 20, 60, 20, 40, 30), strict=True))
    months = [count for count in per_year.values() for _ in range(12)]
    goor: list[int | Status] = [2 * count for count in months]
    goor[12 * 3 + 2] = WITHHELD
    counted = counts({"totaal": {BORNE: months, GOOR: goor}}, "2019MM01", unfinished=["2024MM12"])
    people = {BORNE: [1000, 2000, 3000], GOOR: [2000, 2000, 2000]}
    return small_library(tmp_path_factory.mktemp("figures"), counted, people)


@pytest.mark.parametrize(
    ("against", "mean"), [(Against.MEAN_OF_3, 40.0), (Against.MEAN_OF_5, 30.0), (Against.YEAR_EARLIER, 40.0)]
)
def test_a_month_is_set_beside_the_mean_of_the_same_month(
    library: Library, against: Against, mean: float
) -> None:
    table = ask(library, BORNE, first="2024MM02", against=against)

    assert [quantity.role for quantity in table.quantities] == list(Role)
    assert [numbers(table, place)[0][0] for place in range(4)] == [
        30,
        mean,
        30 - mean,
        round((30 - mean) / mean * 100, 6),
    ]


def test_the_mean_of_numbers_is_shown_with_a_decimal_and_named(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM02", against=Against.MEAN_OF_3)

    assert [quantity.decimals for quantity in table.quantities] == [0, 1, 1, 1]
    assert table.quantities[MEAN].label == "Gemiddeld 3 jaar ervoor"
    assert any("gemiddelde" in note for note in table.footnotes)


def test_a_stretch_is_set_beside_the_mean_of_the_same_stretches(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM03", window=Window.YEAR_TO_DATE, against=Against.MEAN_OF_3)

    assert [numbers(table, place)[0][0] for place in (VALUE, MEAN)] == [90, 120]


def test_without_people_in_one_of_the_years_the_rate_has_no_mean(library: Library) -> None:
    """How many people there were in 2021 is not known."""
    missing = ask(library, BORNE, first="2024MM02", measure="per-1000-inwoners", against=Against.MEAN_OF_3)
    one = ask(library, BORNE, first="2024MM02", measure="per-1000-inwoners", against=Against.YEAR_EARLIER)

    assert numbers(missing, MEAN) == [[NONE]]
    assert cells(missing, MEAN)[0][0].reason is Reason.NO_DENOMINATOR
    assert numbers(one, MEAN) == [[20]]  # 40 on 2,000


def test_with_a_year_withheld_there_is_no_mean(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM03", against=Against.MEAN_OF_3)

    assert numbers(table, MEAN) == numbers(table, DIFFERENCE) == numbers(table, PERCENT) == [[WITHHELD]]


def test_a_year_before_the_source_began_leaves_no_mean(library: Library) -> None:
    three = ask(library, BORNE, first="2022MM02", against=Against.MEAN_OF_3)
    five = ask(library, BORNE, first="2022MM02", against=Against.MEAN_OF_5)

    assert numbers(three, MEAN) == [[30]]
    assert numbers(five, MEAN) == [[NONE]]
    assert cells(five, MEAN)[0][0].reason is Reason.NOT_IN_SOURCE


def test_an_unfinished_month_is_never_set_beside_the_mean(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM12", against=Against.MEAN_OF_5)

    assert numbers(table, VALUE) == [[30]]
    assert numbers(table, DIFFERENCE) == numbers(table, PERCENT) == [[NONE]]
    assert cells(table, DIFFERENCE)[0][0].reason is Reason.UNFINISHED_PERIOD


def test_a_mean_under_20_gets_no_percentage(library: Library) -> None:
    table = ask(library, BORNE, first="2021MM02", against=Against.YEAR_EARLIER)
    small = ask(library, BORNE, first="2020MM02", against=Against.YEAR_EARLIER)

    assert numbers(table, PERCENT) == [[200]]
    assert cells(small, PERCENT)[0][0].reason is Reason.SMALL_BASE


def test_the_mean_of_a_rate_is_pooled(tmp_path_factory: pytest.TempPathFactory) -> None:
    """10, 20 and 60 on 1,000, 1,000 and 6,000 people: 90 on 8,000, and not the mean of three rates."""
    rows = {"totaal": {BORNE: [10, 20, 60, 10], GOOR: [0] * 4}}
    people = {BORNE: [1000, 1000, 6000, 1000], GOOR: [1] * 4}
    library = small_library(tmp_path_factory.mktemp("figures"), counts(rows, "2022JJ00"), people)

    table = ask(library, BORNE, first="2025JJ00", measure="per-1000-inwoners", against=Against.MEAN_OF_3)

    assert numbers(table, MEAN) == [[round(90 / 8000 * 1000, 6)]]
