from pathlib import Path

import pytest

from tests.unit.figures.query.small import BORNE, GOOR, ask, cells, counts, numbers, small_library
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Against, Library, Role

WITHHELD, NOT_AVAILABLE = Status.WITHHELD, Status.NOT_AVAILABLE
VALUE, EARLIER, DIFFERENCE, PERCENT = range(4)
FIRST_YEAR = [3, 20, 40, WITHHELD, 30, 30, 30, 30, 30, 30, 30, 30]
SECOND_YEAR = [6, 25, 10, 50, WITHHELD, 30, 30, 30, 30, 30, 30, 5]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """2023 and 2024 by month; December 2024 is not finished."""
    rows = {"totaal": {BORNE: FIRST_YEAR + SECOND_YEAR, GOOR: [40] * 24}}
    counted = counts(rows, "2023MM01", unfinished=["2024MM12"])
    return small_library(tmp_path_factory.mktemp("figures"), counted)


def test_a_comparison_shows_now_then_the_difference_and_the_percentage(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM02", last="2024MM03", against=Against.YEAR_EARLIER)

    assert [quantity.role for quantity in table.quantities] == list(Role)
    assert numbers(table, VALUE) == [[25, 10]]
    assert numbers(table, EARLIER) == [[20, 40]]
    assert numbers(table, DIFFERENCE) == [[5, -30]]
    assert numbers(table, PERCENT) == [[25, -75]]


def test_from_three_to_six_is_told_in_numbers_and_not_in_percent(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM01", against=Against.YEAR_EARLIER)

    assert [numbers(table, quantity)[0][0] for quantity in (VALUE, EARLIER, DIFFERENCE)] == [6, 3, 3]
    assert numbers(table, PERCENT) == [[NOT_AVAILABLE]]
    assert cells(table, PERCENT)[0][0].reason is Reason.SMALL_BASE


def test_a_small_number_gets_no_percentage_by_being_divided_first(library: Library) -> None:
    table = ask(library, BORNE, first="2024MM01", against=Against.YEAR_EARLIER, measure="per-1000-inwoners")

    assert cells(table, PERCENT)[0][0].reason is Reason.SMALL_BASE


@pytest.mark.parametrize("month", ["2024MM04", "2024MM05"])
def test_beside_a_withheld_month_there_is_no_change(library: Library, month: str) -> None:
    table = ask(library, BORNE, first=month, against=Against.YEAR_EARLIER)

    assert numbers(table, DIFFERENCE) == numbers(table, PERCENT) == [[WITHHELD]]


def test_an_unfinished_month_is_shown_but_never_compared(library: Library) -> None:
    table = ask(library, BORNE, GOOR, first="2024MM11", last="2024MM12", against=Against.YEAR_EARLIER)

    assert [period.complete for period in table.periods] == [True, False]
    assert numbers(table, VALUE) == [[30, 5], [40, 40]]
    assert numbers(table, DIFFERENCE) == numbers(table, PERCENT) == [[0, NOT_AVAILABLE]] * 2
    assert cells(table, DIFFERENCE)[0][1].reason is Reason.UNFINISHED_PERIOD


@pytest.mark.parametrize("window", [Window.ROLLING_YEAR, Window.YEAR_TO_DATE])
def test_an_unfinished_month_is_in_no_sum(library: Library, window: Window) -> None:
    table = ask(library, GOOR, first="2024MM12", window=window, against=Against.YEAR_EARLIER)

    seen = [numbers(table, quantity)[0][0] for quantity in range(4)]
    assert seen == [NOT_AVAILABLE, 480, NOT_AVAILABLE, NOT_AVAILABLE]


def test_a_year_to_date_is_set_beside_the_same_months(library: Library) -> None:
    table = ask(library, GOOR, first="2024MM02", window=Window.YEAR_TO_DATE, against=Against.YEAR_EARLIER)

    assert [numbers(table, quantity)[0][0] for quantity in range(4)] == [80, 80, 0, 0]
    assert table.periods[0].covers == "januari 2024 tot en met februari 2024"


def test_before_the_source_began_there_is_nothing_to_set_beside(library: Library) -> None:
    table = ask(library, GOOR, first="2023MM12", against=Against.YEAR_EARLIER)

    assert numbers(table, VALUE) == [[40]]
    assert cells(table, DIFFERENCE)[0][0].reason is Reason.NOT_IN_SOURCE


@pytest.mark.parametrize("measure", ["aandeel-regio", "rang"])
def test_a_change_in_a_share_or_a_place_is_only_told_as_a_difference(library: Library, measure: str) -> None:
    table = ask(library, GOOR, first="2024MM02", measure=measure, against=Against.YEAR_EARLIER)

    assert [quantity.role for quantity in table.quantities] == [Role.VALUE, Role.EARLIER, Role.DIFFERENCE]
    assert table.quantities[2].unit in {"procentpunt", "plaatsen"}


def test_an_unfinished_year_is_not_compared_either(tmp_path: Path) -> None:
    yearly = counts({"totaal": {BORNE: [50, 20], GOOR: [50, 20]}}, "2023JJ00", unfinished=["2024JJ00"])

    table = ask(small_library(tmp_path, yearly), BORNE, first="2024JJ00", against=Against.YEAR_EARLIER)

    assert numbers(table, VALUE) == [[20]]
    assert numbers(table, DIFFERENCE) == [[NOT_AVAILABLE]]
