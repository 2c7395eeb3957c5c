"""What became different between two answers to one question, from an older and a newer edition."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from veiligheidsnetwerk.figures.query.table import SourceNote, Table


@dataclass(frozen=True, slots=True)
class Place:
    """Where a number stands in an answer: the positions of its figure, area, period and quantity."""

    figure: int
    area: int
    period: int
    quantity: int


@dataclass(frozen=True, slots=True)
class Revision:
    """`changed` gives the places of a number in the older and in the newer answer, in the order of the older.

    `compared` is how many numbers stand in both. `lost` and `new` are names of areas that only the older or
    only the newer answer has. `editions` are the sources of which another edition was read.
    """

    changed: tuple[tuple[Place, Place], ...]
    compared: int
    lost: tuple[str, ...]
    new: tuple[str, ...]
    editions: tuple[tuple[SourceNote, SourceNote], ...]

    @property
    def is_empty(self) -> bool:
        """Whether both answers say the same."""
        return not (self.changed or self.lost or self.new)


def revision_of(then: Table, now: Table) -> Revision:
    """Every number that has another value, status or reason now. Numbers are compared unrounded."""
    shared = [_shared(*codes) for codes in zip(_codes(then), _codes(now), strict=True)]
    old, new = np.ix_(*(places for places, _ in shared)), np.ix_(*(places for _, places in shared))
    same_value = np.isclose(then.values[old], now.values[new], rtol=1e-12, atol=0, equal_nan=True)
    other = ~same_value | (then.statuses[old] != now.statuses[new]) | (then.reasons[old] != now.reasons[new])
    return Revision(
        changed=tuple(_pairs(np.argwhere(other).tolist(), shared)),
        compared=other.size,
        lost=_only_in(then, now),
        new=_only_in(now, then),
        editions=tuple(_other_editions(then, now)),
    )


type _Shared = tuple[Sequence[int], Sequence[int]]


def _codes(table: Table) -> tuple[Sequence[str], ...]:
    return (
        [figure.code for figure in table.figures],
        [area.code for area in table.areas],
        [period.code for period in table.periods],
        [quantity.code for quantity in table.quantities],
    )


def _shared(then: Sequence[str], now: Sequence[str]) -> _Shared:
    """The positions in both of what stands in both."""
    places = {code: place for place, code in enumerate(now)}
    both = [(place, places[code]) for place, code in enumerate(then) if code in places]
    return [old for old, _ in both], [new for _, new in both]


def _pairs(found: Sequence[Sequence[int]], shared: Sequence[_Shared]) -> Iterator[tuple[Place, Place]]:
    for at in found:
        then = (old[place] for place, (old, _) in zip(at, shared, strict=True))
        now = (new[place] for place, (_, new) in zip(at, shared, strict=True))
        yield Place(*then), Place(*now)


def _only_in(one: Table, other: Table) -> tuple[str, ...]:
    codes = {area.code for area in other.areas}
    return tuple(area.name for area in one.areas if area.code not in codes)


def _other_editions(then: Table, now: Table) -> Iterator[tuple[SourceNote, SourceNote]]:
    return (
        (old, new)
        for old, new in product(then.sources, now.sources)
        if old.code == new.code and old.vintage != new.vintage
    )
