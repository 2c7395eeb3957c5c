from datetime import date, timedelta

import pytest

from veiligheidsnetwerk.platform.teams.rules.products import (
    Needed,
    Said,
    Status,
    is_overdue,
    stands_still,
    troubles,
)

DAY = date(2018, 3, 1)


def said(after: int, *, text: str = "Bezig", status: Status = Status.ON_SCHEDULE, due: date = DAY) -> Said:
    return Said(day=DAY + timedelta(days=after), status=status, text=text, next_step="", due=due)


def test_three_times_on_schedule_without_a_movement_is_noticed_in_whatever_order_it_is_read() -> None:
    assert stands_still([said(20), said(0), said(10, text=" bezig ")])
    assert stands_still([said(0, text="Iets anders"), said(10), said(20), said(30)])


@pytest.mark.parametrize(
    "last",
    [
        said(20, text="Er is een concept"),
        said(20, due=DAY + timedelta(days=1)),
        said(20, status=Status.ATTENTION),
    ],
)
def test_whatever_moves_is_a_movement(last: Said) -> None:
    assert not stands_still([said(0), said(10), last])


def test_twice_or_three_times_on_one_day_is_not_three_times() -> None:
    assert not stands_still([said(0), said(10)])
    assert not stands_still([said(0), said(10), said(10)])


def test_what_is_ready_or_dropped_is_not_late() -> None:
    late = {each for each in Status if is_overdue(each, DAY, DAY + timedelta(days=1))}

    assert late == set(Status) - {Status.DONE, Status.DROPPED}
    assert not is_overdue(Status.LATE, DAY, DAY)


def test_what_stands_in_the_way_is_named() -> None:
    later = Needed(title="Evaluatie", status=Status.ON_SCHEDULE, due=DAY + timedelta(days=1))
    dropped = Needed(title="Scan", status=Status.DROPPED, due=DAY)
    ready = Needed(title="Cijfers", status=Status.DONE, due=DAY + timedelta(days=9))

    found = troubles(DAY, [later, dropped, ready])

    assert found == [
        "‘Evaluatie’ komt pas later dan dit, en dit wacht erop",
        "‘Scan’ vervalt, en dit wacht erop",
    ]
