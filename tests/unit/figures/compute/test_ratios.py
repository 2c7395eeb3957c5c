import numpy as np
import pytest

from tests.unit.figures.compute.frames import frame, reasons, seen
from veiligheidsnetwerk.figures.compute import difference, percent_change, rank, ratio
from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status

WITHHELD, NOT_AVAILABLE = Status.WITHHELD, Status.NOT_AVAILABLE


def test_a_rate_is_the_count_per_thousand_people() -> None:
    assert seen(ratio(frame([12]), frame([4000]), per=1000)) == [[3]]


def test_nothing_divided_by_nobody_is_no_rate() -> None:
    rate = ratio(frame([0, 5]), frame([0, 0]), per=1000)

    assert seen(rate) == [[NOT_AVAILABLE, NOT_AVAILABLE]]
    assert reasons(rate) == [[Reason.ZERO_BASE, Reason.ZERO_BASE]]


def test_a_rate_of_nothing_is_zero() -> None:
    assert seen(ratio(frame([0]), frame([4000]), per=1000)) == [[0]]


def test_a_difference_is_now_less_then() -> None:
    assert seen(difference(frame([3, 8]), frame([6, 8]))) == [[-3, 0]]


@pytest.mark.parametrize("calculation", [difference, ratio])
def test_a_figure_made_of_two_has_the_heavier_status(calculation: object) -> None:
    assert callable(calculation)
    final, provisional = frame([8]), frame([4], status=Status.PROVISIONAL)

    made = calculation(final, provisional)

    assert isinstance(made, Frame)
    assert made.statuses.tolist() == [[Status.PROVISIONAL]]


def test_a_withheld_figure_is_never_read_as_zero() -> None:
    hidden = frame([WITHHELD])

    assert seen(difference(frame([8]), hidden)) == [[WITHHELD]]
    assert seen(difference(hidden, frame([8]))) == [[WITHHELD]]
    assert seen(ratio(hidden, frame([8]))) == [[WITHHELD]]
    assert seen(percent_change(frame([80]), hidden, base=hidden)) == [[WITHHELD]]


def test_the_reason_is_that_of_the_heavier_figure() -> None:
    gone = frame([NOT_AVAILABLE])

    assert reasons(difference(frame([WITHHELD]), gone)) == [[Reason.NOT_IN_SOURCE]]
    assert reasons(difference(gone, frame([WITHHELD]))) == [[Reason.NOT_IN_SOURCE]]


def test_a_percentage_is_of_what_it_was() -> None:
    then = frame([40, 20])

    assert seen(percent_change(frame([30, 25]), then, base=then)) == [[-25, 25]]


@pytest.mark.parametrize("base", [0, 3, 19])
def test_under_twenty_there_is_no_percentage(base: int) -> None:
    then = frame([base])

    change = percent_change(frame([6]), then, base=then)

    assert seen(change) == [[NOT_AVAILABLE]]
    assert reasons(change) == [[Reason.SMALL_BASE]]


def test_what_fractions_leave_behind_does_not_make_twenty_small() -> None:
    then = frame([19.999999999999996])

    assert seen(percent_change(frame([30]), then, base=then)) == [[50]]


def test_the_base_of_a_percentage_is_the_count_and_not_the_rate() -> None:
    now, then = frame([0.5, 0.5]), frame([0.25, 0.25])

    change = percent_change(now, then, base=frame([100, 12]))

    assert seen(change) == [[100, NOT_AVAILABLE]]


def test_the_highest_comes_first_and_equals_share_a_place() -> None:
    assert seen(rank(frame([2.5], [7], [2.5], [1]))) == [[2], [1], [2], [4]]


def test_places_are_given_per_column() -> None:
    assert seen(rank(frame([1, 9], [2, 8]))) == [[2, 1], [1, 2]]


def test_what_fractions_leave_behind_breaks_no_tie() -> None:
    assert seen(rank(frame([0.1 + 0.2], [0.3]))) == [[1], [1]]


def test_with_a_rival_unknown_there_is_no_place() -> None:
    ranked = rank(frame([5], [WITHHELD], [1]))

    assert seen(ranked) == [[NOT_AVAILABLE], [WITHHELD], [NOT_AVAILABLE]]
    assert reasons(ranked) == [[Reason.RIVAL_UNKNOWN], [Reason.NOT_PUBLISHED], [Reason.RIVAL_UNKNOWN]]


def test_an_area_that_did_not_exist_is_no_rival() -> None:
    rates = frame([5], [0], [1])
    gone = rates.blank(rates.values == 0, Reason.NO_SUCH_AREA_THEN)

    assert seen(rank(gone)) == [[1], [NOT_AVAILABLE], [2]]


def test_a_place_is_as_sure_as_the_least_sure_of_all() -> None:
    statuses = np.array([[Status.FINAL], [Status.PROVISIONAL]], dtype=np.uint8)

    ranked = rank(Frame.of(frame([5], [3]).values, statuses))

    assert ranked.statuses.tolist() == [[Status.PROVISIONAL], [Status.PROVISIONAL]]
