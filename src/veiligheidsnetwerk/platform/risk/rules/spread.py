"""How far a room of assessors lies apart on each question."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import pvariance

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Indicator, Instrument
from veiligheidsnetwerk.platform.risk.rules.scoring import assess


@dataclass(frozen=True, slots=True)
class Spread:
    """How often each answer was given to one question.

    `variance` is that of the answers that were known: 0 when all agree, 2.25 when half say 0 and half say 3.
    """

    indicator: Indicator
    counts: tuple[int, ...]
    unknown: int
    variance: Fraction


def spreads(instrument: Instrument, room: Sequence[Answers]) -> Sequence[Spread]:
    """Every question, the one on which the room lies farthest apart first."""
    found = [_spread(indicator, room) for indicator in instrument.indicators.values()]
    return sorted(found, key=lambda each: each.variance, reverse=True)


def classes_given(instrument: Instrument, room: Sequence[Answers]) -> Sequence[int]:
    """How many came to each class, from light to heavy, and last how many knew too little for one."""
    ranks = [assess(instrument, answers).rank for answers in room]
    return [*(ranks.count(rank) for rank in range(len(instrument.classes))), ranks.count(None)]


def _spread(indicator: Indicator, room: Sequence[Answers]) -> Spread:
    given = [answers.get(indicator.code) for answers in room]
    known = [answer for answer in given if answer is not None]
    return Spread(
        indicator,
        counts=tuple(known.count(answer) for answer in range(HIGHEST + 1)),
        unknown=len(given) - len(known),
        variance=pvariance(map(Fraction, known)) if known else Fraction(0),
    )
