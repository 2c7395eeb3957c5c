"""How long it takes to fetch 47013NED at its full size over loopback: 4.16 million generated rows."""

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
SOURCES = ("misdrijven-gemeente-maand", "misdrijven-gemeente-soort-jaar")
"""Together they ask all rows of the table: the months and the years."""
ROWS = 4_159_500
OURS = 59 * 343 * 188
"""Of the country and its gemeenten; the regions between them are read over."""


class WrongFetchError(Exception):
    """Not all rows came in, or the figures are not in use."""


@dataclass(frozen=True, slots=True)
class FetchMeasured:
    """The seconds of asking all pages and of making the vintages, the questions asked, and the memory."""

    asking: float
    importing: float
    rows: int
    memory: Memory

    @property
    def total(self) -> float:
        return self.asking + self.importing


def fetch_measured(folder: Path) -> FetchMeasured:
    """Fetch both sources from a stand-in in a process of its own, without a pause between questions."""
    folder.mkdir(parents=True, exist_ok=True)
    with _stand_in() as mirrors, get_context("spawn").Pool(1) as pool:
        return pool.apply(_fetch, (folder, mirrors))


def _fetch(folder: Path, mirrors: Mirrors) -> FetchMeasured:
    catalogue = load_catalogue()
    asking = importing = 0.0
    rows = 0
    with TemporaryDirectory(dir=folder) as root:
        store = CubeStore(Path(root) / "figures")
        loader = Loader(catalogue, catalogue.region.areas(DATA), store, DATA)
        fetcher = Fetcher(loader, Path(root) / "werk", mirrors, Manners(pause=0))
        for code in SOURCES:
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
    if rows != OURS:
        raise WrongFetchError(f"{rows} rijen")
    return FetchMeasured(asking, importing, ROWS, memory_used())


@contextmanager
def _stand_in() -> Iterator[Mirrors]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.standin", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline().strip() if process.stdout else ""
        yield dict(pair.split("=", 1) for pair in line.split(","))
    finally:
        process.terminate()
        process.wait()
