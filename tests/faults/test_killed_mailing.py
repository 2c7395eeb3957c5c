"""A postman that is killed again and again mails nobody twice, forgets nobody, and lists what is in doubt."""

import json
from pathlib import Path

import pytest

from tests.faults.installation import installation, run

KILLS = 100


@pytest.mark.faults
def test_killed_a_hundred_times_in_a_mailing_to_three_hundred(tmp_path: Path) -> None:
    with installation(tmp_path) as variables:
        said = run(["-m", "tests.faults.mail_killing", "300", str(KILLS)], variables)
    outcome = json.loads(said)
    doubtful = outcome.pop("doubtful")

    assert outcome == {
        "killed": KILLS,
        "state": "done",
        "double": 0,
        "missed": 0,
        "said to be sent and not": 0,
        "waiting": 0,
    }
    assert 0 < doubtful <= KILLS
