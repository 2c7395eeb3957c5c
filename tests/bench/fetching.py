"""How long it takes to fetch the largest tables at their full size over loopback; all rows are generated."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.workers import Memory, memory_used
from veiligheidsnetwerk.figures.catalogue import load_catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import Fetcher, Manners, Mirrors

DATA = Path(__file__).parents[2] / "data"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Fetching:
    """What is asked of the stand-in: all rows of some sources, of which `ours` are used."""

    name: str
    sources: tuple[str, ...]
    served: tuple[str, ...]
    rows: int
    ours: int


GEMEENTEN = Fetching(
    "47013NED, gemeenten van het land",
    # Together they ask all rows of the table. The regions between country and gemeente are read over.
    ("misdrijven-gemeente-maand", "misdrijven-gemeente-soort-jaar"),
    served=(),
    rows=59 * 375 * 188,
    ours=59 * 343 * 188,
)
BUURTEN = Fetching(
    "47022NED, wijken en buurten van de regio sinds 2023",
    ("misdrijven-buurt-maand",),
    served=("42", "wijken"),
    rows=59 * 3_596 * 42,
    ours=59 * 3_596 * 42,
)


class WrongFetchError(Exception):
    """Not all rows came in, or the figures are not in use."""


@dataclass(frozen=True, slots=True)
class FetchMeasured:
    """The seconds of asking all pages and of making the vintages, and the memory."""

    fetching: Fetching
    asking: float
    importing: float
    memory: Memory

    @property
    def total(self) -> float:
        return self.asking + self.importing


def fetch_measured(folder: Path, fetching: Fetching) -> FetchMeasured:
    """Fetch the sources from a stand-in in a process of its own, without a pause between questions."""
    folder.mkdir(parents=True, exist_ok=True)
    with _stand_in(*fetching.served) as mirrors, get_context("spawn").Pool(1) as pool:
        return pool.apply(_fetch, (folder, mirrors, fetching))


def _fetch(folder: Path, mirrors: Mirrors, fetching: Fetching) -> FetchMeasured:
    catalogue = load_catalogue()
    asking = importing = 0.0
    rows = 0
    with TemporaryDirectory(dir=folder) as root:
        store = CubeStore(Path(root) / "figures")
        loader = Loader(catalogue, catalogue.region.areas(DATA), store, DATA)
        fetcher = Fetcher(loader, Path(root) / "werk", mirrors, Manners(pause=0))
        for code in fetching.sources:
            begin = there = time.perf_counter()

            def tell(done: int, expected: int) -> None:
                nonlocal there
                if done == expected:
                    there = time.perf_counter()

            fetched = fetcher.fetch(catalogue.sources[code], now=datetime.now(UTC), progress=tell)
            end = time.perf_counter()
            asking, importing = asking + there - begin, importing + end - there
            if fetched.loaded is None or not fetched.loaded.in_use:
                raise WrongFetchError(code)
            rows += fetched.loaded.rows
    if rows != fetching.ours:
        raise WrongFetchError(f"{rows} rijen")
    return FetchMeasured(fetching, asking, importing, memory_used())


@contextmanager
def _stand_in(*served: str) -> Iterator[Mirrors]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.standin", str(port), *served]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline().strip() if process.stdout else ""
        yield dict(pair.split("=", 1) for pair in line.split(","))
    finally:
        process.terminate()
        process.wait()
