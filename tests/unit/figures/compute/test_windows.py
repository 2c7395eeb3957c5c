from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.reference.shelves import shelve
from tests.reference.slow import Counts
from tests.unit.figures.compute.frames import JANUARY, frame, months, reasons, seen
from veiligheidsnetwerk.figures.compute import added_up, mean_per_year, sums, windows
from veiligheidsnetwerk.figures.cubes import Cube, CubeStore, Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Span

WITHHELD, NOT_AVAILABLE, PROVISIONAL = Status.WITHHELD, Status.NOT_AVAILABLE, Status.PROVISIONAL
FINISHED = np.zeros(4, dtype=bool)


@pytest.fixture(scope="module", params=["turned", "as it was"])
def cube(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Cube:
    """Two areas over January to April 2024; April is not finished, February of one is withheld.

    Also as it was written before the running totals were turned.
    """
    counted = {
        "GM0001": [(1, Status.FINAL), (2, Status.FINAL), (3, PROVISIONAL), (4, PROVISIONAL)],
        "GM0002": [(10, Status.FINAL), (99, WITHHELD), (30, PROVISIONAL), (40, PROVISIONAL)],
    }
    periods = [JANUARY.shift(place) for place in range(4)]
    cells = {
        ("totaal", area, period): cell
        for area, row in counted.items()
        for period, cell in zip(periods, row, strict=True)
    }
    store = CubeStore(tmp_path_factory.mktemp("figures"))
    counts = Counts(cells, periods, frozenset(periods[-1:]), own_division=False, until=periods[-1].begin)
    shelved = store.open("proef", shelve(store, "proef", counts))
    return shelved if request.param == "turned" else replace(shelved, course=None)


def summed(cube: Cube, *stretches: tuple[int, int], areas: tuple[str, ...] = ("GM0001", "GM0002")) -> Frame:
    offence = cube.offence_places(["totaal"])
    return sums(cube, offences=offence, areas=cube.area_places(areas), spans=months(*stretches))[0]


def test_a_stretch_counts_both_its_ends(cube: Cube) -> None:
    assert seen(summed(cube, (0, 0), (0, 2), (1, 2), areas=("GM0001",))) == [[1, 6, 5]]


def test_a_sum_over_a_withheld_month_is_withheld(cube: Cube) -> None:
    assert seen(summed(cube, (0, 0), (0, 2), (2, 2), areas=("GM0002",))) == [[10, WITHHELD, 30]]


def test_a_sum_has_the_highest_status_in_it(cube: Cube) -> None:
    statuses = summed(cube, (0, 1), (0, 2), areas=("GM0001",)).statuses

    assert statuses.tolist() == [[Status.FINAL, PROVISIONAL]]


def test_an_unfinished_month_is_shown_but_not_added_up(cube: Cube) -> None:
    frame = summed(cube, (3, 3), (2, 3), areas=("GM0001",))

    assert seen(frame) == [[4, NOT_AVAILABLE]]
    assert reasons(frame)[0][1] is Reason.UNFINISHED_PERIOD


@pytest.mark.parametrize("stretch", [(-1, 0), (3, 4), (-3, -1), (7, 9)])
def test_outside_the_source_there_is_no_sum(cube: Cube, stretch: tuple[int, int]) -> None:
    frame = summed(cube, stretch)

    assert seen(frame) == [[NOT_AVAILABLE], [NOT_AVAILABLE]]
    assert reasons(frame) == [[Reason.NOT_IN_SOURCE], [Reason.NOT_IN_SOURCE]]


def test_an_area_that_the_source_does_not_have_takes_nothing_from_another(cube: Cube) -> None:
    frame = summed(cube, (0, 1), (2, 3), areas=("GM0009", "GM0002"))

    assert seen(frame) == [[NOT_AVAILABLE, NOT_AVAILABLE], [WITHHELD, NOT_AVAILABLE]]
    assert reasons(frame)[0] == [Reason.NOT_IN_SOURCE, Reason.NOT_IN_SOURCE]


def test_a_frame_is_added_up_by_the_same_rules() -> None:
    monthly = frame([1, 2, 3, 4], [1, WITHHELD, 3, 4])
    april = np.array([False, False, False, True])

    total = added_up(monthly, first=JANUARY, unfinished=april, spans=months((0, 1), (2, 3), (3, 3), (3, 4)))

    assert seen(total) == [[3, NOT_AVAILABLE, 4, NOT_AVAILABLE], [WITHHELD, NOT_AVAILABLE, 4, NOT_AVAILABLE]]
    assert reasons(total)[0][1:] == [Reason.UNFINISHED_PERIOD, Reason.NONE, Reason.NOT_IN_SOURCE]


def test_a_sum_keeps_the_reason_of_what_was_missing_in_it() -> None:
    monthly = frame([1, 2, 3, 4]).blank(np.array([[True, False, False, False]]), Reason.NO_SUCH_AREA_THEN)

    total = added_up(monthly, first=JANUARY, unfinished=FINISHED, spans=months((0, 3), (1, 3)))

    assert reasons(total) == [[Reason.NO_SUCH_AREA_THEN, Reason.NONE]]


def test_estimates_of_nothing_add_up_to_exactly_nothing() -> None:
    parts = frame([0.1, 0.2, 0, 0], status=Status.ESTIMATED)

    total = added_up(parts, first=JANUARY, unfinished=FINISHED, spans=months((2, 3)))

    assert total.values.tolist() == [[0.0]]


def test_a_mean_over_two_years_weighs_each_by_its_months() -> None:
    yearly = frame([1200, 2400])
    stretch = Span(Period.month(2024, 10), Period.month(2025, 9))

    mean = mean_per_year(yearly, first_year=Period.year(2024), spans=[stretch])

    assert seen(mean) == [[1200 * 3 / 12 + 2400 * 9 / 12]]


def test_a_mean_is_not_made_from_part_of_the_years() -> None:
    stretch = Span(Period.month(2024, 10), Period.month(2025, 9))

    mean = mean_per_year(frame([1200]), first_year=Period.year(2024), spans=[stretch])

    assert seen(mean) == [[NOT_AVAILABLE]]


def test_a_year_that_is_not_in_the_stretch_does_not_touch_it() -> None:
    yearly = frame([NOT_AVAILABLE, 1200])

    mean = mean_per_year(yearly, first_year=Period.year(2023), spans=months((0, 11)))

    assert seen(mean) == [[1200]]


@pytest.mark.parametrize("most", [1, 30, 61])
def test_very_many_sums_made_a_few_at_a_time_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    chance = np.random.default_rng(20261128)
    periods = [JANUARY.shift(place) for place in range(6)]
    offences, areas = [f"soort-{number}" for number in range(7)], ["GM0001", "GM0002", "GM0003"]
    cells = {
        (offence, area, period): (int(chance.integers(9)), Status(int(chance.integers(len(Status)))))
        for offence in offences
        for area in areas
        for period in periods
    }
    store = CubeStore(tmp_path)
    counts = Counts(cells, periods, frozenset(periods[-1:]), own_division=False, until=periods[-1].begin)
    cube = store.open("proef", shelve(store, "proef", counts))
    places = cube.offence_places([*offences[2:], offences[0]])
    asked = cube.area_places(["GM0003", "GM0009", "GM0001"])
    stretches = months((0, 0), (0, 2), (1, 4), (4, 5), (5, 6))

    whole = sums(cube, offences=places, areas=asked, spans=stretches)
    monkeypatch.setattr(windows, "_MOST_AT_ONCE", most)
    in_parts = sums(cube, offences=places, areas=asked, spans=stretches)

    np.testing.assert_array_equal(in_parts.values, whole.values)
    np.testing.assert_array_equal(in_parts.statuses, whole.statuses)
    np.testing.assert_array_equal(in_parts.reasons, whole.reasons)
