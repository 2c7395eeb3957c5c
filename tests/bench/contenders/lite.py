"""SQLite with a covering index for every order, statistics, and the whole file mapped into memory."""

import sqlite3
from pathlib import Path
from typing import Any

from tests.bench.questions import MOST_MOVERS, Answer, Question, laid_out
from tests.bench.world import TOTAL, World

_STATEMENTS = {
    Question.HOME: """
        SELECT offence, area, month, count, status FROM rows WHERE area BETWEEN :first AND :last""",
    Question.ROLLING: """
        WITH counted AS (
            SELECT area, month AS until, sum(count) OVER year AS count, max(status) OVER year AS status
            FROM (
                SELECT areas.area, months.month, coalesce(count, 0) AS count, coalesce(status, 0) AS status
                FROM areas CROSS JOIN months
                LEFT JOIN rows ON rows.offence = :offence
                    AND rows.area = areas.area AND rows.month = months.month)
            WINDOW year AS (PARTITION BY area ORDER BY month ROWS 11 PRECEDING))
        SELECT counted.area, until, CASE WHEN status < 3 THEN 12000.0 * count
               / ((until % 12 + 1) * now.people + (11 - until % 12) * coalesce(before.people, 0)) END, status
        FROM counted
        LEFT JOIN people now ON now.area = counted.area AND now.year = until / 12
        LEFT JOIN people before ON before.area = counted.area AND before.year = until / 12 - 1
        WHERE until >= 11""",
    Question.CROSS: """
        SELECT offence, area, month / 12, CASE WHEN max(status) < 3 THEN sum(count) END, max(status)
        FROM rows GROUP BY offence, area, month / 12""",
    Question.MOVERS: """
        SELECT offence, area, change, status FROM (
            SELECT offence, area, max(status) AS status,
                   sum(CASE WHEN month >= :months - 12 THEN count ELSE -count END) AS change
            FROM rows WHERE month >= :months - 24 GROUP BY offence, area)
        WHERE status < 3 ORDER BY abs(change) DESC, offence, area LIMIT :most""",
    Question.BORDERS: """
        SELECT new, month, CASE WHEN max(status) < 3 THEN sum(count) END, max(status)
        FROM (
            SELECT new, month, count * weight AS count, status
            FROM heirs JOIN rows ON area = old AND offence = :offence
            WHERE month >= begins AND month < ends
            UNION ALL SELECT new, month, count, status FROM marks)
        GROUP BY new, month""",
}


class Lite:
    """Answers are rows. The connection keeps its statements prepared."""

    def __init__(self, folder: Path, world: World) -> None:
        self._world = world
        path = folder / "rows.sqlite"
        self._database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        for setting in (f"mmap_size = {path.stat().st_size}", "cache_size = -262144", "temp_store = memory"):
            self._database.execute(f"PRAGMA {setting}")
        self._parameters = {
            "first": world.asked.start,
            "last": world.asked.stop - 1,
            "months": world.months,
            "most": MOST_MOVERS,
            "offence": TOTAL,
        }

    def run(self, question: Question) -> list[tuple[Any, ...]]:
        return self._database.execute(_STATEMENTS[question], self._parameters).fetchall()

    def close(self) -> None:
        self._database.close()

    def answer(self, question: Question, result: list[tuple[Any, ...]]) -> Answer:
        columns = [list(column) for column in zip(*result, strict=True)]
        values = [float("nan") if value is None else value for value in columns[-2]]
        return laid_out(question, self._world, [*columns[:-2], values, columns[-1]])
