"""One frame against another. A cell needs both; its status is the higher of the two."""

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status, lacks_value

SMALLEST_BASE = 20
"""Below this count a percentage says more than is known; the two counts are shown instead."""
TENTHS = 10
_MEANT_DECIMALS = 9
"""What differs less than this is equal: it is what calculating with fractions leaves behind."""


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
    return change.without(_is_small(base), Reason.SMALL_BASE)


def index(frame: Frame, hundred: Frame, *, base: Frame) -> Frame:
    """`frame / hundred * 100`; there is none where the count `base` behind `hundred` is under 20."""
    divisor = np.where(hundred.values == 0, np.nan, hundred.values)
    both = _of_both(frame.values / divisor * 100, frame, hundred)
    return both.without(_is_small(base) & np.ones(frame.shape, dtype=bool), Reason.SMALL_INDEX_BASE)


def rank(frame: Frame) -> Frame:
    """The place of each row (area) in its column, 1 for the highest; equal values share a place.

    Areas that did not exist take no place. A place depends on all others: it has the highest status among
    them, and with one value unknown there is none.
    """
    has_value = ~lacks_value(frame.statuses)
    values = np.where(has_value, np.round(frame.values, _MEANT_DECIMALS), -np.inf)
    places = 1 + (values[None, :, :] > values[:, None, :]).sum(axis=1)
    existed = frame.reasons != Reason.NO_SUCH_AREA_THEN
    heaviest = np.where(existed, frame.statuses, np.uint8(Status.FINAL)).max(axis=0)
    all_known = ~lacks_value(heaviest)
    ranked = Frame.of(places.astype(np.float64), np.where(has_value & all_known, heaviest, frame.statuses))
    reasons = np.where(has_value, ranked.reasons, frame.reasons)
    return Frame(ranked.values, ranked.statuses, reasons).without(~all_known, Reason.RIVAL_UNKNOWN)


def tenth(frame: Frame) -> Frame:
    """In which tenth of its column each row (area) is, 1 for the highest; equal values share one.

    Tenths are as equal as they can be. With fewer than ten areas there are none.
    """
    ranked = rank(frame)
    among = (~lacks_value(ranked.statuses)).sum(axis=0)
    before = (ranked.values - 1) * TENTHS // np.maximum(among, 1)
    placed = Frame(1 + before, ranked.statuses, ranked.reasons)
    return placed.without((among < TENTHS) & np.ones(frame.shape, dtype=bool), Reason.TOO_FEW_AREAS)


def _is_small(base: Frame) -> npt.NDArray[np.bool_]:
    return np.round(np.nan_to_num(base.values), _MEANT_DECIMALS) < SMALLEST_BASE


def _of_both(values: npt.NDArray[np.float64], one: Frame, other: Frame) -> Frame:
    statuses = np.maximum(one.statuses, other.statuses)
    reasons = np.where(one.statuses >= other.statuses, one.reasons, other.reasons)
    return Frame(np.where(lacks_value(statuses), np.nan, values), statuses, reasons)
