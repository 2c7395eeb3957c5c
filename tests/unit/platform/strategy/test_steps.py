from datetime import date, timedelta

import pytest

from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.platform.strategy.definitions import cycles, lanes
from veiligheidsnetwerk.platform.strategy.rules.steps import (
    StepKind,
    StepState,
    has_slipped,
    state_of,
)

JUNE = Span(date(2018, 6, 1), date(2018, 6, 30))
END = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("day", "done", "state"),
    [
        (date(2018, 5, 31), None, StepState.COMING),
        (date(2018, 6, 1), None, StepState.RUNNING),
        (date(2018, 6, 30), None, StepState.RUNNING),
        (date(2018, 7, 1), None, StepState.LATE),
        (date(2022, 12, 31), None, StepState.LATE),
        (date(2023, 1, 1), None, StepState.PASSED),
        (date(2018, 6, 9), date(2018, 6, 10), StepState.RUNNING),
        (date(2018, 6, 10), date(2018, 6, 10), StepState.DONE),
        (date(2023, 1, 1), date(2018, 7, 10), StepState.DONE),
    ],
)
def test_a_step_is_on_each_day_where_its_days_say(day: date, done: date | None, state: StepState) -> None:
    assert state_of(JUNE, done=done, day=day, cycle_end=END) is state


def test_a_step_on_other_days_than_planned_has_slipped() -> None:
    assert has_slipped(JUNE, Span(date(2018, 6, 1), date(2018, 7, 1)))
    assert not has_slipped(JUNE, JUNE)


def test_the_shipped_cycle_is_that_of_the_letter() -> None:
    [cycle] = cycles().cycles
    by_kind = {step.kind: step for step in cycle.steps}

    assert (cycle.first_day, cycle.last_day) == (date(2019, 1, 1), date(2022, 12, 31))
    assert (by_kind[StepKind.CONSULT].first_day, by_kind[StepKind.CONSULT].last_day) == (
        date(2018, 6, 1),
        date(2018, 7, 31),
    )
    assert {step.lane for step in cycle.steps} == set(lanes())
    assert set(StepKind) == set(by_kind)
    assert all(step.source for step in cycle.steps)


def test_every_step_comes_after_what_it_says_it_follows() -> None:
    for cycle in (*cycles().cycles, *cycles().demo):
        known = {step.code: step for step in cycle.steps}
        for step in cycle.steps:
            assert step.last_day - step.first_day >= timedelta(0)
            assert all(known[before].first_day <= step.first_day for before in step.after)
