"""How long a cluster of this machine takes to add generated incidents up to a cube, and to answer from it."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from shutil import rmtree

import dask.array as da
import duckdb
import numpy as np

from scripts.cluster import cluster
from tests.bench.incidents import FIRST, Incidents
from tests.bench.prepare import Say, require_free
from tests.bench.workers import memory_used
from veiligheidsnetwerk.figures.compute import sums
from veiligheidsnetwerk.figures.cubes import Cube, Frame, open_store
from veiligheidsnetwerk.figures.ingest.records import add_up
from veiligheidsnetwerk.figures.periods import Span, Window, period_range, span_of

ROWS_PER_FILE = 1_000_000
BYTES_PER_ROW = 20
"""Room for the files, what is set aside of them, and the cube."""
TIMES = 5


class WrongSumError(Exception):
    """The cube does not hold what is in the files."""


@dataclass(frozen=True, slots=True)
class AddedUp:
    """Seconds to add up; highest memory of each worker and of the asker, in bytes; seconds per question."""

    incidents: Incidents
    seconds: float
    workers: tuple[int, ...]
    asker: int
    answers: Mapping[str, Sequence[float]]


def added_up_measured(rows: int, under: Path, say: Say) -> AddedUp:
    """Generate incidents (what is there already is used again), add them up, compare, and ask."""
    incidents = Incidents(rows, files=-(-rows // ROWS_PER_FILE))
    folder = under / "incidenten"
    folder.mkdir(parents=True, exist_ok=True)
    require_free(rows * BYTES_PER_ROW, folder)
    files = _generated(incidents, folder, say)
    # Not a pool of multiprocessing: its processes may have no children, and a cluster has workers.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        say(f"{rows} gegenereerde incidenten optellen")
        return process.submit(_measured, incidents, folder, files).result()


def _generated(incidents: Incidents, folder: Path, say: Say) -> list[str]:
    with get_context("spawn").Pool(2) as pool:
        files = []
        for file in pool.imap(partial(incidents.write, folder), range(incidents.files)):
            files.append(file)
            say(f"incidenten genereren: bestand {len(files)} van {incidents.files}")
        return files


def _measured(incidents: Incidents, folder: Path, files: list[str]) -> AddedUp:
    home = folder / "kubussen"
    rmtree(home, ignore_errors=True)
    store = open_store(home.absolute().as_uri())
    manifest = incidents.manifest
    statuses = da.zeros((incidents.offences, incidents.months, incidents.areas), dtype=np.uint8)
    with cluster(folder / "werkers") as client:
        begin = time.perf_counter()
        cube = add_up(files, manifest, statuses, store=store, aside=folder.absolute().as_uri())
        seconds = time.perf_counter() - begin
        peaks = tuple(used.peak for used in client.run(memory_used).values())
        _require_sums(cube, files)
        answers = {name: _timed(ask) for name, ask in _questions(cube).items()}
    return AddedUp(incidents, seconds, peaks, memory_used().peak, answers)


def _require_sums(cube: Cube, files: Sequence[str]) -> None:
    """Per offence and month, counted by DuckDB."""
    running = np.asarray(cube.running.sum(axis=2))
    ours = np.diff(running, axis=1)
    paths = [file.removeprefix("file://") for file in files]
    duckdb.execute("SET enable_progress_bar = false")
    rows = duckdb.execute(
        "SELECT offence::INT, 12 * year(day) + month(day) - 1 - $first, count(*)"
        " FROM read_parquet($files) GROUP BY ALL",
        {"first": FIRST.ordinal, "files": paths},
    ).fetchnumpy()
    theirs = np.zeros_like(ours)
    offence, month, count = rows.values()
    theirs[offence, month] = count
    if not np.array_equal(ours, theirs):
        raise WrongSumError("Het cluster telt anders op dan DuckDB.")


def _questions(cube: Cube) -> Mapping[str, Callable[[], Frame]]:
    manifest = cube.manifest
    months = list(period_range(manifest.first_period, manifest.last_period))
    single = [Span(month, month) for month in months]
    year = [span_of(Window.ROLLING_YEAR, manifest.last_period)]
    offences, areas = np.arange(len(manifest.offences)), np.arange(len(manifest.areas))
    home = areas[len(areas) // 3 :][:52]
    ask, first = partial(sums, cube), offences[:1]
    return {
        "52 buurten, alle soorten, alle maanden": partial(ask, offences=offences, areas=home, spans=single),
        "alle buurten, één soort, alle maanden": partial(ask, offences=first, areas=areas, spans=single),
        "alle buurten, alle soorten, één jaar": partial(ask, offences=offences, areas=areas, spans=year),
    }


def _timed(ask: Callable[[], Frame]) -> Sequence[float]:
    taken = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - begin)
    return taken
