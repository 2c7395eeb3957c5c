from datetime import date

import pytest

from tests.reference.answering import LAND, PEOPLE, REGION, TOTAL, World
from tests.reference.lands import EAST, WEST
from tests.reference.shelves import library_of
from tests.reference.slow import Counts
from tests.reference.slow import Land as SlowLand
from tests.reference.worlds import SOURCE
from tests.unit.figures.query.small import ask, cells, numbers
from veiligheidsnetwerk.figures.areas import AreaChange, ChangeKind, Gemeente
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Window
from veiligheidsnetwerk.figures.query import Division, InvalidComparisonError, Library

OLD, ONE, OTHER = "GM0011", "GM0012", "GM0013"
DAY = date(2024, 1, 1)


def gemeente(code: str, name: str, begin: date | None, end: date | None) -> Gemeente:
    return Gemeente(code=code, name=name, province="Oost", district=EAST, begin=begin, end=end)


def monthly(counted: dict[str, tuple[int, int]]) -> Counts:
    """The same number every month of 2023, and another every month of 2024; 0 is not there."""
    months = [Period.month(2023, 1).shift(place) for place in range(24)]
    cells = {
        (TOTAL, area, month): (both[month.calendar_year - 2023], Status.FINAL)
        for area, both in counted.items()
        for month in months
    }
    return Counts(cells, months, frozenset(), own_division=True, until=date(2024, 12, 31))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """In 2024 a gemeente is split: a quarter of its people go to one, the others to another."""
    land = SlowLand(
        {
            OLD: gemeente(OLD, "Oude Diep", None, DAY),
            ONE: gemeente(ONE, "Eendrecht", DAY, None),
            OTHER: gemeente(OTHER, "Anderen", DAY, None),
        },
        [
            AreaChange(DAY, ChangeKind.DISSOLVED, OLD, ONE, "Oude Diep", "Eendrecht", 1, 1, 500),
            AreaChange(DAY, ChangeKind.DISSOLVED, OLD, OTHER, "Oude Diep", "Anderen", 1, 1, 1500),
        ],
    )
    counts = monthly(
        {OLD: (40, 0), ONE: (0, 7), OTHER: (0, 9), EAST: (40, 16), WEST: (0, 0), REGION: (40, 16)}
    )
    years = [Period.year(2023), Period.year(2024)]
    people = {(PEOPLE, area, year): (1000, Status.FINAL) for area in (OLD, ONE, OTHER) for year in years}
    living = Counts(people, years, frozenset(), own_division=True, until=DAY)
    land_of = {(LAND, area, years[1]): (100, Status.FINAL) for area in (ONE, OTHER, EAST, WEST, REGION)}
    hectares = Counts(land_of, years[1:], frozenset(), own_division=False, until=DAY)
    return library_of(
        World(land, {SOURCE: counts}, living, hectares), str(tmp_path_factory.mktemp("figures"))
    )


def test_what_came_out_of_a_split_is_estimated_before_it_and_counted_after(library: Library) -> None:
    table = ask(library, ONE, OTHER, first="2023MM12", last="2024MM01")

    assert numbers(table) == [[10, 7], [30, 9]]
    assert [[cell.status for cell in row] for row in cells(table)] == [[Status.ESTIMATED, Status.FINAL]] * 2
    assert table.reasons_present == (Reason.SPLIT_ESTIMATE,)


def test_a_rolling_year_over_a_split_is_estimated_in_all(library: Library) -> None:
    table = ask(library, ONE, first="2024MM06", window=Window.ROLLING_YEAR)

    assert numbers(table) == [[6 * 10 + 6 * 7]]
    assert table.statuses_present == (Status.ESTIMATED,)


def test_the_district_of_a_split_is_counted_all_along(library: Library) -> None:
    table = ask(library, EAST, first="2024MM06", window=Window.ROLLING_YEAR)

    assert numbers(table) == [[6 * 40 + 6 * 16]]
    assert table.statuses_present == ()


def test_by_the_borders_of_then_no_rolling_year_runs_over_a_split(library: Library) -> None:
    table = ask(
        library,
        OLD,
        ONE,
        first="2023MM12",
        last="2024MM12",
        window=Window.ROLLING_YEAR,
        division=Division.THEN,
    )

    gone = Status.NOT_AVAILABLE
    assert numbers(table) == [[480, *[gone] * 12], [*[gone] * 12, 84]]
    assert table.reasons_present == (Reason.NO_SUCH_AREA_THEN,)


def test_who_asks_for_what_was_split_hears_what_came_of_it(library: Library) -> None:
    with pytest.raises(InvalidComparisonError) as refused:
        ask(library, OLD, first="2023MM12")

    assert "Het gebied hoort nu bij Eendrecht en Anderen." in str(refused.value)
