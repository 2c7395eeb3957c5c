import numpy as np

from tests.unit.figures.compute.frames import frame, reasons, seen
from veiligheidsnetwerk.figures.compute import Heir, by_other_borders
from veiligheidsnetwerk.figures.cubes import Reason, Status

WITHHELD, NOT_AVAILABLE = Status.WITHHELD, Status.NOT_AVAILABLE
ALL_THERE = np.ones((2, 2), dtype=bool)


def test_a_merger_is_an_exact_sum() -> None:
    merged = by_other_borders(frame([10, 20], [1, 2]), exists=ALL_THERE, heirs=[[Heir(0, 1), Heir(1, 1)]])

    assert seen(merged) == [[11, 22]]
    assert merged.statuses.tolist() == [[Status.FINAL, Status.FINAL]]


def test_part_of_a_split_is_estimated_and_says_so() -> None:
    split = by_other_borders(
        frame([10, 20], [1, 2]), exists=ALL_THERE, heirs=[[Heir(0, 0.25)], [Heir(0, 0.75), Heir(1, 1)]]
    )

    assert seen(split) == [[2.5, 5], [8.5, 17]]
    assert split.statuses.tolist() == [[Status.ESTIMATED] * 2] * 2
    assert reasons(split) == [[Reason.SPLIT_ESTIMATE] * 2] * 2


def test_what_does_not_exist_in_a_period_is_not_missed_there() -> None:
    old = frame([10, NOT_AVAILABLE], [NOT_AVAILABLE, 12])
    exists = np.array([[True, False], [False, True]])

    renamed = by_other_borders(old, exists=exists, heirs=[[Heir(0, 1), Heir(1, 1)]])

    assert seen(renamed) == [[10, 12]]


def test_with_a_part_missing_there_is_no_sum() -> None:
    merged = by_other_borders(
        frame([10, WITHHELD], [NOT_AVAILABLE, 2]), exists=ALL_THERE, heirs=[[Heir(0, 1), Heir(1, 1)]]
    )

    assert seen(merged) == [[NOT_AVAILABLE, WITHHELD]]


def test_before_any_part_existed_there_is_no_figure() -> None:
    exists = np.array([[False, True]])

    shown = by_other_borders(frame([0, 5]), exists=exists, heirs=[[Heir(0, 1)]])

    assert seen(shown) == [[NOT_AVAILABLE, 5]]
    assert reasons(shown)[0][0] is Reason.NO_SUCH_AREA_THEN


def test_an_area_that_nothing_went_up_in_has_no_figure() -> None:
    shown = by_other_borders(frame([1, 2], [3, 4]), exists=ALL_THERE, heirs=[[]])

    assert seen(shown) == [[NOT_AVAILABLE, NOT_AVAILABLE]]
