"""Where ticks and labels go: plain arithmetic, so that a test can say whether it is right."""

from collections.abc import Sequence
from itertools import islice
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
    """Middles of labels, as near to `wanted` as goes without overlap, between `low` and `high`.

    Labels that touch move as one, to the mean of where they would be without the others.
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    blocks: list[tuple[float, float, int]] = []

    def begin_of(block: tuple[float, float, int]) -> float:
        return max(min(block[0], high - block[1]), low)

    for place in order:
        block = wanted[place] - heights[place] / 2, heights[place], 1
        while blocks and begin_of(blocks[-1]) + blocks[-1][1] > begin_of(block):
            block = _joined(blocks.pop(), block)
        blocks.append(block)
    middles, places = list(wanted), iter(order)
    for block in blocks:
        edge = begin_of(block)
        for place in islice(places, block[2]):
            middles[place] = edge + heights[place] / 2
            edge += heights[place]
    return middles


def _joined(above: tuple[float, float, int], below: tuple[float, float, int]) -> tuple[float, float, int]:
    """Two blocks of labels as one: where it would begin, its height, and how many labels it has."""
    count = above[2] + below[2]
    begin = (above[0] * above[2] + (below[0] - above[1]) * below[2]) / count
    return begin, above[1] + below[1], count
