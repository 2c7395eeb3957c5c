"""What another version of an instrument would do to old cases, before anyone adopts it."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.scoring import assess

EVERY = 250
"""After how many cases it is said how far we are."""

type Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Revised:
    """How many cases go from which class to which; None is too little known."""

    moves: Mapping[tuple[str | None, str | None], int]
    gone: tuple[str, ...]
    fresh: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(self.moves.values())

    @property
    def changed(self) -> int:
        return sum(count for (before, after), count in self.moves.items() if before != after)


def revise(
    before: Instrument, after: Instrument, cases: Iterable[Answers], *, progress: Progress = lambda _: None
) -> Revised:
    """Score every case by both versions. A question that is new in `after` is unknown in old cases."""
    moves: Counter[tuple[str | None, str | None]] = Counter()
    for number, answers in enumerate(cases, 1):
        moves[_class(before, answers), _class(after, answers)] += 1
        if number % EVERY == 0:
            progress(number)
    return Revised(
        moves,
        gone=tuple(code for code in before.indicators if code not in after.indicators),
        fresh=tuple(code for code in after.indicators if code not in before.indicators),
    )


def _class(instrument: Instrument, answers: Answers) -> str | None:
    rank = assess(instrument, answers).rank
    return None if rank is None else instrument.classes[rank].id
