"""Which cases are like this one: by what was answered, and with which answers make them so."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Indicator, Instrument

LEAST_SHARED = 0.5
"""How much of the weight both must know before they are compared."""
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Alike[K]:
    """A case with how alike it is, 0 to 1, over what both know; `same` and `other` are the reasons."""

    key: K
    likeness: float
    shared: float
    same: tuple[Indicator, ...]
    other: tuple[Indicator, ...]


def alike[K](
    instrument: Instrument, answers: Answers, cases: Iterable[tuple[K, Answers]], *, most: int = SHOWN
) -> Sequence[Alike[K]]:
    """The most alike first. What one of the two does not know says nothing, for or against.

    Likeness is 1 - Σ(weight · |one - other|) / (3 · Σ weight) over what both know: our own proposal.
    """
    known = [
        (code, each.weight, answer)
        for code, each in instrument.indicators.items()
        if (answer := answers.get(code)) is not None
    ]
    total = sum(each.weight for each in instrument.indicators.values())
    scored = (
        (1 - apart / (HIGHEST * weight), weight / total, key, given)
        for key, given in cases
        for weight, apart in [_apart(known, given)]
        if weight and weight >= LEAST_SHARED * total
    )
    found = nlargest(most, scored, key=lambda each: each[:2])
    return [
        Alike(key, likeness, shared, *_reasons(instrument, answers, given))
        for likeness, shared, key, given in found
    ]


def _apart(known: Sequence[tuple[str, int, int]], other: Answers) -> tuple[int, int]:
    """The weight of what both know, and how far they lie apart on it."""
    weight = apart = 0
    for code, heavy, answer in known:
        given = other.get(code)
        if given is not None:
            weight += heavy
            apart += heavy * abs(answer - given)
    return weight, apart


def _reasons(
    instrument: Instrument, one: Answers, other: Answers
) -> tuple[tuple[Indicator, ...], tuple[Indicator, ...]]:
    """The questions with the same answer, and those with another one, the farthest apart first."""
    pairs = [
        (abs(answer - given), each)
        for code, each in instrument.indicators.items()
        if (answer := one.get(code)) is not None and (given := other.get(code)) is not None
    ]
    far = sorted((pair for pair in pairs if pair[0]), key=lambda pair: pair[0], reverse=True)
    return tuple(each for apart, each in pairs if not apart), tuple(each for _, each in far)
