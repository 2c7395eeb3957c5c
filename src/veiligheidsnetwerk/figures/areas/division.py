"""How figures by the borders of one day are shown by the borders of another.

A merger is exact: every figure of the old gemeente goes to the new one. A split is an estimate: each heir
gets the share of the inhabitants it received (of the dwellings, or of the land, where nobody lived).
Border corrections move too few people to convert by; they are listed, not applied.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from operator import attrgetter

from veiligheidsnetwerk.figures.areas.changes import AreaChange, ChangeKind


@dataclass(frozen=True, slots=True)
class Share:
    """The part (0 < `weight` <= 1) of an old gemeente that `code` has inherited."""

    code: str
    weight: Fraction

    @property
    def is_exact(self) -> bool:
        return self.weight == 1


type Shares = Mapping[str, tuple[Share, ...]]
"""Per old code its heirs; the weights of one old code add up to exactly 1."""


def shares_at(changes: Iterable[AreaChange], *, until: date) -> Shares:
    """Where the figures of every gemeente that ended on or before `until` have gone by then.

    A code that is not a key has not ended and stands for itself. Chains (A into B, B into C) are followed.
    """
    ending = [
        change
        for change in changes
        if change.kind in (ChangeKind.DISSOLVED, ChangeKind.RENAMED) and change.day <= until
    ]
    by_event = attrgetter("day", "old")
    heirs: dict[str, tuple[Share, ...]] = {}
    for (_, old), parts in groupby(sorted(ending, key=by_event, reverse=True), key=by_event):
        heirs[old] = _followed(_divided(list(parts)), heirs)
    return heirs


def _divided(parts: Sequence[AreaChange]) -> tuple[Share, ...]:
    if len(parts) == 1:
        return (Share(parts[0].new, Fraction(1)),)
    for size in (attrgetter("inhabitants"), attrgetter("dwellings"), attrgetter("hectares")):
        total = sum(size(part) for part in parts)
        if total:
            return tuple(Share(part.new, Fraction(size(part), total)) for part in parts if size(part))
    return tuple(Share(part.new, Fraction(1, len(parts))) for part in parts)


def _followed(shares: Iterable[Share], later: Mapping[str, tuple[Share, ...]]) -> tuple[Share, ...]:
    """The shares with heirs that ended later replaced by the heirs of those."""
    weights: dict[str, Fraction] = {}
    for share in shares:
        for final in later.get(share.code, (Share(share.code, Fraction(1)),)):
            weights[final.code] = weights.get(final.code, Fraction(0)) + share.weight * final.weight
    return tuple(Share(code, weight) for code, weight in weights.items())
