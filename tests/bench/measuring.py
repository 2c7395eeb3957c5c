"""The questions put to all contenders: first whether they agree, then how long they take."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from tests.bench.contenders import CONTENDERS, OURS
from tests.bench.contenders.served import serving
from tests.bench.prepare import Say, prepared
from tests.bench.questions import Question, require_same
from tests.bench.workers import Answering, Memory, Taken, Timing, Worker, memory_used, working
from tests.bench.world import World

PEERS = [name for name in CONTENDERS if name != OURS]
FEWEST = 3
"""How often the slowest contender answers at least."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long is measured: seconds per contender and question, in so many rounds."""

    seconds: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Samples:
    """The seconds that one contender took for one question, until the whole table stood there."""

    taken: tuple[Taken, ...]

    @property
    def median(self) -> float:
        return float(np.median([each.table for each in self.taken]))

    @property
    def p95(self) -> float:
        return float(np.quantile([each.table for each in self.taken], 0.95))

    @property
    def own(self) -> float:
        """The median without what it takes to make a table of the contender's own form."""
        return float(np.median([each.own for each in self.taken]))


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured on one world."""

    world: World
    times: Mapping[Question, Mapping[str, Samples]]
    memory: Mapping[str, Memory]

    def ratio(self, question: Question, name: str) -> float:
        """How many times longer this contender took than our engine, at the median."""
        return self.times[question][name].median / self.times[question][OURS].median

    def own_ratio(self, question: Question, name: str) -> float:
        """The same, each in its own form."""
        return self.times[question][name].own / self.times[question][OURS].own

    def lead(self, name: str) -> float:
        """The same over all questions: the geometric mean."""
        return float(np.exp(np.mean([np.log(self.ratio(question, name)) for question in self.times])))

    def own_lead(self, question: Question) -> float:
        """The same for whoever is fastest in its own form."""
        return min(self.own_ratio(question, name) for name in PEERS)

    def best_peer(self, question: Question | None = None) -> str:
        """The fastest of the others, for this question or over all of them."""
        return min(PEERS, key=self.lead if question is None else partial(self.ratio, question))


def measure(world: World, under: Path, effort: Effort, say: Say) -> Measured:
    """Make the figures, compare all answers (`DisagreementError`), and measure.

    Memory is that of processes that did nothing but open the figures and answer.
    """
    folder = prepared(world, under, say)
    with serving(folder, say):
        with working(folder, world) as workers:
            for question in Question:
                say(f"vergelijken of allen hetzelfde antwoorden: {question}")
                _require_agreement(question, workers)
        with working(folder, world) as workers:
            times = {question: _timed(question, workers, effort, say) for question in Question}
            memory = {name: worker.ask(memory_used) for name, worker in workers.items()}
    return Measured(world, times, memory)


def _require_agreement(question: Question, workers: Mapping[str, Worker]) -> None:
    ours = workers[OURS].ask(Answering(question))
    for name, worker in workers.items():
        if name != OURS:
            require_same(f"{name}, {question}", ours, worker.ask(Answering(question)))


def _timed(
    question: Question, workers: Mapping[str, Worker], effort: Effort, say: Say
) -> Mapping[str, Samples]:
    """Contenders take turns, so that a busy machine weighs on all of them; the first answer is to warm up."""
    taken: dict[str, list[Taken]] = {name: [] for name in workers}
    for turn in range(effort.rounds + 1):
        for name, worker in workers.items():
            if (
                turn
                and sum(each.table for each in taken[name]) > effort.seconds
                and len(taken[name]) >= FEWEST
            ):
                continue
            say(f"meten: {question}, ronde {turn} van {effort.rounds}, {name}")
            some = worker.ask(Timing(question, effort.seconds / effort.rounds if turn else 0))
            taken[name] += some if turn else []
    return {name: Samples(tuple(some)) for name, some in taken.items()}
