"""The log under fire: many writers at once, and writers that are killed. On both databases."""

from pathlib import Path

import pytest

from tests.faults.installation import installation, run

THREADS, EVENTS = 8, 25


@pytest.mark.faults
def test_writers_at_the_same_time_make_one_unbroken_chain(tmp_path: Path) -> None:
    with installation(tmp_path) as variables:
        run(["-m", "tests.faults.audit_racing", str(THREADS), str(EVENTS)], variables)

        said = run(["manage.py", "audit", "verify"], variables)

    assert said.strip() == f"Het logboek is heel: {THREADS * EVENTS} regels nagerekend."


def kills(tmp_path: Path, doing: str) -> tuple[int, int]:
    """How many were killed and how many of those had come through; the log is whole all the same."""
    with installation(tmp_path) as variables:
        killed, through = run(["-m", "tests.faults.audit_killing", doing], variables).split()
        said = run(["manage.py", "audit", "verify"], variables)
    assert "Het logboek is" in said
    return int(killed), int(through)


@pytest.mark.faults
def test_killed_at_any_moment_there_is_the_action_and_its_line_or_neither(tmp_path: Path) -> None:
    killed, through = kills(tmp_path, "account")

    assert killed >= 100
    assert 0 < through < killed


@pytest.mark.faults
def test_killed_at_any_moment_nobody_is_processed_without_a_line(tmp_path: Path) -> None:
    killed, through = kills(tmp_path, "person")

    assert killed >= 30
    assert 0 < through < killed
