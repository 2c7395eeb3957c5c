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
from tests.bench.workers import Answering, Memory, Timing, Worker, memory_used, working
from tests.bench.world import World

FEWEST = 3
"""How often the slowest contender answers at least."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How long is measured: seconds per contender and question, in so many rounds."""

    seconds: float
    rounds: int


@dataclass(frozen=True, slots=True)
class Samples:
    """The seconds that one contender took for one question."""

    taken: tuple[float, ...]

    @property
    def median(self) -> float:
        return float(np.median(self.taken))

    @property
    def p95(self) -> float:
        return float(np.quantile(self.taken, 0.95))


@dataclass(frozen=True, slots=True)
class Measured:
    """All that was measured on one world."""

    world: World
    times: Mapping[Question, Mapping[str, Samples]]
    memory: Mapping[str, Memory]

    def ratio(self, question: Question, name: str) -> float:
        """How many times longer this contender took than our engine, at the median."""
        return self.times[question][name].median / self.times[question][OURS].median

    def lead(self, name: str) -> float:
        """The same over all questions: the geometric mean."""
        return float(np.exp(np.mean([np.log(self.ratio(question, name)) for question in self.times])))

    def best_peer(self, question: Question | None = None) -> str:
        """The fastest of the others, for this question or over all of them."""
        peers = [name for name in CONTENDERS if name != OURS]
        return min(peers, key=self.lead if question is None else partial(self.ratio, question))


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
    taken: dict[str, list[float]] = {name: [] for name in workers}
    for turn in range(effort.rounds + 1):
        for name, worker in workers.items():
            if turn and sum(taken[name]) > effort.seconds and len(taken[name]) >= FEWEST:
                continue
            say(f"meten: {question}, ronde {turn} van {effort.rounds}, {name}")
            seconds = worker.ask(Timing(question, effort.seconds / effort.rounds if turn else 0))
            taken[name] += seconds if turn else []
    return {name: Samples(tuple(seconds)) for name, seconds in taken.items()}
