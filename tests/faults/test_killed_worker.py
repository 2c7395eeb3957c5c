"""A worker of a cluster that is killed, by the signal that nobody can catch, changes no figure."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from distributed import Client

from scripts.cluster import cluster
from tests.bench.incidents import Incidents, counted_one_by_one
from veiligheidsnetwerk.figures.compute import sums
from veiligheidsnetwerk.figures.cubes import Cube, CubeStore, Frame, named, open_store
from veiligheidsnetwerk.figures.ingest.records import add_up
from veiligheidsnetwerk.figures.periods import Span, Window, period_range, span_of

pytestmark = [pytest.mark.faults, pytest.mark.long]
SAMPLE = Incidents(rows=400_000, files=60, offences=20, areas=300, months=60)
MOST_KILLS = 3
"""Dask gives up on a task that was there when a fourth worker died."""


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    with cluster(tmp_path / "workers") as client:
        yield client


def while_workers_die[T](client: Client, work: Callable[[], T]) -> tuple[T, int]:
    """Do the work while one worker after the other is killed; its result, and how many were killed."""
    killed = set[int]()
    with ThreadPoolExecutor(1) as thread:
        doing = thread.submit(work)
        while not doing.done() and len(killed) < MOST_KILLS:
            time.sleep(0.3)
            for process in at_work(client) - killed:
                os.kill(process, signal.SIGKILL)
                killed.add(process)
                break
        return doing.result(), len(killed)


def at_work(client: Client) -> set[int]:
    """The processes of workers that have reported; one killed earlier than that is not replaced."""
    workers = client.cluster.scheduler.workers
    return {nanny.pid for nanny in client.cluster.workers.values() if nanny.worker_address in workers}


def the_truth(folder: Path) -> Cube:
    """The sample counted one by one, in the store of this machine."""
    counts = counted_one_by_one(SAMPLE)
    statuses = np.zeros(counts.shape, np.uint8)
    return CubeStore(folder / "files").write(named(SAMPLE.manifest, counts, statuses), counts, statuses)


def test_incidents_add_up_to_the_same_cube(client: Client, tmp_path: Path) -> None:
    truth = the_truth(tmp_path)
    files = [SAMPLE.write(tmp_path, number) for number in range(SAMPLE.files)]
    store, aside = open_store((tmp_path / "shared").as_uri()), (tmp_path / "aside").as_uri()
    statuses = np.zeros(truth.status.shape, np.uint8)

    cube, killed = while_workers_die(
        client, lambda: add_up(files, SAMPLE.manifest, statuses, store=store, aside=aside)
    )

    assert killed >= 2
    assert cube.manifest == truth.manifest
    for name in ("running", "status", "plane", "odd"):
        np.testing.assert_array_equal(np.asarray(getattr(cube, name)), getattr(truth, name))


def test_questions_have_the_same_answers(client: Client, tmp_path: Path) -> None:
    truth = the_truth(tmp_path)
    counts, statuses = np.diff(truth.running, axis=1), np.array(truth.status)
    cube = open_store((tmp_path / "shared").as_uri()).write(truth.manifest, counts, statuses)

    answers, killed = while_workers_die(client, lambda: [answer(cube, place) for place in range(40)])

    assert killed >= 2
    for place, frame in enumerate(answers):
        expected = answer(truth, place)
        for name in ("values", "statuses", "reasons"):
            np.testing.assert_array_equal(getattr(frame, name), getattr(expected, name))


def answer(cube: Cube, place: int) -> Frame:
    """Rolling years of one offence, or all offences of a few areas, month by month."""
    months = list(period_range(cube.manifest.first_period, cube.manifest.last_period))
    areas = np.arange(SAMPLE.areas)
    if place % 2:
        years = [span_of(Window.ROLLING_YEAR, month) for month in months]
        return sums(cube, offences=np.array([place % SAMPLE.offences]), areas=areas, spans=years)
    single = [Span(month, month) for month in months]
    return sums(cube, offences=np.arange(SAMPLE.offences), areas=areas[place : place + 5], spans=single)
