"""Months and years, and the stretches of them that may be compared."""

from veiligheidsnetwerk.figures.periods.period import (
    MONTH_NAMES,
    Frequency,
    Period,
    UnknownPeriodError,
    period_range,
)
from veiligheidsnetwerk.figures.periods.window import Span, Window, span_of

__all__ = [
    "MONTH_NAMES",
    "Frequency",
    "Period",
    "Span",
    "UnknownPeriodError",
    "Window",
    "period_range",
    "span_of",
]
