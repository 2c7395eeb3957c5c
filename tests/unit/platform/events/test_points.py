"""The agenda: when points begin, whether they fit, and in which order they stand."""

from datetime import time

import pytest

from veiligheidsnetwerk.platform.events.rules.points import beginnings, over_time, placed


def test_a_point_begins_when_those_before_it_end_and_nobody_knows_after_one_without_minutes() -> None:
    found = list(beginnings(time(13, 30), [10, 50, None, 5]))

    assert found == [time(13, 30), time(13, 40), time(14, 30), None]


def test_after_midnight_no_point_begins() -> None:
    assert list(beginnings(time(23, 30), [40, 10])) == [time(23, 30), None]


@pytest.mark.parametrize(("minutes", "over"), [([60, 30], 0), ([60, 31, None], 1), ([], 0)])
def test_points_that_take_longer_than_the_meeting_are_counted(minutes: list[int | None], over: int) -> None:
    assert over_time(time(13), time(14, 30), minutes) == over


@pytest.mark.parametrize(
    ("place", "order"), [(1, [3, 1, 2]), (2, [1, 3, 2]), (3, [1, 2, 3]), (60, [1, 2, 3]), (0, [3, 1, 2])]
)
def test_a_point_stands_where_it_was_put(place: int, order: list[int]) -> None:
    assert placed([1, 2, 3], 3, place) == order
