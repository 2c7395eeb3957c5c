"""From answers to a class, with all that is unknown kept in sight. Exact: nothing is rounded before the end.

The score of an axis is 100 · Σ(weight · answer) / (3 · Σ weight) over what is known; its bandwidth the same
over everything, with what is unknown at 0 and at 3. That is our own proposal: no published method does it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Axis, Indicator, Instrument

SWING = Fraction(1, 4)
"""How much every weight is turned up or down, at the most, to see whether the class hangs on it."""
_WHOLE = 100

type Range = tuple[Fraction, Fraction]


@dataclass(frozen=True, slots=True)
class AxisScore:
    """What is known of one axis.

    `score` is 0 to 100 over what is known, None when nothing is. `lowest` and `highest` are what it can
    become; `coverage` is how much is known by weight, 0 to 1. `known` holds weights with answers.
    """

    axis: Axis
    score: Fraction | None
    lowest: Fraction
    highest: Fraction
    coverage: Fraction
    known: tuple[tuple[int, int], ...]

    @property
    def turned(self) -> Range | None:
        """The range of `score` under other weights."""
        return _turned(self.known) if self.known else None


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers say.

    `rank` is the place of the class among those of the instrument; None when too little is known. `lowest`
    and `highest` are the ranks that it can still become.
    """

    instrument: Instrument
    answers: Answers
    axes: tuple[AxisScore, ...]
    rank: int | None
    lowest: int
    highest: int

    @property
    def is_enough(self) -> bool:
        return self.rank is not None

    @property
    def counting(self) -> list[AxisScore]:
        return [score for score in self.axes if score.axis.counts]

    @property
    def turned(self) -> tuple[int, int] | None:
        """The lightest and heaviest rank under other weights; None when too little is known."""
        return _turned_ranks(self.instrument, self.counting) if self.is_enough else None

    @property
    def narrows(self) -> Indicator | None:
        """The unknown indicator whose answer would say most."""
        return _narrowing(self.instrument, self.counting, self.answers)


def assess(instrument: Instrument, answers: Answers) -> Result:
    """The class that these answers give, and how sure that is."""
    axes = tuple(_score(axis, answers) for axis in instrument.axes)
    counting = [score for score in axes if score.axis.counts]
    least = Fraction(instrument.least, _WHOLE)
    is_enough = all(score.coverage >= least for score in counting)
    lowest, highest = _possible(instrument, counting)
    return Result(
        instrument,
        answers,
        axes,
        rank=rank_of(instrument, [score.score or Fraction(0) for score in counting]) if is_enough else None,
        lowest=lowest,
        highest=highest,
    )


def rank_of(instrument: Instrument, scores: Sequence[Fraction]) -> int:
    """The place of the class that these scores of the counting axes give."""
    row, column = (sum(score >= band for band in instrument.bands) for score in scores)
    return instrument.ranks[row][column]


def _score(axis: Axis, answers: Answers) -> AxisScore:
    known = tuple(
        (indicator.weight, answer)
        for indicator in axis.indicators
        if (answer := answers.get(indicator.code)) is not None
    )
    weight, points = sum(weight for weight, _ in known), sum(weight * answer for weight, answer in known)
    unknown = axis.weight - weight
    return AxisScore(
        axis,
        score=_of(points, weight) if known else None,
        lowest=_of(points, axis.weight),
        highest=_of(points + HIGHEST * unknown, axis.weight),
        coverage=Fraction(weight, axis.weight),
        known=known,
    )


def _of(points: int | Fraction, weight: int | Fraction) -> Fraction:
    return Fraction(_WHOLE * points) / (HIGHEST * weight)


def _possible(instrument: Instrument, counting: Sequence[AxisScore]) -> tuple[int, int]:
    """The lightest and the heaviest class that is left; a higher score never gives a lighter class."""
    return (
        rank_of(instrument, [score.lowest for score in counting]),
        rank_of(instrument, [score.highest for score in counting]),
    )


def _turned(known: Sequence[tuple[int, int]]) -> Range:
    """The lowest and highest score when each weight is up to `SWING` more or less.

    A weighted mean is highest with the heaviest answers turned up and the others down; which are the heaviest
    is found by trying every cut of the sorted answers.
    """
    ordered = sorted(known, key=lambda pair: pair[1])

    def mean(cut: int, below: Fraction, above: Fraction) -> Fraction:
        weights = [weight * (below if place < cut else above) for place, (weight, _) in enumerate(ordered)]
        points = sum(weight * answer for weight, (_, answer) in zip(weights, ordered, strict=True))
        return _of(Fraction(points), sum(weights, Fraction(0)))

    cuts = range(len(ordered) + 1)
    return (
        min(mean(cut, 1 + SWING, 1 - SWING) for cut in cuts),
        max(mean(cut, 1 - SWING, 1 + SWING) for cut in cuts),
    )


def _turned_ranks(instrument: Instrument, counting: Sequence[AxisScore]) -> tuple[int, int]:
    ranges = [score.turned for score in counting if score.turned is not None]
    low, high = (rank_of(instrument, [each[end] for each in ranges]) for end in (0, 1))
    return low, high


def _narrowing(instrument: Instrument, counting: Sequence[AxisScore], answers: Answers) -> Indicator | None:
    """The unknown indicator whose worst answer leaves the fewest classes open.

    Among equals the one that narrows its axis most, and then the one of the axis that is known least.
    """
    unknown = [
        (place, indicator)
        for place, score in enumerate(counting)
        for indicator in score.axis.indicators
        if answers.get(indicator.code) is None
    ]
    found = min(unknown, key=lambda each: _left_open(instrument, counting, *each), default=None)
    return found[1] if found else None


def _left_open(
    instrument: Instrument, counting: Sequence[AxisScore], place: int, indicator: Indicator
) -> tuple[int, Fraction, Fraction]:
    """The most classes that an answer leaves open, less how much it narrows, and what is known beside it."""
    score, most = counting[place], 0
    step = _of(indicator.weight, score.axis.weight)
    for answer in range(HIGHEST + 1):
        ends = score.lowest + answer * step, score.highest - (HIGHEST - answer) * step
        low, high = (
            rank_of(instrument, [end if number == place else other for number, other in enumerate(others)])
            for end, others in zip(
                ends, ([each.lowest for each in counting], [each.highest for each in counting]), strict=True
            )
        )
        most = max(most, high - low)
    return most, -step, score.coverage
