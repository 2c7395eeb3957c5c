"""A writer of figures that is killed leaves the old vintage or the new one, never something between."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def kills(folder: Path, *, step: int) -> int:
    """How many writers were killed, without a store that was found between two vintages."""
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.killing", str(folder), str(step)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return int(ended.stdout)


def test_killed_at_some_moments_a_writer_leaves_a_whole_store(tmp_path: Path) -> None:
    assert kills(tmp_path, step=25) >= 3


@pytest.mark.faults
def test_killed_at_any_moment_a_writer_leaves_a_whole_store(tmp_path: Path) -> None:
    assert kills(tmp_path, step=1) >= 100
