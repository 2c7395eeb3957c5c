"""Axes in Dutch: few ticks, the year under its first month, no lines that carry nothing."""

import json
from collections.abc import Sequence
from math import floor, log10

from veiligheidsnetwerk.figures.periods import Frequency, Period
from veiligheidsnetwerk.figures.query.table import TablePeriod
from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.pictures.palette import GRID, INK, SOFT_INK
from veiligheidsnetwerk.publishing.pictures.vega import TEXT_SIZE, Channel

TICK_ROOM = 46
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 36, 60, 120)
_YEAR_STEPS = (1, 2, 5, 10)


def time_axis(periods: Sequence[TablePeriod], *, width: float) -> Channel:
    """The periods along the bottom, as many as fit beside each other."""
    labels = time_labels([period.code for period in periods], width=width)
    return {
        "values": list(labels),
        "labelExpr": f"({json.dumps(labels)})[datum.value]",
        "title": None,
        "labelAngle": 0,
        "labelFontSize": TEXT_SIZE,
        "labelColor": SOFT_INK,
        "labelOverlap": False,
        "domainColor": INK,
        "tickColor": INK,
        "tickSize": 5,
        "grid": False,
    }


def time_labels(codes: Sequence[str], *, width: float) -> dict[str, list[str]]:
    """The labels of the periods that get one, as lines. Steps keep to January, so that years line up."""
    periods = [Period.parse(code) for code in codes]
    most = max(2, int(width // TICK_ROOM))
    yearly = periods[0].frequency is Frequency.YEAR
    steps = _YEAR_STEPS if yearly else _MONTH_STEPS
    step = next((step for step in steps if len(periods) <= step * most), steps[-1])
    chosen = [period for period in periods if period.ordinal % step == 0]
    if yearly or step >= periods[0].per_year:
        return {period.code: [str(period.calendar_year)] for period in chosen}
    return {
        period.code: _month_lines(period, with_year=period.number == 1 or period is chosen[0])
        for period in chosen
    }


def value_axis(ticks: Sequence[float]) -> Channel:
    """Values along the left: numbers beside thin lines, and nothing else."""
    return {
        "values": list(ticks),
        "format": f",.{_decimals(ticks)}f",
        "title": None,
        "labelFontSize": TEXT_SIZE,
        "labelColor": SOFT_INK,
        "labelPadding": 6,
        "domain": False,
        "ticks": False,
        "gridColor": {"condition": {"test": "datum.value === 0", "value": INK}, "value": GRID},
    }


def tick_texts(ticks: Sequence[float]) -> list[str]:
    """The ticks as Dutch numbers, all with the digits that the step between them needs."""
    decimals = _decimals(ticks)
    return [format_number(tick, decimals) for tick in ticks]


def _decimals(ticks: Sequence[float]) -> int:
    return max(0, -floor(log10(ticks[1] - ticks[0]) + 1e-9))


def _month_lines(period: Period, *, with_year: bool) -> list[str]:
    month, year = period.short_label.split(" ")
    return [month, year] if with_year else [month]
