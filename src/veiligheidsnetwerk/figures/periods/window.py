"""Which periods are added up for one figure in a series."""

from dataclasses import dataclass
from enum import StrEnum

from veiligheidsnetwerk.figures.periods.period import Period


class Window(StrEnum):
    """The stretch that a figure covers, named after the period it ends in."""

    OWN = "periode"
    """The month or the year itself."""
    ROLLING_QUARTER = "3-maanden"
    """The three months that end with the period."""
    ROLLING_YEAR = "12-maanden"
    """The twelve months (or the one year) that end with the period."""
    YEAR_TO_DATE = "jaar-tot-nu"
    """From the first month of the calendar year up to and including the period."""


@dataclass(frozen=True, slots=True)
class Span:
    """The periods from `first` up to and including `last`, of one frequency."""

    first: Period
    last: Period

    @property
    def length(self) -> int:
        return self.last.ordinal - self.first.ordinal + 1

    @property
    def label(self) -> str:
        """How people call it: "mei 2025", "juni 2024 tot en met mei 2025"."""
        return self.last.label if self.length == 1 else f"{self.first.label} tot en met {self.last.label}"

    def years_earlier(self, years: int) -> "Span":
        """The same stretch of the year so many years before: the only one it may be compared with."""
        back = -self.last.per_year * years
        return Span(self.first.shift(back), self.last.shift(back))


_QUARTER = 3


def span_of(window: Window, last: Period) -> Span:
    """The stretch of `window` that ends with `last`."""
    match window:
        case Window.OWN:
            return Span(last, last)
        case Window.ROLLING_QUARTER:
            return Span(last.shift(1 - min(_QUARTER, last.per_year)), last)
        case Window.ROLLING_YEAR:
            return Span(last.shift(1 - last.per_year), last)
        case Window.YEAR_TO_DATE:
            return Span(last.shift(1 - last.number), last)
