"""One frame against another. A cell needs both; its status is the higher of the two."""

import numpy as np

from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status

SMALLEST_BASE = 20
"""Below this count a percentage says more than is known; the two counts are shown instead."""


def ratio(part: Frame, whole: Frame, *, per: float = 1.0) -> Frame:
    """`part / whole * per`; there is none where `whole` is 0."""
    divisor = np.where(whole.values == 0, np.nan, whole.values)
    both = _of_both(part.values / divisor * per, part, whole)
    return both.without(whole.values == 0, Reason.ZERO_BASE)


def difference(now: Frame, then: Frame) -> Frame:
    """`now - then`."""
    return _of_both(now.values - then.values, now, then)


def percent_change(now: Frame, then: Frame, *, base: Frame) -> Frame:
    """`(now - then) / then * 100`; there is none where the count `base` behind `then` is under 20."""
    divisor = np.where(then.values == 0, np.nan, then.values)
    change = _of_both((now.values - then.values) / divisor * 100, now, then)
    return change.without(np.nan_to_num(base.values) < SMALLEST_BASE, Reason.SMALL_BASE)


def rank(frame: Frame) -> Frame:
    """The place of each row (area) in its column, 1 for the highest; equal values share a place.

    Rows without a value take no place.
    """
    values = np.where(frame.statuses < Status.WITHHELD, frame.values, -np.inf)
    places = 1 + (values[None, :, :] > values[:, None, :]).sum(axis=1)
    blank = np.where(frame.statuses < Status.WITHHELD, places, np.nan)
    return Frame(blank.astype(np.float64), frame.statuses, frame.reasons)


def _of_both(values: np.typing.NDArray[np.float64], one: Frame, other: Frame) -> Frame:
    statuses = np.maximum(one.statuses, other.statuses)
    reasons = np.where(one.statuses >= other.statuses, one.reasons, other.reasons)
    return Frame(np.where(statuses < Status.WITHHELD, values, np.nan), statuses, reasons)
