"""Our own engine, through what `figures.query` also calls."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.questions import MOST_MOVERS, Answer, Question
from tests.bench.world import COUNTS, FIRST, PEOPLE, TOTAL, YEAR, Ints, World
from veiligheidsnetwerk.figures.compute import Heir, by_other_borders, difference, mean_per_year, ratio, sums
from veiligheidsnetwerk.figures.cubes import CubeStore, Frame
from veiligheidsnetwerk.figures.periods import Period, Span, Window, span_of


class Engine:
    """Answers are frames: values, statuses and reasons."""

    def __init__(self, folder: Path, world: World) -> None:
        store = CubeStore(folder / "cubes")
        self._counts, self._people = store.open(COUNTS), store.open(PEOPLE)
        self._world = world
        self._offences = np.arange(world.offences)
        self._areas = np.arange(world.areas)
        self._heirs = _heirs(world)
        months = [FIRST.shift(count) for count in range(world.months)]
        self._single = [Span(month, month) for month in months]
        self._rolling_years = [span_of(Window.ROLLING_YEAR, month) for month in months]
        self._years = [_year(months, place) for place in range(world.years)]
        first = self._people.manifest.first_period
        self._people_years = [Span(each, each) for each in (first.shift(n) for n in range(world.years))]
        self._ask: Mapping[Question, Callable[[], Any]] = {
            Question.HOME: self._home,
            Question.ROLLING: self._rolling,
            Question.CROSS: self._cross,
            Question.MOVERS: self._movers,
            Question.BORDERS: self._borders,
        }

    def run(self, question: Question) -> Any:
        return self._ask[question]()

    def answer(self, question: Question, result: Any) -> Answer:
        """The frame as it is; of movers the lines."""
        if question is not Question.MOVERS:
            return Answer(result.values, result.statuses)
        changes, places = result
        at = np.unravel_index(places, changes.shape)
        return Answer(changes.values[at], changes.statuses[at], np.stack(at))

    def close(self) -> None:
        """There is nothing to close: files are mapped, and unmapped with the process."""

    def _home(self) -> Frame:
        areas = np.array(self._world.asked)
        return sums(self._counts, offences=self._offences, areas=areas, spans=self._single)

    def _rolling(self) -> Frame:
        spans = self._rolling_years
        counts = sums(self._counts, offences=np.array([TOTAL]), areas=self._areas, spans=spans)[0]
        yearly = sums(self._people, offences=np.array([0]), areas=self._areas, spans=self._people_years)[0]
        first = self._people.manifest.first_period
        return ratio(counts, mean_per_year(yearly, first_year=first, spans=spans), per=1000)

    def _cross(self) -> Frame:
        return sums(self._counts, offences=self._offences, areas=self._areas, spans=self._years)

    def _movers(self) -> tuple[Frame, Ints]:
        now = self._rolling_years[-1]
        spans = [now, now.years_earlier(1)]
        both = sums(self._counts, offences=self._offences, areas=self._areas, spans=spans)
        changes = difference(both[..., 0], both[..., 1])
        sizes = np.nan_to_num(np.abs(changes.values), nan=-1).ravel()
        least = np.partition(sizes, -MOST_MOVERS)[-MOST_MOVERS]
        candidates = np.flatnonzero(sizes >= least)
        order = np.argsort(-sizes[candidates], kind="stable")
        return changes, candidates[order][:MOST_MOVERS]

    def _borders(self) -> Frame:
        old = sums(self._counts, offences=np.array([TOTAL]), areas=self._areas, spans=self._single)[0]
        return by_other_borders(old, exists=self._world.exists, heirs=self._heirs)


def _year(months: Sequence[Period], place: int) -> Span:
    """A calendar year, or what there is of it."""
    return Span(months[place * YEAR], months[min((place + 1) * YEAR, len(months)) - 1])


def _heirs(world: World) -> list[list[Heir]]:
    parts: dict[int, list[Heir]] = {area: [] for area in world.today.tolist()}
    for heir in world.heirs:
        parts[heir.new].append(Heir(heir.old, heir.weight))
    return list(parts.values())
