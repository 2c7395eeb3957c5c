"""Every contender in a process of its own, asked through a pipe."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

import psutil

from tests.bench.contenders import CONTENDERS, Contender, opened
from tests.bench.questions import Answer, Question
from tests.bench.world import World

type Task[T] = Callable[[Contender], T]


@dataclass(frozen=True, slots=True)
class Answering:
    """Answer once, as a table."""

    question: Question

    def __call__(self, contender: Contender) -> Answer:
        return contender.answer(self.question, contender.run(self.question))


class Taken(NamedTuple):
    """The seconds until an answer stood there in the contender's own form, and until it was a table."""

    own: float
    table: float


@dataclass(frozen=True, slots=True)
class Timing:
    """Answer again and again for so many seconds, once at least; what each answer took."""

    question: Question
    seconds: float

    def __call__(self, contender: Contender) -> list[Taken]:
        end = time.perf_counter() + self.seconds
        taken: list[Taken] = []
        while not taken or time.perf_counter() < end:
            begin = time.perf_counter()
            result = contender.run(self.question)
            own = time.perf_counter() - begin
            answer = contender.answer(self.question, result)
            taken.append(Taken(own, time.perf_counter() - begin))
            del result, answer
        return taken


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory of a process in bytes: now, and at its highest."""

    now: int
    peak: int


def memory_used(contender: Contender | None = None) -> Memory:
    """What this process has in memory, or the one of a server that answers for it.

    The peak that `getrusage` gives is at least that of the parent.
    """
    process = psutil.Process(getattr(contender, "process", None))
    lines = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return Memory(process.memory_info().rss, int(kilobytes) * 1024)


class Worker:
    """A process with one contender in it."""

    def __init__(self, name: str, folder: Path, world: World) -> None:
        context = get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, name, folder, world), daemon=True)
        self._process.start()
        other.close()

    def ask[T](self, task: Task[T]) -> T:
        """Have the contender do this and wait for it; `EOFError` when its process has fallen over."""
        self._pipe.send(task)
        result: T = self._pipe.recv()
        return result

    def stop(self) -> None:
        self._pipe.close()
        self._process.join()


@contextmanager
def working(folder: Path, world: World) -> Iterator[Mapping[str, Worker]]:
    """A fresh process for every contender, until the end of the block; BLAS as in our web server."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    workers = {name: Worker(name, folder, world) for name in CONTENDERS}
    try:
        yield workers
    finally:
        for worker in workers.values():
            worker.stop()


def _serve(pipe: "Connection[Any, Any]", name: str, folder: Path, world: World) -> None:
    contender = opened(name, folder, world)
    try:
        while True:
            pipe.send(pipe.recv()(contender))
    except EOFError:
        contender.close()
