"""A fetch that is killed leaves the old figures or the new ones in use; the next one finishes the work."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.standin.server import StandIn, serving
from tests.unit.figures.ingest.feeds.fetching import AUGUST, nuisance

ROOT = Path(__file__).resolve().parents[2]
PAGE = 10_000
SAMPLE, ALL = 5, 100


def kill(root: Path, times: int) -> int:
    """How many moments a fetch has that was killed at so many of them; wrong ones end the program."""
    with serving(nuisance(), page=PAGE) as stand_in:
        run(root, stand_in, 0)
        stand_in.tables["47021NED"] = nuisance(months=14, restated=0.01, modified=AUGUST)
        return run(root, stand_in, times)


def run(root: Path, stand_in: StandIn, times: int) -> int:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.fetch_killing", str(root), stand_in.address, str(times)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=1_200,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return int(ended.stdout)


@pytest.mark.faults
def test_killed_at_a_few_moments_a_fetch_leaves_old_or_new_figures(tmp_path: Path) -> None:
    assert kill(tmp_path, SAMPLE) >= ALL


@pytest.mark.faults
@pytest.mark.long
def test_killed_at_a_hundred_moments_a_fetch_leaves_old_or_new_figures(tmp_path: Path) -> None:
    assert kill(tmp_path, ALL) >= ALL
