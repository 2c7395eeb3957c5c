"""PostgreSQL: the private server of `scripts/with_postgresql.py`, filled for as long as the bench takes.

Rows have a covering index for every order; the server has room to keep all of them in memory.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import polars as pl
import psycopg

from scripts.with_postgresql import cluster, temporary_folder
from tests.bench.prepare import ROWS_AT_ONCE, Say
from tests.bench.questions import MOST_MOVERS, Answer, Question, laid_out
from tests.bench.world import TOTAL, World

ADDRESS = "postgresql.adres"
"""The file in the folder of a world that says where its server is."""
_SETTINGS = (
    "shared_buffers=2GB",
    "work_mem=256MB",
    "maintenance_work_mem=512MB",
    "jit=off",
    "random_page_cost=1.1",
)
_TABLES = """
CREATE TABLE rows (offence smallint, area integer, month smallint, count integer, status smallint);
CREATE TABLE people (area integer, year smallint, people integer, PRIMARY KEY (area, year));
CREATE TABLE heirs (new integer, old integer, weight double precision, begins smallint, ends smallint);
CREATE TABLE marks (new integer, month smallint, count double precision, status smallint);
"""
_INDICES = """
CREATE INDEX by_offence ON rows (offence, area, month) INCLUDE (count, status);
CREATE INDEX by_area ON rows (area) INCLUDE (offence, month, count, status);
CREATE INDEX by_month ON rows (month) INCLUDE (offence, area, count, status);
VACUUM ANALYZE;
"""
_STATEMENTS = {
    Question.HOME: """
        SELECT offence, area, month, count, status FROM rows WHERE area BETWEEN %(first)s AND %(last)s""",
    Question.ROLLING: """
        WITH counted AS (
            SELECT area, month AS until, sum(count) OVER year AS count, max(status) OVER year AS status
            FROM (
                SELECT area, month, coalesce(count, 0) AS count, coalesce(status, 0) AS status
                FROM generate_series(0, %(areas)s - 1) area
                CROSS JOIN generate_series(0, %(months)s - 1) month
                LEFT JOIN (SELECT * FROM rows WHERE offence = %(offence)s) there USING (area, month)) every
            WINDOW year AS (PARTITION BY area ORDER BY month ROWS 11 PRECEDING))
        SELECT counted.area, until, CASE WHEN status < 3 THEN 12000.0::float8 * count / (
               (until %% 12 + 1) * now.people + (11 - until %% 12) * coalesce(before.people, 0)) END, status
        FROM counted
        LEFT JOIN people now ON now.area = counted.area AND now.year = until / 12
        LEFT JOIN people before ON before.area = counted.area AND before.year = until / 12 - 1
        WHERE until >= 11""",
    Question.CROSS: """
        SELECT offence, area, month / 12, CASE WHEN max(status) < 3 THEN sum(count)::float8 END, max(status)
        FROM rows GROUP BY offence, area, month / 12""",
    Question.MOVERS: """
        SELECT offence, area, change, status FROM (
            SELECT offence, area, max(status) AS status,
                   sum(CASE WHEN month >= %(months)s - 12 THEN count ELSE -count END)::float8 AS change
            FROM rows WHERE month >= %(months)s - 24 GROUP BY offence, area) changes
        WHERE status < 3 ORDER BY abs(change) DESC, offence, area LIMIT %(most)s""",
    Question.BORDERS: """
        SELECT new, month, CASE WHEN max(status) < 3 THEN sum(count) END, max(status)
        FROM (
            SELECT new, month, count * weight AS count, status
            FROM heirs JOIN rows ON area = old AND offence = %(offence)s
            WHERE month >= begins AND month < ends
            UNION ALL SELECT new, month, count, status FROM marks) every
        GROUP BY new, month""",
}


@contextmanager
def serving(folder: Path, say: Say) -> Iterator[None]:
    """A server with the figures of this folder, until the end of the block."""
    with temporary_folder() as home, cluster(home, *_SETTINGS) as url:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(_TABLES)
            rows = pl.scan_parquet(folder / "by_offence.parquet")
            total = rows.select(pl.len()).collect().item()
            for begin in range(0, total, ROWS_AT_ONCE):
                say(f"PostgreSQL vullen: rij {begin} van {total}")
                _copy(connection, "rows", rows.slice(begin, ROWS_AT_ONCE).collect())
            for name in ("people", "heirs", "marks"):
                _copy(connection, name, pl.read_parquet(folder / f"{name}.parquet"))
            say("PostgreSQL indexeren")
            for statement in _INDICES.strip().split(";\n"):
                connection.execute(statement.encode())
        (folder / ADDRESS).write_text(url, encoding="utf-8")
        yield


def _copy(connection: psycopg.Connection, table: str, rows: pl.DataFrame) -> None:
    text = BytesIO()
    rows.write_csv(text, include_header=False)
    statement = f"COPY {table} ({', '.join(rows.columns)}) FROM STDIN (FORMAT csv)"
    with connection.cursor() as cursor, cursor.copy(statement.encode()) as copy:
        copy.write(text.getbuffer())


class Served:
    """Answers are rows. The connection keeps its statements prepared."""

    def __init__(self, folder: Path, world: World) -> None:
        self._world = world
        self._connection = psycopg.connect((folder / ADDRESS).read_text(encoding="utf-8"), autocommit=True)
        self._parameters = {
            "first": world.asked.start,
            "last": world.asked.stop - 1,
            "areas": world.areas,
            "months": world.months,
            "most": MOST_MOVERS,
            "offence": TOTAL,
        }

    @property
    def process(self) -> int:
        """The process of the server that answers us."""
        return self._connection.info.backend_pid

    def run(self, question: Question) -> list[tuple[Any, ...]]:
        statement = _STATEMENTS[question].encode()
        with self._connection.cursor(binary=True) as cursor:
            return cursor.execute(statement, self._parameters, prepare=True).fetchall()

    def close(self) -> None:
        self._connection.close()

    def answer(self, question: Question, result: list[tuple[Any, ...]]) -> Answer:
        columns = [list(column) for column in zip(*result, strict=True)]
        values = [float("nan") if value is None else value for value in columns[-2]]
        return laid_out(question, self._world, [*columns[:-2], values, columns[-1]])
