"""A month or a year, written as CBS and the police write it: `2023MM04`, `2023JJ00`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self

from veiligheidsnetwerk.figures.errors import FiguresError

MONTHS_IN_YEAR = 12
MONTH_NAMES = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_SHORT = {"maart": "mrt"}
FIRST_YEAR, LAST_YEAR = 1900, 2199
_CODE = re.compile(r"([0-9]{4})(MM|JJ)([0-9]{2})")


class UnknownPeriodError(FiguresError):
    """The text is not the code of a month or a year."""


class Frequency(StrEnum):
    """How long a period lasts. Months and years never stand in one series."""

    MONTH = "MM"
    YEAR = "JJ"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One month or one year.

    `ordinal` counts periods of this frequency from year 0, so the next period is one more. Periods of
    different frequency sort months after years, as their codes do; do not compare them otherwise.
    """

    frequency: Frequency
    ordinal: int

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """The month with number `month` (1 to 12) of `year`."""
        if not 1 <= month <= MONTHS_IN_YEAR:
            raise UnknownPeriodError(f"Maand {month} bestaat niet.")
        return cls(Frequency.MONTH, year * MONTHS_IN_YEAR + month - 1)

    @classmethod
    def year(cls, year: int) -> Self:
        """The whole calendar year."""
        return cls(Frequency.YEAR, year)

    @classmethod
    def parse(cls, code: str) -> Self:
        """Read a code such as `2023MM04` or `2023JJ00`; anything else raises `UnknownPeriodError`."""
        match = _CODE.fullmatch(code)
        if match is None:
            raise UnknownPeriodError(f"‘{code[:20]}’ is geen periode. Kies een maand of jaar uit de lijst.")
        year, kind, number = int(match[1]), Frequency(match[2]), int(match[3])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise UnknownPeriodError(f"Het jaar {year} ligt buiten wat we kennen.")
        if kind is Frequency.MONTH:
            return cls.month(year, number)
        if number:
            raise UnknownPeriodError(f"‘{code}’ is geen jaar. Kies een jaar uit de lijst.")
        return cls.year(year)

    @property
    def code(self) -> str:
        """The code as CBS writes it."""
        number = self.number if self.frequency is Frequency.MONTH else 0
        return f"{self.calendar_year:04d}{self.frequency}{number:02d}"

    @property
    def calendar_year(self) -> int:
        return self.ordinal if self.frequency is Frequency.YEAR else self.ordinal // MONTHS_IN_YEAR

    @property
    def number(self) -> int:
        """The place in its year: 1 to 12 for a month, 1 for a year."""
        return 1 if self.frequency is Frequency.YEAR else self.ordinal % MONTHS_IN_YEAR + 1

    @property
    def per_year(self) -> int:
        """How many periods like this make a year."""
        return 1 if self.frequency is Frequency.YEAR else MONTHS_IN_YEAR

    @property
    def begin(self) -> date:
        """The first day."""
        return date(self.calendar_year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The last day."""
        return self.shift(1).begin - timedelta(days=1)

    @property
    def label(self) -> str:
        """How people call it: "mei 2025", "2025"."""
        year = str(self.calendar_year)
        return year if self.frequency is Frequency.YEAR else f"{MONTH_NAMES[self.number - 1]} {year}"

    @property
    def short_label(self) -> str:
        """The same where there is little room: "mrt 2025"."""
        month, _, year = self.label.rpartition(" ")
        return f"{_SHORT.get(month, month[:3])} {year}".strip()

    def within(self, frequency: Frequency) -> Self:
        """The period of another frequency in which this one begins."""
        if frequency is self.frequency:
            return self
        if frequency is Frequency.YEAR:
            return self.year(self.calendar_year)
        return self.month(self.calendar_year, 1)

    def shift(self, count: int) -> Self:
        """The period `count` later (earlier when negative)."""
        return type(self)(self.frequency, self.ordinal + count)

    def __str__(self) -> str:
        return self.code


def period_range(first: Period, last: Period) -> Iterator[Period]:
    """All periods from `first` up to and including `last`; none when `last` comes earlier."""
    if first.frequency is not last.frequency:
        raise UnknownPeriodError("Maanden en jaren staan niet in één reeks.")
    return (Period(first.frequency, ordinal) for ordinal in range(first.ordinal, last.ordinal + 1))
