"""Generated figures that all contenders answer from. The same seed gives the same world."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.periods import Period

SEED = 20261123
FIRST = Period.month(2012, 1)
YEAR = 12
PROVISIONAL_MONTHS = 6
TOTAL = 0
"""The place of the offence that stands for all others together; people ask about it most."""

COUNTS, PEOPLE = "misdrijven", "bevolking"
"""The sources under which our engine keeps them."""

type Ints = npt.NDArray[np.int64]
type Codes = npt.NDArray[np.uint8]
type Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Heir:
    """What was counted in area `old` counts for `weight` in area `new`, one of today."""

    new: int
    old: int
    weight: float


@dataclass(frozen=True)
class World:
    """The sizes of a generated set of figures.

    `mean` is what an area counts per month and offence; `withheld` offences are never published by month;
    `merged` areas went up whole in another and `split` ones in two; `home` areas make the gemeente that is
    asked about.
    """

    name: str
    title: str
    areas: int
    mean: float
    merged: int
    split: int
    home: int
    offences: int = 59
    months: int = 178
    withheld: int = 4

    @property
    def cells(self) -> int:
        return self.offences * self.areas * self.months

    @property
    def years(self) -> int:
        """Calendar years, the last one perhaps in part."""
        return -(-self.months // YEAR)

    @property
    def asked(self) -> range:
        """The areas of the gemeente that is asked about."""
        first = self.areas // 3
        return range(first, first + self.home)

    @cached_property
    def begins(self) -> Ints:
        """Per area its first month."""
        return self._borders[0]

    @cached_property
    def ends(self) -> Ints:
        """Per area the month in which it no longer existed."""
        return self._borders[1]

    @cached_property
    def heirs(self) -> Sequence[Heir]:
        """What every area has become, itself where nothing changed."""
        return self._borders[2]

    @cached_property
    def today(self) -> Ints:
        """The areas that exist in the last month."""
        return np.flatnonzero(self.ends == self.months)

    @cached_property
    def exists(self) -> Flags:
        """Which areas exist in which months: (areas, months)."""
        months = np.arange(self.months)
        return (self.begins[:, None] <= months) & (months < self.ends[:, None])

    @cached_property
    def people(self) -> Ints:
        """Inhabitants on 1 January per (area, year); 0 where the area did not exist."""
        first = self._random(1).lognormal(7.2 if self.areas > 1000 else 10.3, 0.7, self.areas)
        growth = 1 + 0.005 * np.arange(self.years)
        return np.where(self.exists[:, ::YEAR], np.ceil(first[:, None] * growth), 0).astype(np.int64)

    def counts(self, offence: int) -> Ints:
        """What was counted of an offence: (months, areas)."""
        weights = self._random(2).lognormal(0, 1.5, self.offences)
        weights /= weights[1:].mean()
        weights[TOTAL] = weights[1:].sum()
        busy = self._random(3).lognormal(0, 0.8, self.areas)
        season = 1 + 0.2 * np.sin(np.arange(self.months) * 2 * np.pi / YEAR)
        expected = self.mean * weights[offence] * season[:, None] * (busy / busy.mean())
        counted = self._random(4, offence).poisson(expected)
        return np.where(self.statuses(offence) < Status.WITHHELD, counted, 0)

    def statuses(self, offence: int) -> Codes:
        """The status of each cell of an offence: (months, areas)."""
        found = np.full((self.months, self.areas), Status.FINAL, dtype=np.uint8)
        found[-PROVISIONAL_MONTHS:] = Status.PROVISIONAL
        if offence >= self.offences - self.withheld:
            found[:] = Status.WITHHELD
        found[~self.exists.T] = Status.NOT_AVAILABLE
        return found

    @cached_property
    def _borders(self) -> tuple[Ints, Ints, Sequence[Heir]]:
        """Each area that ended has heirs of its own; every other heir of a merger began on that day."""
        random = self._random(5)
        begins = np.zeros(self.areas, dtype=np.int64)
        ends = np.full(self.areas, self.months, dtype=np.int64)
        changed = iter(random.permutation(self.areas).tolist())
        heirs = []
        for place in range(self.merged + self.split):
            old, new, other = next(changed), next(changed), next(changed)
            day = YEAR * int(random.integers(1, self.years - 1))
            ends[old] = day
            if place >= self.merged:
                heirs += [Heir(new, old, 0.625), Heir(other, old, 0.375)]
            elif place % 2:
                heirs.append(Heir(new, old, 1.0))
            else:
                begins[new], ends[other] = day, day
                heirs += [Heir(new, old, 1.0), Heir(new, other, 1.0)]
        heirs += [Heir(area, area, 1.0) for area in np.flatnonzero(ends == self.months).tolist()]
        return begins, ends, sorted(heirs, key=lambda heir: (heir.new, heir.old))

    def _random(self, *part: int) -> np.random.Generator:
        return np.random.default_rng([SEED, self.areas, *part])


REGION = World("a", "regio", areas=85, mean=4.0, merged=5, split=1, home=1)
COUNTRY = World("b", "alle gemeenten van het land", areas=345, mean=4.0, merged=45, split=3, home=1)
TENFOLD = World("b10", "tien keer zoveel gemeenten", areas=3450, mean=4.0, merged=450, split=30, home=10)
NEIGHBOURHOODS = World(
    "c", "alle buurten van het land", areas=17_700, mean=0.07, merged=120, split=20, home=52
)
TINY = World(
    "klein", "klein", areas=15, mean=0.2, merged=3, split=1, home=2, offences=6, months=46, withheld=2
)
WORLDS = {world.name: world for world in (REGION, COUNTRY, TENFOLD, NEIGHBOURHOODS, TINY)}
