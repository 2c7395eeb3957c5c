"""Writers of a vintage, each killed at another moment: before every line of the store and operation on files.

`python -m tests.faults.killing <folder> <step>` tries every step-th moment and prints how many it tried. A
program of its own, because it forks and must have one thread.
"""

import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from tests.unit.figures.cubes.vintages import counts_from, counts_in, written
from veiligheidsnetwerk.figures.cubes import CubeStore, store

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
    cubes = CubeStore(root)
    vintage = written(cubes, counts_from(first)).vintage
    cubes.use("bron", vintage)
    return vintage


def is_killed_at(moment: int, root: Path) -> bool:
    """Whether a copy of this process that writes the new vintage came as far as this moment."""
    process = os.fork()
    if not process:
        die_at(moment)
        bring_into_use(root, NEW)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status)


def die_at(moment: int) -> Iterator[int]:
    """End this process at its moment with this number (at none when that is 0); gives the next number."""
    moments = count(1)

    def live_on() -> None:
        if next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def at_event(event: str, _arguments: tuple[object, ...]) -> None:
        if event in WATCHED:
            live_on()

    def at_line(frame: FrameType, event: str, _argument: object) -> Any:
        if frame.f_code.co_filename != store.__file__:
            return None
        if event == "line":
            live_on()
        return at_line

    sys.addaudithook(at_event)
    sys.settrace(at_line)
    return moments


def check(root: Path, old: str) -> None:
    """Every vintage in the store is whole, the old one is there, and one of them is in use."""
    cubes = CubeStore(root)
    if not {old, cubes.current("bron")} <= set(cubes.vintages("bron")):
        raise BetweenTwoVintagesError(cubes.current("bron"))
    for vintage in cubes.vintages("bron"):
        expected = counts_from(OLD if vintage == old else NEW)
        if counts_in(cubes.open("bron", vintage)).tolist() != expected.tolist():
            raise BetweenTwoVintagesError(vintage)


if __name__ == "__main__":
    sys.stdout.write(f"{try_out(Path(sys.argv[1]), int(sys.argv[2]))}\n")
