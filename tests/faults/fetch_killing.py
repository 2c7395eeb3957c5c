"""A fetch of a new edition in a process of its own, which may be killed at one of its moments.

`python -m tests.faults.fetch_killing <folder> <address of the stand-in> <moment>` prints how many moments it
had; with moment 0 it lives.
"""

import sys
from pathlib import Path

from tests.faults.killing import die_at
from tests.unit.figures.conftest import DATA, NOW
from tests.unit.figures.ingest.feeds.fetching import NUISANCE
from veiligheidsnetwerk.figures.catalogue import load_catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import Fetcher, Manners

HOST = "https://dataderden.cbs.nl"


def fetch(root: Path, address: str, moment: int) -> int:
    """How many moments the fetch had, which was not killed."""
    catalogue = load_catalogue()
    loader = Loader(catalogue, catalogue.region.areas(DATA), CubeStore(root / "figures"), DATA)
    fetcher = Fetcher(loader, root / "werk", {HOST: address}, Manners(pause=0, tries=1))
    moments = die_at(moment)
    fetcher.fetch(catalogue.sources[NUISANCE], now=NOW)
    return next(moments) - 1


if __name__ == "__main__":
    sys.stdout.write(f"{fetch(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))}\n")
