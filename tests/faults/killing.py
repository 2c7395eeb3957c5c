"""Writers of a vintage, each killed just before another of its operations on files.

`python -m tests.faults.killing <folder> <step>` tries every step-th operation and prints how many it tried. A
program of its own, because it forks and must have one thread.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from tests.unit.figures.cubes.vintages import counts_from, counts_in, written
from veiligheidsnetwerk.figures.cubes import CubeStore

OLD, NEW = 0, 50
WATCHED = {
    "open",
    "os.rename",
    "os.mkdir",
    "os.remove",
    "os.rmdir",
    "os.listdir",
    "os.scandir",
    "fcntl.flock",
}


class BetweenTwoVintagesError(Exception):
    """The store is neither as it was nor as it was to become."""


def try_out(root: Path, step: int) -> int:
    """Kill writers until one ends by itself; after each the store is whole and a next writer succeeds."""
    for tried in count():
        place = root / str(tried)
        place.mkdir()
        old = bring_into_use(place, OLD)
        if not is_killed_at(1 + tried * step, place):
            return tried
        check(place, old)
        if bring_into_use(place, NEW) == old:
            raise BetweenTwoVintagesError(old)
        check(place, old)
    raise BetweenTwoVintagesError


def bring_into_use(root: Path, first: int) -> str:
    store = CubeStore(root)
    vintage = written(store, counts_from(first)).vintage
    store.use("bron", vintage)
    return vintage


def is_killed_at(operation: int, root: Path) -> bool:
    """Whether a copy of this process that writes the new vintage came as far as this operation."""
    process = os.fork()
    if not process:
        die_at(operation)
        bring_into_use(root, NEW)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def die_at(operation: int) -> None:
    done = count(1)

    def watch(event: str, _arguments: tuple[object, ...]) -> None:
        if event in WATCHED and next(done) == operation:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def check(root: Path, old: str) -> None:
    """Every vintage in the store is whole, the old one is there, and one of them is in use."""
    store = CubeStore(root)
    if not {old, store.current("bron")} <= set(store.vintages("bron")):
        raise BetweenTwoVintagesError(store.current("bron"))
    for vintage in store.vintages("bron"):
        expected = counts_from(OLD if vintage == old else NEW)
        if counts_in(store.open("bron", vintage)).tolist() != expected.tolist():
            raise BetweenTwoVintagesError(vintage)


if __name__ == "__main__":
    sys.stdout.write(f"{try_out(Path(sys.argv[1]), int(sys.argv[2]))}\n")
