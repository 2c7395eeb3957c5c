"""A fetch that is killed leaves the old figures or the new ones in use; the next one finishes the work."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from tests.standin.server import StandIn, serving
from tests.unit.figures.ingest.feeds.fetching import AUGUST, NUISANCE, nuisance
from veiligheidsnetwerk.figures.cubes import CubeStore

ROOT = Path(__file__).resolve().parents[2]
PAGE = 10_000
SAMPLE, ALL = 5, 100


@dataclass(frozen=True)
class Killing:
    """A store with an edition in use, a service that has the next, and what a whole fetch makes of it."""

    stand_in: StandIn
    root: Path
    old: str
    new: str
    moments: int
    sums: dict[str, int]

    def at(self, moment: int) -> None:
        """Kill a fetch at this moment; what is in use is whole, and a next fetch brings the new edition."""
        root = self.root.parent / f"bij-{moment}"
        shutil.copytree(self.root, root)
        ended = run(root, self.stand_in, moment)
        assert ended.returncode == -signal.SIGKILL, ended.stderr
        self._check(root)
        again = run(root, self.stand_in, 0)
        assert again.returncode == 0, again.stderr
        assert CubeStore(root / "figures").current(NUISANCE) == self.new
        self._check(root)
        shutil.rmtree(root)

    def _check(self, root: Path) -> None:
        store = CubeStore(root / "figures")
        assert store.current(NUISANCE) in self.sums
        for vintage in store.vintages(NUISANCE):
            assert counted(store, vintage) == self.sums[vintage]
        assert self.old in store.vintages(NUISANCE)


def run(root: Path, stand_in: StandIn, moment: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.faults.fetch_killing", str(root), stand_in.address, str(moment)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def counted(store: CubeStore, vintage: str) -> int:
    """All that is in a vintage, so that one that is not whole is seen."""
    cube = store.open(NUISANCE, vintage)
    return int(np.asarray(cube.running[:, -1]).sum()) * 1_000 + int(np.asarray(cube.status).sum()) % 1_000


@pytest.fixture(scope="module")
def killing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Killing]:
    root = tmp_path_factory.mktemp("doden")
    with serving(nuisance(), page=PAGE) as stand_in:
        assert run(root / "oud", stand_in, 0).returncode == 0
        old = CubeStore(root / "oud" / "figures").current(NUISANCE)
        stand_in.tables["47021NED"] = nuisance(months=14, restated=0.01, modified=AUGUST)
        shutil.copytree(root / "oud", root / "heel")
        whole = run(root / "heel", stand_in, 0)
        store = CubeStore(root / "heel" / "figures")
        new = store.current(NUISANCE)
        assert new != old
        sums = {vintage: counted(store, vintage) for vintage in (old, new)}
        yield Killing(stand_in, root / "oud", old, new, int(whole.stdout), sums)


def kill(killing: Killing, times: int) -> None:
    assert killing.moments >= ALL
    for place in range(times):
        killing.at(1 + place * (killing.moments - 1) // (times - 1))


@pytest.mark.faults
def test_killed_at_a_few_moments_a_fetch_leaves_old_or_new_figures(killing: Killing) -> None:
    kill(killing, SAMPLE)


@pytest.mark.faults
@pytest.mark.long
def test_killed_at_a_hundred_moments_a_fetch_leaves_old_or_new_figures(killing: Killing) -> None:
    kill(killing, ALL)
