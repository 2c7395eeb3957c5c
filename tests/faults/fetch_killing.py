"""Fetches of a new edition, each killed at another of its moments. In a program of its own, because it forks.

`python -m tests.faults.fetch_killing <folder> <address of the stand-in> <times>` kills so many, evenly spread
over all moments, and prints how many moments there were; with 0 it fetches what the killed ones find in use.
"""

import os
import shutil
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.faults.killing import die_at
from tests.unit.figures.conftest import DATA, NOW
from tests.unit.figures.ingest.feeds.fetching import NUISANCE
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue, load_catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import Fetcher, Manners

HOST = "https://dataderden.cbs.nl"


class BetweenTwoEditionsError(Exception):
    """The store is neither as it was nor as it was to become, or the next fetch does not mend it."""


@dataclass(frozen=True)
class Killing:
    """What all fetches share, and what is in each vintage that is whole."""

    root: Path
    address: str
    catalogue: Catalogue
    areas: Areas

    def fetch(self, root: Path) -> None:
        loader = Loader(self.catalogue, self.areas, store_in(root), DATA)
        fetcher = Fetcher(loader, root / "werk", {HOST: self.address}, Manners(pause=0, tries=1))
        fetcher.fetch(self.catalogue.sources[NUISANCE], now=NOW)

    def try_out(self, times: int) -> int:
        """How many moments a fetch has; it was killed at so many of them, the first and the last too."""
        old = store_in(self.root / "oud").current(NUISANCE)
        # First, so that what is loaded for it is no moment of the whole fetch alone.
        sums = {old: counted(store_in(self.root / "oud"), old)}
        whole = self._copy("heel")
        _, moments = self._fetched_in_copy(whole, 0)
        new = store_in(whole).current(NUISANCE)
        sums[new] = counted(store_in(whole), new)
        if old == new or moments < times:
            raise BetweenTwoEditionsError(f"{old}, {new}, {moments}")
        for place in range(times):
            self._kill(1 + place * (moments - 1) // (times - 1), sums, new)
        return moments

    def _kill(self, moment: int, sums: dict[str, int], new: str) -> None:
        root = self._copy(f"bij-{moment}")
        is_killed, _ = self._fetched_in_copy(root, moment)
        if not is_killed:
            raise BetweenTwoEditionsError(f"{moment}: not killed")
        check(store_in(root), sums)
        self._fetched_in_copy(root, 0)
        check(store_in(root), sums)
        if store_in(root).current(NUISANCE) != new:
            raise BetweenTwoEditionsError(f"{moment}: {store_in(root).current(NUISANCE)}")
        shutil.rmtree(root)

    def _copy(self, name: str) -> Path:
        return shutil.copytree(self.root / "oud", self.root / name)

    def _fetched_in_copy(self, root: Path, moment: int) -> tuple[bool, int]:
        """Fetch in a copy of this process: whether it was killed, and else how many moments it had."""
        told = root / "moments"
        process = os.fork()
        if not process:
            moments = die_at(moment)
            self.fetch(root)
            had = next(moments) - 1
            told.write_text(str(had), encoding="ascii")
            os._exit(0)
        ended = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        if ended == -signal.SIGKILL:
            return True, 0
        if ended:
            raise BetweenTwoEditionsError(f"{moment}: ended with {ended}")
        return False, int(told.read_text(encoding="ascii"))


def store_in(root: Path) -> CubeStore:
    return CubeStore(root / "figures")


def check(store: CubeStore, sums: dict[str, int]) -> None:
    """Every vintage in the store is whole, the old one is there, and one of them is in use."""
    if store.current(NUISANCE) not in sums or next(iter(sums)) not in store.vintages(NUISANCE):
        raise BetweenTwoEditionsError(store.current(NUISANCE))
    for vintage in store.vintages(NUISANCE):
        if counted(store, vintage) != sums[vintage]:
            raise BetweenTwoEditionsError(vintage)


def counted(store: CubeStore, vintage: str) -> int:
    """All that is in a vintage, so that one that is not whole is seen."""
    cube = store.open(NUISANCE, vintage)
    return int(np.asarray(cube.running[:, -1]).sum()) * 1_000 + int(np.asarray(cube.status).sum()) % 1_000


def main(root: Path, address: str, times: int) -> int:
    catalogue = load_catalogue()
    killing = Killing(root, address, catalogue, catalogue.region.areas(DATA))
    if not times:
        killing.fetch(root / "oud")
        return 0
    return killing.try_out(times)


if __name__ == "__main__":
    sys.stdout.write(f"{main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))}\n")
