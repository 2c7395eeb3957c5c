"""Where two assessors differ, and how far they agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Indicator, Instrument


@dataclass(frozen=True, slots=True)
class Difference:
    """An indicator that two assessors answered differently; `steps` is None where one did not know."""

    indicator: Indicator
    one: int | None
    other: int | None

    @property
    def steps(self) -> int | None:
        return None if self.one is None or self.other is None else abs(self.one - self.other)


def differences(instrument: Instrument, one: Answers, other: Answers) -> Sequence[Difference]:
    """The largest differences first; what one of them did not know comes last."""
    found = [
        Difference(indicator, one.get(code), other.get(code))
        for code, indicator in instrument.indicators.items()
        if one.get(code) != other.get(code)
    ]
    return sorted(found, key=lambda each: -1 if each.steps is None else each.steps, reverse=True)


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> Fraction | None:
    """Cohen's kappa with quadratic weights over what both know: 1 is agreement, 0 what chance would give.

    J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968). None where it does not exist: no pairs, or all
    answers the same.
    """
    size = len(pairs)
    seen = Fraction(sum((one - other) ** 2 for one, other in pairs), max(size, 1))
    first, second = (
        [sum(pair[side] == each for pair in pairs) for each in range(HIGHEST + 1)] for side in (0, 1)
    )
    by_chance = Fraction(
        sum(
            first[one] * second[other] * (one - other) ** 2
            for one in range(HIGHEST + 1)
            for other in range(HIGHEST + 1)
        ),
        max(size, 1) ** 2,
    )
    return 1 - seen / by_chance if by_chance else None
