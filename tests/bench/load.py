"""Many people who are signed in, each asking a page every five seconds; the real server on PostgreSQL."""

import asyncio
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from scripts.with_postgresql import cluster, temporary_folder
from tests.bench.page import ADDRESS, PASSWORD
from tests.faults.starting import ROOT, started

THINK = 5.0
PATIENCE = 30.0
TO_START = 300.0
"""In seconds; how long a start takes is not what is measured here."""
PAGES: Sequence[tuple[str, str]] = (
    (ADDRESS, 'scope="row"'),
    (ADDRESS.replace("alle-in%3AON", "alle-in%3APD-twente"), ">Enschede<"),
    (ADDRESS.replace("12-maanden", "periode"), "Bron: "),
    ("/netwerk/gemeenten/GM0153/", "Gemeente Enschede</h1>"),
    ("/netwerk/overleggen/dvo-twente/", "DVO Twente"),
    ("/netwerk/personen/", 'id="mensen-titel"'),
    ("/account/", "Waarom mag ik dit?"),
    ("/", "Uitloggen"),
)
"""What is asked, and what stands on the right page and on no other."""


@dataclass(slots=True)
class Loaded:
    """How many right pages came and in how many seconds each, and what else came, by what it was."""

    taken: list[float] = field(default_factory=list)
    wrong: Counter[str] = field(default_factory=Counter)

    @property
    def right(self) -> int:
        return len(self.taken)


def load_measured(*, people: int, seconds: float) -> Loaded:
    """The server that `make run` starts, on a PostgreSQL of its own, under these people for so long."""
    with _site() as (address, database, folder):
        sessions = _signed_in(people, DATABASE_URL=database, DATA_DIR=str(folder))
        asyncio.run(_loaded(address, sessions[:20], 5, think=0.5))
        return asyncio.run(_loaded(address, sessions, seconds))


async def _loaded(address: str, sessions: Sequence[str], seconds: float, *, think: float = THINK) -> Loaded:
    found, until = Loaded(), time.perf_counter() + seconds
    chance = random.Random(len(sessions))
    starts = [chance.uniform(0, think) for _ in sessions]
    people = zip(sessions, starts, strict=True)

    async def person(session: str, start: float) -> None:
        """Ask one page after another, from a place in the list of one's own, until the time is up."""
        await asyncio.sleep(start)
        for path, marker in islice(cycle(PAGES), int(start * 1000) % len(PAGES), None):
            begun = time.perf_counter()
            if begun >= until:
                return
            wrong = await _asked(address, path, marker, session)
            if wrong:
                found.wrong[wrong] += 1
            else:
                found.taken.append(time.perf_counter() - begun)
            await asyncio.sleep(think)

    await asyncio.gather(*(person(session, start) for session, start in people))
    return found


async def _asked(address: str, path: str, marker: str, session: str) -> str:
    """What is wrong with the answer; nothing when it is the right page."""
    try:
        async with asyncio.timeout(PATIENCE):
            answer = await _answer(address, path, session)
    except (OSError, TimeoutError, asyncio.IncompleteReadError) as error:
        return type(error).__name__
    head, _, body = answer.partition(b"\r\n\r\n")
    status = head.partition(b"\r\n")[0].decode("ascii", "replace")
    if " 200 " not in f"{status} ":
        return f"{urlsplit(path).path}: {status}"
    return "" if marker in body.decode("utf-8", "replace") else f"{urlsplit(path).path}: een andere pagina"


async def _answer(address: str, path: str, session: str) -> bytes:
    place = urlsplit(address)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    try:
        head = (
            f"GET {path} HTTP/1.1",
            f"Host: {place.netloc}",
            f"Cookie: sessie={session}",
            "Connection: close",
            "",
            "",
        )
        writer.write("\r\n".join(head).encode())
        await writer.drain()
        return await reader.read()
    finally:
        writer.close()


@contextmanager
def _site() -> Iterator[tuple[str, str, Path]]:
    with (
        TemporaryDirectory() as folder,
        temporary_folder() as kept,
        cluster(kept) as database,
        started(Path(folder) / "var", DEMO_PASSWORD=PASSWORD, DATABASE_URL=database) as server,
    ):
        server.wait_until_ready(TO_START)
        yield server.address, database, Path(folder) / "var"


def _signed_in(people: int, **variables: str) -> Sequence[str]:
    command = [sys.executable, "-m", "tests.bench.signed_in", str(people)]
    environment = os.environ | variables | {"PYTHONPATH": str(ROOT / "src")}
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    found: list[str] = json.loads(said.stdout)
    return found
