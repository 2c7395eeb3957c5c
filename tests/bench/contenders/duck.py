"""DuckDB over Parquet files in three orders, or over tables of its own in the same orders.

The connection stays open and keeps what it knows of the files. Results are fetched as arrays.
"""

from pathlib import Path
from typing import Any

import duckdb

from tests.bench.prepare import ORDERS
from tests.bench.questions import MOST_MOVERS, Answer, Question, laid_out
from tests.bench.world import TOTAL, World

type Columns = dict[str, Any]

_STATEMENTS = {
    Question.HOME: """
        SELECT offence, area, month, count, status FROM by_area WHERE area BETWEEN $first AND $last""",
    Question.ROLLING: """
        WITH counted AS (
            SELECT area, month + step AS until, max(status) AS status,
                   CASE WHEN max(status) < 3 THEN sum(count::DOUBLE) END AS count
            FROM by_offence, range(12) steps(step)
            WHERE offence = $offence AND month + step BETWEEN 11 AND $months - 1 GROUP BY ALL)
        SELECT counted.area, until, 12000 * count
               / ((until % 12 + 1) * now.people + (11 - until % 12) * coalesce(before.people, 0)), status
        FROM counted
        LEFT JOIN people now ON now.area = counted.area AND now.year = until // 12
        LEFT JOIN people before ON before.area = counted.area AND before.year = until // 12 - 1""",
    Question.CROSS: """
        SELECT offence, area, month // 12 AS year,
               CASE WHEN max(status) < 3 THEN sum(count::DOUBLE) END, max(status)
        FROM by_offence GROUP BY ALL""",
    Question.MOVERS: """
        SELECT offence, area, change, status FROM (
            SELECT offence, area, max(status) AS status,
                   sum(CASE WHEN month >= $months - 12 THEN count ELSE -count END)::DOUBLE AS change
            FROM by_month WHERE month >= $months - 24 GROUP BY ALL)
        WHERE status < 3 ORDER BY abs(change) DESC, offence, area LIMIT $most""",
    Question.BORDERS: """
        SELECT new, month, CASE WHEN max(status) < 3 THEN sum(count) END, max(status)
        FROM (
            SELECT new, month, count * weight AS count, status
            FROM by_offence JOIN heirs ON old = area
            WHERE offence = $offence AND month >= begins AND month < ends
            UNION ALL SELECT new, month, count, status FROM marks)
        GROUP BY ALL""",
}


class Duck:
    """Answers are columns."""

    def __init__(self, folder: Path, world: World, *, kind: str) -> None:
        self._world = world
        self._database = duckdb.connect()
        self._database.execute("SET parquet_metadata_cache = true; SET enable_progress_bar = false")
        for name in ORDERS:
            self._database.execute(f"CREATE {kind} {name} AS FROM '{folder / name}.parquet'")
        for name in ("people", "heirs", "marks"):
            self._database.execute(f"CREATE TABLE {name} AS FROM '{folder / name}.parquet'")
        every = {
            "first": world.asked.start,
            "last": world.asked.stop - 1,
            "months": world.months,
            "most": MOST_MOVERS,
            "offence": TOTAL,
        }
        self._parameters = {
            question: {name: value for name, value in every.items() if f"${name}" in statement}
            for question, statement in _STATEMENTS.items()
        }

    def run(self, question: Question) -> Columns:
        answered = self._database.execute(_STATEMENTS[question], self._parameters[question])
        return answered.fetchnumpy()

    def close(self) -> None:
        self._database.close()

    def answer(self, question: Question, result: Columns) -> Answer:
        return laid_out(question, self._world, list(result.values()))


def on_parquet(folder: Path, world: World) -> Duck:
    """DuckDB reads the files at every question."""
    return Duck(folder, world, kind="VIEW")


def with_tables(folder: Path, world: World) -> Duck:
    """DuckDB has read the files into its memory."""
    return Duck(folder, world, kind="TABLE")
