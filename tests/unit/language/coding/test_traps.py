from collections import Counter

import pytest

from tests.unit.language.coding.plans import coded
from tests.unit.language.coding.traps import ALL, Trap


@pytest.mark.parametrize("trap", ALL, ids=lambda trap: trap.name)
def test_no_trap_makes_a_priority_of_what_is_none_or_hides_one(trap: Trap) -> None:
    coding = coded(trap.plan)

    assert set(coding.priorities) == trap.priorities
    if trap.regular is not None:
        assert set(coding.regular) == trap.regular


def test_there_are_many_traps_and_no_two_have_one_name() -> None:
    assert len(ALL) >= 40
    assert max(Counter(trap.name for trap in ALL).values()) == 1
