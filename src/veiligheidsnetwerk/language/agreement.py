"""How far readers who worked apart agree: Krippendorff's alpha for names without an order, exactly."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from fractions import Fraction
from itertools import product

from veiligheidsnetwerk.language.errors import LanguageError

_FEWEST = 2


class NothingToCompareError(LanguageError):
    """Alpha has no value: nothing was coded twice, or everybody only ever gave one and the same code."""


def alpha(units: Sequence[Mapping[str, Hashable]]) -> Fraction:
    """1 - observed / expected disagreement. 1 is full agreement, 0 what chance gives.

    Each unit is what readers said of one piece: reader to code. Who did not code it is not in it; what fewer
    than two coded is left out.
    """
    weighed: dict[tuple[Hashable, Hashable], Fraction] = {}
    for unit in units:
        given = Counter(unit.values())
        readers = given.total()
        if readers < _FEWEST:
            continue
        for one, other in product(given, given):
            count = given[one] * (given[other] - (one == other))
            weighed[one, other] = weighed.get((one, other), Fraction(0)) + Fraction(count, readers - 1)
    return _alpha(weighed)


def _alpha(weighed: Mapping[tuple[Hashable, Hashable], Fraction]) -> Fraction:
    totals: dict[Hashable, Fraction] = {}
    for (one, _), count in weighed.items():
        totals[one] = totals.get(one, Fraction(0)) + count
    number = sum(totals.values(), Fraction(0))
    expected = number**2 - sum((total**2 for total in totals.values()), Fraction(0))
    if not expected:
        raise NothingToCompareError(
            "De overeenstemming is niet te berekenen: er is niets door twee mensen gecodeerd, "
            "of iedereen gaf steeds dezelfde code."
        )
    observed = sum((count for (one, other), count in weighed.items() if one != other), Fraction(0))
    return 1 - (number - 1) * observed / expected
