"""Where ticks and labels go: plain arithmetic, so that a test can say whether it is right."""

from collections.abc import Sequence
from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)


def nice_ticks(low: float, high: float, *, most: int, decimals: int) -> list[float]:
    """Round numbers from at or below `low` to at or above `high`, at most about `most` of them.

    Steps are 1, 2 or 5 times a power of ten, and never finer than `decimals` digits behind the comma.
    """
    span = max(high - low, 10.0**-decimals)
    power = floor(log10(span / most))
    step = next(unit * 10.0**power for unit in _STEPS if unit * 10.0**power * most >= span * (1 - 1e-9))
    step = max(step, 10.0**-decimals)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(place * step, 10) for place in range(first, max(last, first + 1) + 1)]


def dodge(wanted: Sequence[float], heights: Sequence[float], *, low: float, high: float) -> list[float]:
    """Middles of labels, as near to `wanted` as goes without overlap, between `low` and `high`."""
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    middles = list(wanted)
    edge = low
    for place in order:
        middles[place] = max(wanted[place], edge + heights[place] / 2)
        edge = middles[place] + heights[place] / 2
    edge = high
    for place in reversed(order):
        middles[place] = min(middles[place], edge - heights[place] / 2)
        edge = middles[place] - heights[place] / 2
    return middles
