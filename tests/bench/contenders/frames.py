"""pandas: rows in memory in three orders, found by a sorted index and grouped by categories."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from tests.bench.questions import MOST_MOVERS, Answer, Question, laid_out
from tests.bench.world import TOTAL, YEAR, World
from veiligheidsnetwerk.figures.cubes import Status

type Wide = tuple[pd.DataFrame, pd.DataFrame]
"""Values and statuses, months as rows and areas as columns."""


class Frames:
    """Answers are data frames whose columns are the keys, the value and the status, or wide ones."""

    def __init__(self, folder: Path, world: World) -> None:
        self._world = world
        self._by_offence = _read(folder, "offence")
        self._by_area = _read(folder, "area")
        self._by_month = _read(folder, "month")
        self._heirs = pd.read_parquet(folder / "heirs.parquet")
        self._marks = pd.read_parquet(folder / "marks.parquet")
        people = pd.read_parquet(folder / "people.parquet")
        self._people = people.pivot_table(index="year", columns="area", values="people")
        self._ask: Mapping[Question, Callable[[], pd.DataFrame | Wide]] = {
            Question.HOME: self._home,
            Question.ROLLING: self._rolling,
            Question.CROSS: self._cross,
            Question.MOVERS: self._movers,
            Question.BORDERS: self._borders,
        }

    def run(self, question: Question) -> Any:
        return self._ask[question]()

    def answer(self, question: Question, result: Any) -> Answer:
        if question is Question.ROLLING:
            value, status = (frame.to_numpy().T for frame in result)
            return Answer(value, status.astype(np.uint8))
        return laid_out(question, self._world, [result[name].to_numpy() for name in result.columns])

    def close(self) -> None:
        """There is nothing to close."""

    def _wide(self, rows: pd.DataFrame, name: str) -> pd.DataFrame:
        wide = rows.pivot(index="month", columns="area", values=name)  # noqa: PD010 - faster: no adding up
        return wide.reindex(index=range(self._world.months), columns=range(self._world.areas)).fillna(0)

    def _home(self) -> pd.DataFrame:
        asked = self._world.asked
        rows = self._by_area.loc[asked.start : asked.stop - 1]
        return rows[["offence", "area", "month", "count", "status"]]

    def _rolling(self) -> Wide:
        """Months as rows and areas as columns, so that totals can run along the months."""
        rows = self._by_offence.loc[TOTAL:TOTAL]
        totals = self._wide(rows, "count").cumsum()
        counted = totals - totals.shift(YEAR, fill_value=0)
        status = self._wide(rows, "status").rolling(YEAR).max().fillna(Status.NOT_AVAILABLE)
        months = counted.index.to_series()
        now = self._people.reindex(months // YEAR).set_axis(months)
        before = self._people.reindex(months // YEAR - 1).set_axis(months).fillna(0)
        divisor = now.mul(months % YEAR + 1, axis=0) + before.mul(YEAR - 1 - months % YEAR, axis=0)
        return (1000 * YEAR * counted / divisor).where(status < Status.WITHHELD), status

    def _cross(self) -> pd.DataFrame:
        groups = self._by_offence.groupby(["offence", "area", "year"], observed=True)
        return _blanked(groups.agg(value=("count", "sum"), status=("status", "max")).reset_index())

    def _movers(self) -> pd.DataFrame:
        months = self._world.months
        rows = self._by_month.loc[months - 2 * YEAR :]
        change = rows["count"].where(rows["month"] >= months - YEAR, -rows["count"])
        groups = rows.assign(change=change).groupby(["offence", "area"], observed=True)
        changes = groups.agg(value=("change", "sum"), status=("status", "max"))
        changes = changes[changes["status"] < Status.WITHHELD]
        largest = changes["value"].abs().nlargest(MOST_MOVERS, keep="first").index
        return changes.loc[largest].reset_index()

    def _borders(self) -> pd.DataFrame:
        rows = self._by_offence.loc[TOTAL:TOTAL, ["area", "month", "count", "status"]]
        parts = rows.merge(self._heirs, left_on="area", right_on="old")
        parts = parts[(parts["begins"] <= parts["month"]) & (parts["month"] < parts["ends"])]
        parts = parts.assign(count=parts["count"] * parts["weight"])
        every = pd.concat([parts[["new", "month", "count", "status"]], self._marks])
        groups = every.groupby(["new", "month"], sort=False)
        return _blanked(groups.agg(value=("count", "sum"), status=("status", "max")).reset_index())


def _read(folder: Path, order: str) -> pd.DataFrame:
    """The rows in this order, found by the column that comes first."""
    rows = pd.read_parquet(folder / f"by_{order}.parquet")
    years = rows["month"] // YEAR
    labels = {name: rows[name].astype("category") for name in ("offence", "area")}
    return rows.assign(year=years, **labels).set_index(order, drop=False).rename_axis(None)


def _blanked(sums: pd.DataFrame) -> pd.DataFrame:
    return sums.assign(value=sums["value"].where(sums["status"] < Status.WITHHELD))
