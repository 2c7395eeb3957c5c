from itertools import pairwise

from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind, goes_back, next_phases


def test_a_life_can_be_walked_from_commission_to_the_dvos_without_waiting() -> None:
    way = [PhaseKind.COMMISSIONED, PhaseKind.RUNNING, PhaseKind.REPORTING, PhaseKind.BBG, PhaseKind.DVO]

    assert all(to in next_phases(now) for now, to in pairwise(way))


def test_nobody_is_dissolved_as_a_step_like_others_and_nobody_comes_back_from_it() -> None:
    assert not any(PhaseKind.DISSOLVED in next_phases(now) for now in PhaseKind)
    assert next_phases(PhaseKind.DISSOLVED) == []


def test_going_on_after_waiting_is_no_step_back() -> None:
    assert not goes_back(PhaseKind.WAITING, PhaseKind.RUNNING)
    assert goes_back(PhaseKind.BBG, PhaseKind.REPORTING)
    assert not goes_back(PhaseKind.REPORTING, PhaseKind.BBG)
