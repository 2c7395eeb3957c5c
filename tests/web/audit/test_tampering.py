"""Whoever owns the database can change the log, but not without our seeing it."""

from pathlib import Path
from random import Random

import pytest
from django.db import transaction

from tests.audit_lines import unguarded, write_lines
from tests.web.audit.tampering import TAMPERINGS
from veiligheidsnetwerk.platform.audit.actions import anchor_head
from veiligheidsnetwerk.platform.audit.verification import verify

pytestmark = pytest.mark.django_db

LINES = 60


def silent(_lines: int) -> None:
    """Progress that nobody hears."""


def whole_log(anchor_file: Path) -> bytes:
    """A log with an anchor after each third line, and the anchors as they were."""
    for _ in range(LINES // 3):
        write_lines(3)
        anchor_head()
    return anchor_file.read_bytes()


def unnoticed(times: int, anchor_file: Path) -> list[str]:
    """What was done to a log without verification seeing it; each time to a whole one."""
    noted = whole_log(anchor_file)
    chance, missed = Random(f"{times} tamperings"), []
    for turn in range(times):
        with transaction.atomic():
            done = TAMPERINGS[turn % len(TAMPERINGS)](chance, LINES, anchor_file)
            if not verify(anchor_file=anchor_file, progress=silent).wrong:
                missed.append(done)
            transaction.set_rollback(True)
        anchor_file.write_bytes(noted)
    return missed


def test_a_log_that_nobody_touched_is_whole(anchor_file: Path) -> None:
    whole_log(anchor_file)

    verdict = verify(anchor_file=anchor_file, progress=silent)

    assert (verdict.lines, verdict.last, verdict.anchored, verdict.wrong) == (LINES, LINES, LINES, [])


def test_a_hundred_tamperings_are_all_found(anchor_file: Path) -> None:
    with unguarded():
        assert unnoticed(100, anchor_file) == []


@pytest.mark.faults
def test_a_thousand_tamperings_are_all_found(anchor_file: Path) -> None:
    with unguarded():
        assert unnoticed(1_000, anchor_file) == []
