"""How soon a question is answered among 20,000 things while eight people ask; as `make run` starts it.

`python -m tests.bench.finding` adds those things to the database of a running site, through the rebuild of
the index, and prints how long that took.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import numpy as np

from scripts.with_postgresql import cluster, temporary_folder
from tests.bench.load import TO_START
from tests.bench.page import PASSWORD, WrongPageError, signed_in
from tests.faults.starting import ROOT, Server, started

if TYPE_CHECKING:
    from veiligheidsnetwerk.platform.core.search import Entry

THINGS, READERS = 20_000, 8
_WORDS_OF_TITLE, _SENTENCES = 4, 12
_TO_INDEX = 120.0
_FACETS: Sequence[dict[str, str]] = (
    {},
    {"soort": "De meting"},
    {"thema": "Ondermijning"},
    {"soort": "De meting", "fase": "duiden"},
)


@dataclass(frozen=True, slots=True)
class Finding:
    """On one database: the seconds in which the index was made, and those of each answer."""

    where: str
    rebuilt: float
    taken: tuple[float, ...]

    @property
    def p95(self) -> float:
        return float(np.quantile(self.taken, 0.95))


def finding_measured(times: int) -> Sequence[Finding]:
    """Each reader asks so often, on SQLite and on PostgreSQL."""
    with _site() as (server, variables):
        alone = _measured("SQLite", server, variables, times)
    with (
        temporary_folder() as kept,
        cluster(kept) as database,
        _site(DATABASE_URL=database) as (server, more),
    ):
        beside = _measured("PostgreSQL", server, more, times)
    return alone, beside


def _measured(where: str, server: Server, variables: dict[str, str], times: int) -> Finding:
    rebuilt = _filled(variables)
    asked = _questions()
    with signed_in(server.address) as browser:
        ask = partial(_asked, server.address, browser.cookies)
        _wait_until_found(ask)
        with ThreadPoolExecutor(READERS) as pool:
            list(pool.map(ask, [random.Random(n).sample(asked, 10) for n in range(READERS)]))
            chances = [random.Random(100 + number) for number in range(READERS)]
            found = pool.map(ask, [chance.choices(asked, k=times) for chance in chances])
            return Finding(where, rebuilt, tuple(each for taken in found for each in taken))


def _wait_until_found(ask: "partial[Sequence[float]]") -> None:
    """Every process of the server makes its index once; how long that takes is not what is measured here."""
    until = time.monotonic() + _TO_INDEX
    while max(ask(["zoek=ondermijning"] * READERS)) > 1 and time.monotonic() < until:
        time.sleep(1)


def _asked(address: str, cookies: str, questions: Sequence[str]) -> Sequence[float]:
    """The seconds of each answer, over a connection of its own, as another reader."""
    taken = []
    for question in questions:
        begin = time.perf_counter()
        connection = HTTPConnection(str(urlsplit(address).netloc), timeout=_TO_INDEX)
        connection.request("GET", f"/zoeken/?{question}", headers={"Cookie": cookies})
        response = connection.getresponse()
        text = response.read().decode()
        taken.append(time.perf_counter() - begin)
        connection.close()
        if response.status != 200 or "voor ‘" not in text:
            raise WrongPageError(f"Status {response.status} bij {question}.")
    return taken


def _questions() -> Sequence[str]:
    """The judged questions, with and without something chosen."""
    from tests.web.search.judging import judged_questions  # noqa: PLC0415

    return [urlencode({"zoek": each.ask, **chosen}) for each in judged_questions() for chosen in _FACETS]


@contextmanager
def _site(**variables: str) -> Iterator[tuple[Server, dict[str, str]]]:
    with TemporaryDirectory() as folder:
        data = Path(folder) / "var"
        with started(data, DEMO_PASSWORD=PASSWORD, **variables) as server:
            server.wait_until_ready(TO_START)
            yield server, {"DATA_DIR": str(data), **variables}


def _filled(variables: dict[str, str]) -> float:
    command = [sys.executable, "-m", __name__]
    said = subprocess.run(
        command, cwd=ROOT, env=os.environ | variables, capture_output=True, text=True, check=True
    )
    return float(json.loads(said.stdout.splitlines()[-1]))


def main() -> None:
    """In a process of its own: the settings are read once."""
    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
    django.setup()
    from django.utils import timezone  # noqa: PLC0415

    from veiligheidsnetwerk.platform.core import search  # noqa: PLC0415
    from veiligheidsnetwerk.platform.search.actions import rebuild  # noqa: PLC0415
    from veiligheidsnetwerk.platform.search.models import Entry  # noqa: PLC0415

    texts = Entry.objects.values_list("text", flat=True)
    things = list(_things([sentence for text in texts for sentence in text.split(". ")]))
    search.offer(search.Source(kind="meting", title="De meting", entries=lambda _keys: things))
    begin = time.perf_counter()
    rebuild(day=timezone.localdate(), progress=lambda _title, _done: None)
    sys.stdout.write(f"\n{json.dumps(time.perf_counter() - begin)}\n")


def _things(sentences: Sequence[str]) -> "Iterator[Entry]":
    """Things of a page each, of sentences that stand on the site, and each with a word of its own."""
    from veiligheidsnetwerk.platform.core.rights import Permission  # noqa: PLC0415
    from veiligheidsnetwerk.platform.core.search import Entry, allowed  # noqa: PLC0415

    chance = random.Random(7)
    words = sorted({word for each in sentences for word in each.split() if word.isalpha() and len(word) > 3})
    for number in range(THINGS):
        text = ". ".join(chance.choices(sentences, k=_SENTENCES))
        yield Entry(
            key=f"meting:{number}",
            title=" ".join(chance.choices(words, k=_WORDS_OF_TITLE)),
            url=f"/toolkit/{number}/",
            readers=(allowed(Permission.LIBRARY_READ),),
            words=f"{chance.choice(words)}{chance.choice(words)}".lower(),
            text=text,
            facets={
                "thema": tuple(chance.sample(["Ondermijning", "Jeugd", "Woninginbraken", "Verkeer"], 2)),
                "fase": (chance.choice(["signaleren", "duiden", "nazorg"]),),
                "zwaarte": (chance.choice(["licht", "middel", "zwaar"]),),
                "wie beslist": (chance.choice(["burgemeester", "college", "OM"]),),
            },
        )


if __name__ == "__main__":
    main()
