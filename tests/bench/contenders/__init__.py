"""Who answers the questions. Each is opened in a process of its own, so nothing is imported here."""

from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from tests.bench.questions import Answer, Question
from tests.bench.world import World

OURS, DUCKDB, SQLITE, POSTGRESQL = "onze rekenkern", "DuckDB op Parquet", "SQLite", "PostgreSQL"
CONTENDERS = {
    OURS: "tests.bench.contenders.engine:Engine",
    DUCKDB: "tests.bench.contenders.duck:on_parquet",
    "DuckDB met tabellen": "tests.bench.contenders.duck:with_tables",
    "Polars": "tests.bench.contenders.polar:Polar",
    "pandas": "tests.bench.contenders.frames:Frames",
    SQLITE: "tests.bench.contenders.lite:Lite",
    POSTGRESQL: "tests.bench.contenders.served:Served",
}
"""By name: the module and what opens it with a folder and a world."""


class Contender(Protocol):
    """Answers the questions from the figures in a folder."""

    def run(self, question: Question) -> Any:
        """Answer, in the form that suits the contender best."""

    def answer(self, question: Question, result: Any) -> Answer:
        """The same as a table: every cell that was asked, with its status."""

    def close(self) -> None:
        """Let go of what is open."""


def opened(name: str, folder: Path, world: World) -> Contender:
    """The contender with this name, ready to be asked."""
    module, _, opener = CONTENDERS[name].partition(":")
    contender: Contender = getattr(import_module(module), opener)(folder, world)
    return contender
