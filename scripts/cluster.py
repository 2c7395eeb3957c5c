"""A Dask cluster on this computer: `cluster.py [PORT]` (make cluster). Nobody elsewhere can reach it.

Each worker is a process of its own, with one thread and a bound to its memory; one that dies is replaced.
"""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from distributed import Client, LocalCluster

WORKERS = 2
MEMORY = 2 << 30
"""Bytes that each worker may have."""
PORT = 8786
HERE = "127.0.0.1"


@contextmanager
def cluster(folder: Path, *, port: int = 0, workers: int = WORKERS) -> Iterator[Client]:
    """A cluster that Dask uses until the end of the block; `folder` is for what its memory does not hold."""
    with (
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            memory_limit=MEMORY,
            local_directory=folder,
            scheduler_port=port,
            host=HERE,
            dashboard_address=f"{HERE}:0",
            worker_dashboard_address=f"{HERE}:0",
        ) as machines,
        Client(machines) as client,
    ):
        yield client


def main(port: int = PORT) -> None:
    with TemporaryDirectory(prefix="vn-cluster-") as folder, cluster(Path(folder), port=port) as client:
        print(f"Het cluster draait: DASK_SCHEDULER_ADDRESS={client.scheduler.address}", flush=True)
        print(f"{WORKERS} werkers, elk hoogstens {MEMORY >> 30} GB. Ctrl-C stopt het.", flush=True)
        signal.sigwait({signal.SIGINT, signal.SIGTERM})


if __name__ == "__main__":
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    main(*map(int, sys.argv[1:]))
