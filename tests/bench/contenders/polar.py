"""Polars: frames in memory in three orders; rows are found by the sorted column that comes first."""

from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

from tests.bench.questions import MOST_MOVERS, Answer, Question, laid_out
from tests.bench.world import TOTAL, YEAR, World
from veiligheidsnetwerk.figures.cubes import Status

_HIGHEST = pl.col("status").max()
_BLANKED = pl.when(pl.col("status") < Status.WITHHELD).then(pl.col("value")).alias("value")


class Polar:
    """Answers are frames whose columns are the keys, the value and the status."""

    def __init__(self, folder: Path, world: World) -> None:
        self._world = world
        self._by_offence, self._by_area, self._by_month = (
            pl.read_parquet(folder / f"by_{order}.parquet") for order in ("offence", "area", "month")
        )
        self._by_offence = self._by_offence.with_columns((pl.col("month") // YEAR).alias("year"))
        self._heirs, self._marks, people = (
            pl.read_parquet(folder / f"{name}.parquet") for name in ("heirs", "marks", "people")
        )
        self._grid = _grid(world, people)
        self._ask: Mapping[Question, Callable[[], pl.LazyFrame]] = {
            Question.HOME: self._home,
            Question.ROLLING: self._rolling,
            Question.CROSS: self._cross,
            Question.MOVERS: self._movers,
            Question.BORDERS: self._borders,
        }

    def run(self, question: Question) -> pl.DataFrame:
        return self._ask[question]().collect()

    def answer(self, question: Question, result: pl.DataFrame) -> Answer:
        return laid_out(question, self._world, [result[name].to_numpy() for name in result.columns])

    def close(self) -> None:
        """There is nothing to close."""

    def _home(self) -> pl.LazyFrame:
        asked = self._world.asked
        rows = _cut(self._by_area, "area", asked.start, asked.stop - 1)
        return rows.select("offence", "area", "month", "count", "status")

    def _rolling(self) -> pl.LazyFrame:
        rows = _cut(self._by_offence, "offence", TOTAL, TOTAL).select("area", "month", "count", "status")
        every = self._grid.lazy().join(rows, on=["area", "month"], how="left", maintain_order="left")
        year = every.select(
            "area",
            "month",
            "divisor",
            pl.col("count").fill_null(0).cast(pl.Float64).rolling_sum(YEAR).over("area").alias("counted"),
            pl.col("status").fill_null(0).rolling_max(YEAR).over("area"),
        ).filter(pl.col("month") >= YEAR - 1)
        value = (1000 * YEAR * pl.col("counted") / pl.col("divisor")).alias("value")
        return year.with_columns(value).select("area", "month", _BLANKED, "status")

    def _cross(self) -> pl.LazyFrame:
        groups = self._by_offence.lazy().group_by("offence", "area", "year")
        sums = groups.agg(pl.col("count").sum().cast(pl.Float64).alias("value"), _HIGHEST)
        return sums.select("offence", "area", "year", _BLANKED, "status")

    def _movers(self) -> pl.LazyFrame:
        months = self._world.months
        count = pl.col("count").cast(pl.Int64)
        change = pl.when(pl.col("month") >= months - YEAR).then(count).otherwise(-count).alias("value")
        rows = _cut(self._by_month, "month", months - 2 * YEAR, months).with_columns(change)
        changes = rows.group_by("offence", "area").agg(pl.col("value").sum(), _HIGHEST)
        by = [-pl.col("value").abs(), pl.col("offence"), pl.col("area")]
        return changes.filter(pl.col("status") < Status.WITHHELD).sort(by).head(MOST_MOVERS)

    def _borders(self) -> pl.LazyFrame:
        rows = _cut(self._by_offence, "offence", TOTAL, TOTAL).select("area", "month", "count", "status")
        parts = rows.join(self._heirs.lazy(), left_on="area", right_on="old").filter(
            pl.col("begins") <= pl.col("month"), pl.col("month") < pl.col("ends")
        )
        there = parts.select("new", "month", value=pl.col("count") * pl.col("weight"), status="status")
        marks = self._marks.lazy().select("new", "month", value="count", status="status")
        every = pl.concat([there, marks], how="vertical_relaxed")
        groups = every.group_by("new", "month").agg(pl.col("value").sum(), _HIGHEST)
        return groups.select("new", "month", _BLANKED, "status")


def _cut(rows: pl.DataFrame, column: str, first: int, last: int) -> pl.LazyFrame:
    """The rows from `first` to `last` of the column by which they are sorted."""
    sorted_by = rows[column]
    begin = int(sorted_by.search_sorted(first, "left"))
    return rows.slice(begin, int(sorted_by.search_sorted(last, "right")) - begin).lazy()


def _grid(world: World, people: pl.DataFrame) -> pl.DataFrame:
    """Every area and month, with the people that twelve months up to it are divided by, times twelve."""
    areas = pl.DataFrame({"area": range(world.areas)}, schema={"area": pl.UInt16})
    months = pl.DataFrame({"month": range(world.months)}, schema={"month": pl.UInt8})
    living = people.select(pl.col("area").cast(pl.UInt16), pl.col("year").cast(pl.Int64), "people")
    cells = areas.join(months, how="cross").with_columns(
        (pl.col("month") // YEAR).cast(pl.Int64).alias("year")
    )
    now = cells.join(living, on=["area", "year"], how="left", maintain_order="left")
    before = living.with_columns(pl.col("year") + 1).rename({"people": "before"})
    both = now.join(before, on=["area", "year"], how="left", maintain_order="left")
    part = (pl.col("month") % YEAR).cast(pl.Int64)
    divisor = (part + 1) * pl.col("people") + (YEAR - 1 - part) * pl.col("before").fill_null(0)
    return both.select("area", "month", divisor.alias("divisor"))
