"""How far people who worked apart agree: Krippendorff's alpha, exactly."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product

from veiligheidsnetwerk.language.errors import LanguageError

_FEWEST = 2


class NothingToCompareError(LanguageError):
    """Alpha has no value: nothing was coded twice, or everybody only ever gave one and the same code."""


def nominal(one: object, other: object) -> int:
    """How far two codes lie apart when they are names: they differ or not."""
    return int(one != other)


def interval(one: int, other: int) -> int:
    """How far two codes lie apart when they are steps of one size: twice as far counts four times."""
    return (one - other) ** 2


def alpha[Code](
    units: Sequence[Mapping[str, Code]], distance: Callable[[Code, Code], int] = nominal
) -> Fraction:
    """1 - observed / expected disagreement. 1 is full agreement, 0 what chance gives.

    Each unit is what readers said of one piece: reader to code. Who did not code it is not in it; what fewer
    than two coded is left out. K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
    """
    weighed: dict[tuple[Code, Code], Fraction] = {}
    for unit in units:
        given = Counter(unit.values())
        readers = given.total()
        if readers < _FEWEST:
            continue
        for one, other in product(given, given):
            count = given[one] * (given[other] - (one == other))
            weighed[one, other] = weighed.get((one, other), Fraction(0)) + Fraction(count, readers - 1)
    return _alpha(weighed, distance)


def _alpha[Code](
    weighed: Mapping[tuple[Code, Code], Fraction], distance: Callable[[Code, Code], int]
) -> Fraction:
    totals: dict[Code, Fraction] = {}
    for (one, _), count in weighed.items():
        totals[one] = totals.get(one, Fraction(0)) + count
    number = sum(totals.values(), Fraction(0))
    by_chance = (totals[one] * totals[other] * distance(one, other) for one, other in product(totals, totals))
    expected = sum(by_chance, Fraction(0))
    if not expected:
        raise NothingToCompareError(
            "De overeenstemming is niet te berekenen: er is niets door twee mensen gecodeerd, "
            "of iedereen gaf steeds dezelfde code."
        )
    observed = sum((count * distance(*pair) for pair, count in weighed.items()), Fraction(0))
    return 1 - (number - 1) * observed / expected
