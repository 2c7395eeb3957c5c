"""How well searching answers the judged questions, beside PostgreSQL's `dutch` and SQLite's FTS5.

`python -m tests.bench.searching` loads a site on the database of this process, asks all questions and prints
the means.
"""

import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean

SITE = ("load_figures", "load_network", "load_strategy", "load_teams", "load_toolkit", "rebuild_search")
OURS, DUTCH, FTS5 = "ours", "dutch", "fts5"

type Ask = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class SearchMeasured:
    """The mean nDCG@10 of each, from 0 to 1: ours on both databases, and the two others."""

    sqlite: float
    postgresql: float
    dutch: float
    fts5: float
    questions: int


def search_measured() -> SearchMeasured:
    alone = _told([sys.executable, "-m", __name__])
    beside = _told([sys.executable, "scripts/with_postgresql.py", sys.executable, "-m", __name__])
    return SearchMeasured(
        alone[OURS], beside[OURS], beside[DUTCH], alone[FTS5], questions=int(alone["questions"])
    )


def _told(command: Sequence[str]) -> Mapping[str, float]:
    with tempfile.TemporaryDirectory(prefix="vn-zoeken-") as folder:
        environment = os.environ | {"DATA_DIR": folder}
        said = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: Mapping[str, float] = json.loads(said.stdout.splitlines()[-1])
    return found


def main() -> None:
    """In a process of its own: the settings are read once."""
    import django  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    for name in SITE:
        call_command(name)
    sys.stdout.write(f"\n{json.dumps(_means())}\n")


def _means() -> Mapping[str, float]:
    from tests.web.search.judging import judged_questions, ndcg  # noqa: PLC0415

    judged = judged_questions()
    means = {name: mean(ndcg(ask(each.ask), each) for each in judged) for name, ask in _asks()}
    return means | {"questions": len(judged)}


def _asks() -> Iterator[tuple[str, Ask]]:
    from django.db import connection  # noqa: PLC0415

    from tests.factories import make_user  # noqa: PLC0415
    from tests.web.search.judging import name_of  # noqa: PLC0415
    from veiligheidsnetwerk.platform.core.search import reader_of  # noqa: PLC0415
    from veiligheidsnetwerk.platform.search.holding import finder_now  # noqa: PLC0415
    from veiligheidsnetwerk.platform.search.models import Entry  # noqa: PLC0415
    from veiligheidsnetwerk.platform.search.queries import search  # noqa: PLC0415

    actor = make_user("adviseur").actor
    index = finder_now().index
    visible = index.open_to(reader_of(actor))
    rows = [row for row in Entry.objects.all() if visible[index.keys[row.key]]]
    texts = [(name_of(r.key, r.title, r.url), r.title, f"{r.words_other}", r.text) for r in rows]
    yield OURS, lambda text: [name_of(r.key, r.title, r.url) for r in search(actor, text).hits]
    yield FTS5, _fts5(texts)
    if connection.vendor == "postgresql":
        yield DUTCH, _dutch(texts)


def _fts5(texts: Sequence[tuple[str, str, str, str]]) -> Ask:
    """Plain FTS5, with the weights that we use for title, other words and text."""
    found = sqlite3.connect(":memory:")
    found.execute("CREATE VIRTUAL TABLE entry USING fts5(name UNINDEXED, title, words, text)")
    found.executemany("INSERT INTO entry VALUES (?, ?, ?, ?)", texts)
    order = "SELECT name FROM entry WHERE entry MATCH ? ORDER BY bm25(entry, 0, 4, 2.5, 1) LIMIT 10"

    def ask(text: str) -> Sequence[str]:
        asked = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        return [name for (name,) in found.execute(order, (asked,))]

    return ask


def _dutch(texts: Sequence[tuple[str, str, str, str]]) -> Ask:
    """PostgreSQL's own Dutch, with title, other words and text in that order of weight."""
    from django.db import connection  # noqa: PLC0415

    cursor = connection.cursor()
    cursor.execute("CREATE TEMPORARY TABLE peer (name text, found tsvector)")
    cursor.executemany(
        "INSERT INTO peer VALUES (%s, setweight(to_tsvector('dutch', %s), 'A') ||"
        " setweight(to_tsvector('dutch', %s), 'B') || setweight(to_tsvector('dutch', %s), 'C'))",
        texts,
    )
    order = (
        "SELECT name FROM peer, websearch_to_tsquery('dutch', %s) asked"
        " WHERE found @@ asked ORDER BY ts_rank_cd(found, asked) DESC, name LIMIT 10"
    )

    def ask(text: str) -> Sequence[str]:
        cursor.execute(order, [" or ".join(re.findall(r"\w+", text))])
        return [name for (name,) in cursor.fetchall()]

    return ask


if __name__ == "__main__":
    main()
