from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.strategy.rules.inputs import (
    QUIET_FOR,
    Given,
    InputState,
    asks_for_changes,
    input_state,
    is_time_to_remind,
    missing,
)

BEGIN, UNTIL = date(2019, 1, 1), date(2018, 4, 30)
WHOLE = Given(
    has_plan=True,
    says_no_plan=False,
    plan_end=date(2020, 12, 31),
    priorities=3,
    says_no_priorities=False,
    expected="",
)


def changed(**other: object) -> Given:
    return Given(**({name: getattr(WHOLE, name) for name in Given.__dataclass_fields__} | other))


@pytest.mark.parametrize(
    ("begun", "submitted", "state"),
    [
        (False, None, InputState.NOTHING),
        (True, None, InputState.BEGUN),
        (True, UNTIL, InputState.SUBMITTED),
        (True, UNTIL + timedelta(days=1), InputState.LATE),
    ],
)
def test_an_input_is_as_far_as_its_records_say(
    *, begun: bool, submitted: date | None, state: InputState
) -> None:
    assert input_state(begun=begun, submitted=submitted, until=UNTIL) is state
    assert state.owes is (submitted is None)


@pytest.mark.parametrize(
    ("so_far", "lacks"),
    [
        (WHOLE, 0),
        (changed(has_plan=False), 1),
        (changed(has_plan=False, says_no_plan=True), 1),
        (changed(has_plan=False, says_no_plan=True, expected="Een plan."), 0),
        (changed(priorities=0), 1),
        (changed(priorities=0, says_no_priorities=True), 0),
        (changed(plan_end=date(2018, 12, 31)), 1),
        (changed(plan_end=None, expected="  "), 1),
        (changed(plan_end=None, of_gemeente=False), 0),
        (changed(has_plan=False, priorities=0), 2),
    ],
)
def test_nothing_filled_in_is_missing_and_saying_that_there_is_none_is_not(so_far: Given, lacks: int) -> None:
    assert len(missing(so_far, BEGIN)) == lacks


def test_a_plan_that_lasts_into_the_strategy_asks_for_no_changes() -> None:
    assert not asks_for_changes(changed(plan_end=BEGIN), BEGIN)
    assert asks_for_changes(changed(plan_end=BEGIN - timedelta(days=1)), BEGIN)


@given(st.integers(-400, 400), st.one_of(st.none(), st.integers(0, 400)))
def test_nobody_is_reminded_twice_in_a_week_or_far_from_the_last_day(offset: int, ago: int | None) -> None:
    today = UNTIL + timedelta(days=offset)
    last = today - timedelta(days=ago) if ago is not None else None

    if is_time_to_remind(today=today, until=UNTIL, last=last):
        assert -28 <= offset <= 60
        assert last is None or today - last >= QUIET_FOR
    elif last is None:
        assert not -28 <= offset <= 60
