"""Sums over stretches of time.

A sum has the highest status of the cells in it (see `Status`); with one cell withheld or not available there
is no sum. A stretch of more than one period with an unfinished period in it has no sum either: it would be
read as a fall.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status
from veiligheidsnetwerk.figures.cubes.cube import MIXED, Positions
from veiligheidsnetwerk.figures.periods import Period, Span

type Edges = npt.NDArray[np.intp]
type Flags = npt.NDArray[np.bool_]


def sums(cube: Cube, *, offences: Positions, areas: Positions, spans: Sequence[Span]) -> Frame:
    """What was counted in each stretch: a frame (offences, areas, spans).

    `areas` may hold -1 for an area that the source does not have. Stretches that reach outside the source
    have no sum.
    """
    low, high, inside = _edges(cube.manifest.first_period, cube.manifest.periods, spans)
    has_area = areas >= 0
    read = np.where(has_area, areas, 0)
    counted = _differences(cube, offences, read, low, high)
    frame = Frame.of(counted, _worst_in_cube(cube, offences, read, low, high))
    frame = frame.blank(~(has_area[:, None] & inside), Reason.NOT_IN_SOURCE)
    return frame.without(_unfinished(cube.unfinished, low, high), Reason.UNFINISHED_PERIOD)


def added_up(frame: Frame, *, first: Period, unfinished: Flags, spans: Sequence[Span]) -> Frame:
    """The same for a frame whose last axis holds consecutive periods from `first` on.

    `unfinished` says of each of these periods whether it is. Values are added up afresh for every stretch:
    differences of running totals of estimates would leave a trace where the sum is 0.
    """
    low, high, inside = _edges(first, frame.shape[-1], spans)
    totals = [np.nan_to_num(frame.values[..., a:b]).sum(axis=-1) for a, b in zip(low, high, strict=True)]
    summed = Frame.of(np.stack(totals, axis=-1), _worst(frame.statuses, low, high))
    summed = _with_heaviest_reason(summed, frame, low, high).blank(~inside, Reason.NOT_IN_SOURCE)
    return summed.without(_unfinished(unfinished, low, high), Reason.UNFINISHED_PERIOD)


def mean_per_year(frame: Frame, *, first_year: Period, spans: Sequence[Span]) -> Frame:
    """The mean of yearly figures over each stretch, each year weighted by the periods that fall in it.

    For a stretch from July 2024 to June 2025: half of 2024 and half of 2025. `frame` is (areas, years).
    """
    outside = frame.shape[-1]
    periods = np.zeros((outside + 1, len(spans)))
    for place, span in enumerate(spans):
        for ordinal in range(span.first.ordinal, span.last.ordinal + 1):
            year = Period(span.first.frequency, ordinal).calendar_year - first_year.ordinal
            periods[year if 0 <= year < outside else outside, place] += 1
    used = periods[:outside] > 0
    lengths = np.array([span.length for span in spans])
    values = np.nan_to_num(frame.values) @ periods[:outside] / lengths
    statuses = (frame.statuses[..., None] * used).max(axis=-2).astype(np.uint8)
    return Frame.of(values, statuses).blank(periods[outside] > 0, Reason.NOT_IN_SOURCE)


def _edges(first: Period, periods: int, spans: Sequence[Span]) -> tuple[Edges, Edges, Flags]:
    """Per stretch its first edge, its last edge, and whether all of it lies within the periods there are."""
    low = np.array([span.first.ordinal for span in spans], dtype=np.intp) - first.ordinal
    high = np.array([span.last.ordinal for span in spans], dtype=np.intp) - first.ordinal + 1
    return low.clip(0, periods), high.clip(0, periods), (low >= 0) & (high <= periods)


def _differences(
    cube: Cube, offences: Positions, areas: Positions, low: Edges, high: Edges
) -> npt.NDArray[np.float64]:
    edges, places = np.unique(np.concatenate([low, high]), return_inverse=True)
    running = (
        cube.data["running"].isel(offence=_slice(offences), edge=_slice(edges), area=_slice(areas)).to_numpy()
    )
    begin, end = places[: low.size], places[low.size :]
    counted: npt.NDArray[np.float64] = (running[:, end] - running[:, begin]).astype(np.float64)
    return np.moveaxis(counted, 1, 2)


def _slice(places: Positions) -> Positions | slice:
    """A run of neighbours as a slice: that is read in one stretch instead of place by place."""
    if places.size and (np.diff(places) == 1).all():
        return slice(int(places[0]), int(places[-1]) + 1)
    return places


def _worst_in_cube(
    cube: Cube, offences: Positions, areas: Positions, low: Edges, high: Edges
) -> npt.NDArray[np.uint8]:
    planes = cube.data["plane"].isel(offence=_slice(offences)).to_numpy()
    worst = _worst(np.where(planes == MIXED, np.uint8(0), planes), low, high)
    result = np.repeat(worst[:, None, :], areas.size, axis=1)
    for place in np.nonzero((planes == MIXED).any(axis=1))[0]:
        cells = cube.data["status"].isel(offence=int(offences[place]), area=_slice(areas)).to_numpy()
        result[place] = _worst(cells.T, low, high)
    return result


def _worst(statuses: npt.NDArray[np.uint8], low: Edges, high: Edges) -> npt.NDArray[np.uint8]:
    """The highest status from edge `low` to edge `high` along the last axis."""
    worst = np.zeros((*statuses.shape[:-1], low.size), dtype=np.uint8)
    for status in np.unique(statuses):
        if status > Status.FINAL:
            times = _running(statuses == status)
            worst[(times[..., high] - times[..., low]) > 0] = status
    return worst


def _running(cells: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
    running = np.zeros((*cells.shape[:-1], cells.shape[-1] + 1))
    np.cumsum(cells, axis=-1, out=running[..., 1:])
    return running


def _unfinished(periods: Flags, low: Edges, high: Edges) -> Flags:
    """Which stretches of more than one period hold an unfinished one."""
    times = _running(periods)
    return ((times[high] - times[low]) > 0) & (high - low > 1)


def _with_heaviest_reason(summed: Frame, cells: Frame, low: Edges, high: Edges) -> Frame:
    """Sums without value get the reason of a cell in them that had none."""
    for reason in np.unique(cells.reasons):
        if reason != Reason.NONE:
            times = _running((cells.reasons == reason) & (cells.statuses >= Status.WITHHELD))
            summed = summed.explained((times[..., high] - times[..., low]) > 0, Reason(int(reason)))
    return summed
