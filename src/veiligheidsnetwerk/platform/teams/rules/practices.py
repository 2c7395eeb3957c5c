"""How far practices are, and how much of one there is. Counts of groups and of reports, never of people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SMALL = 4
"""A count up to and including this one, but not 0, may point at one group: others do not see which it is."""
MOST_LEVEL = 3


class YesNo(StrEnum):
    """The answer to a plain question. Not known is an answer."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True, order=True)
class HalfYear:
    """The first or second half of a year."""

    year: int
    half: int

    @property
    def last_day(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def before(self) -> "HalfYear":
        return HalfYear(self.year, 1) if self.half > 1 else HalfYear(self.year - 1, 2)

    @property
    def slug(self) -> str:
        return f"{self.year}-{self.half}"

    def __str__(self) -> str:
        return f"{'eerste' if self.half == 1 else 'tweede'} helft van {self.year}"


def half_year_of(day: date) -> HalfYear:
    return HalfYear(day.year, 1 if day <= date(day.year, 6, 30) else 2)


def halves_until(day: date, *, first: int) -> list[HalfYear]:
    """Every half year from the first year up to the one of a day, the newest first."""
    found = [half_year_of(day)]
    while found[-1].before.year >= first:
        found.append(found[-1].before)
    return found


@dataclass(frozen=True, slots=True)
class Amount:
    """A count as far as may be seen: from `low` up to and including `high`."""

    low: int
    high: int

    @property
    def is_small(self) -> bool:
        return self.low != self.high

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.low + other.low, self.high + other.high)


def seen(count: int, *, whole: bool) -> Amount:
    """A count for who may see the `whole` of it, and for others a small one only as a range."""
    return Amount(count, count) if whole or count == 0 or count > SMALL else Amount(1, SMALL)


def total(amounts: Iterable[Amount]) -> Amount | None:
    """What is known, added up; nothing known is not 0. Small ones keep their range, so none follows."""
    found = list(amounts)
    return sum(found[1:], start=found[0]) if found else None


def spread(levels: Iterable[Mapping[str, int]], code: str) -> tuple[int, ...]:
    """How many are at each level of one bouwsteen; who said nothing of it is nowhere."""
    given = [each[code] for each in levels if code in each]
    return tuple(given.count(level) for level in range(MOST_LEVEL + 1))
