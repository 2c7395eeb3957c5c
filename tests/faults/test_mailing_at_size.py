"""A newsletter to ten thousand readers is with the mail server in under five minutes, and stays small."""

import json
from pathlib import Path

import pytest

from tests.faults.installation import installation, run

READERS = 10_000
MOST_SECONDS, MOST_MEGABYTES = 300, 250


@pytest.mark.faults
@pytest.mark.long
def test_ten_thousand_readers_take_less_than_five_minutes(tmp_path: Path) -> None:
    with installation(tmp_path) as variables:
        said = run(["-m", "tests.faults.mail_at_size", str(READERS)], variables, patience=900)
    outcome = json.loads(said)

    assert (outcome["state"], outcome["sent"], outcome["arrived once"]) == ("done", READERS, READERS)
    assert outcome["seconds"] < MOST_SECONDS
    assert outcome["megabytes"] < MOST_MEGABYTES
