"""Sums over stretches of time.

A sum has the highest status of the cells in it (see `Status`); with one cell withheld or not available there
is no sum. A stretch of more than one period with an unfinished period in it has no sum either: it would be
read as a fall.
"""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.compute.regroup import together
from veiligheidsnetwerk.figures.cubes import Cube, Frame, Reason, Status, lacks_value
from veiligheidsnetwerk.figures.cubes.cube import Positions, Statuses
from veiligheidsnetwerk.figures.periods import Period, Span

type Edges = npt.NDArray[np.intp]
type Flags = npt.NDArray[np.bool_]
type Indices = Positions | slice

_MOST_AT_ONCE = 1 << 20
"""The sums that are made together where there are more: with all that belongs to them a few megabytes."""
_FEW_AREAS = 16
"""So many numbers come along whenever one is read from the memory."""
_TIMES = np.array([0, *(1 << 16 * place for place in range(len(Status) - 1))], dtype=np.int64)
"""By status: what one cell with it adds to a running total that counts each status in 16 bits of its own."""


def sums(cube: Cube, *, offences: Positions, areas: Positions, spans: Sequence[Span]) -> Frame:
    """What was counted in each stretch: a frame (offences, areas, spans).

    `areas` may hold -1 for an area that the source does not have. Stretches that reach outside the source
    have no sum.
    """
    low, high, inside = _edges(cube.manifest.first_period, cube.manifest.periods, spans)
    frame = _sums(_Read(cube, _indices(offences), _places(areas), low, high), inside, areas >= 0)
    return frame.without(_unfinished(cube.unfinished, low, high), Reason.UNFINISHED_PERIOD)


def sums_together(cube: Cube, *, offences: Positions, areas: Positions, spans: Sequence[Span]) -> Frame:
    """The same for all these offences as one: a frame (areas, spans)."""
    low, high, inside = _edges(cube.manifest.first_period, cube.manifest.periods, spans)
    read = _Read(cube, _indices(offences), _places(areas), low, high)
    frame = together(_sums(read, inside, areas >= 0))
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
    per_year = spans[0].first.per_year
    begins = (first_year.ordinal + np.arange(frame.shape[-1])[:, None]) * per_year
    first, last = _ordinals(spans)
    periods = (np.minimum(last, begins + per_year - 1) - np.maximum(first, begins) + 1).clip(0)
    lengths = last - first + 1
    low, high = (
        (edge - first_year.ordinal).clip(0, frame.shape[-1])
        for edge in (first // per_year, last // per_year + 1)
    )
    # Many stretches touch the same years.
    touched, place = np.unique(low * (frame.shape[-1] + 1) + high, return_inverse=True)
    years = np.divmod(touched, frame.shape[-1] + 1)
    # Areas lie side by side, as in sums: arrays laid out differently take twice the time together.
    statuses = _worst(frame.statuses, *years).T[place]
    values = periods.T @ np.nan_to_num(frame.values).T / lengths[:, None]
    statuses[periods.sum(axis=0) < lengths] = Status.NOT_AVAILABLE
    return Frame.of(values.T, statuses.T)


def _sums(read: "_Read", inside: Flags, has_area: Flags) -> Frame:
    """Sums (offences, areas, spans) that do not yet know of unfinished periods.

    Very many are made a few offences at a time, by all cores: what is made meanwhile then stays near them.
    """
    shape = read.shape
    depth = max(_MOST_AT_ONCE // max(shape[1] * shape[2], 1), 1)
    if not read.is_here or depth >= shape[0]:
        return _summed(read, inside, has_area)
    # Laid out as in the file, turned as a frame is.
    values = np.moveaxis(np.empty(shape), 1, 2)
    statuses, reasons = (np.moveaxis(np.empty(shape, np.uint8), 1, 2) for _ in range(2))
    whole = Frame(values, statuses, reasons)

    def fill(begin: int) -> None:
        at = slice(begin, begin + depth)
        part = _summed(read.of_offences(begin, begin + depth), inside, has_area)
        whole.values[at], whole.statuses[at], whole.reasons[at] = part.values, part.statuses, part.reasons

    with ThreadPoolExecutor(os.process_cpu_count()) as cores:
        list(cores.map(fill, range(0, shape[0], depth)))
    return whole


def _summed(read: "_Read", inside: Flags, has_area: Flags) -> Frame:
    counts, statuses = np.moveaxis(read.counts(), 1, 2), np.moveaxis(read.statuses(), 1, 2)
    if counts.flags.c_contiguous:  # laid out alike, for what is done with both
        statuses = np.ascontiguousarray(statuses)
    if not inside.all():
        statuses[..., ~inside] = Status.NOT_AVAILABLE
    if not has_area.all():
        statuses[:, ~has_area] = Status.NOT_AVAILABLE
    return Frame.of(counts, statuses)


def _places(areas: Positions) -> Indices:
    """Where to read these areas; any place will do for one that the source does not have."""
    return _indices(np.where(areas >= 0, areas, 0))


def mean_over(frame: Frame, times: int) -> Frame:
    """Every `times` columns together as their mean: of the same stretch in several years."""
    if times == 1:
        return frame
    shape = (*frame.shape[:-1], frame.shape[-1] // times, times)
    total = together(
        Frame(
            np.moveaxis(frame.values.reshape(shape), -1, 0),
            np.moveaxis(frame.statuses.reshape(shape), -1, 0),
            np.moveaxis(frame.reasons.reshape(shape), -1, 0),
        )
    )
    return Frame(total.values / times, total.statuses, total.reasons)


def _edges(first: Period, periods: int, spans: Sequence[Span]) -> tuple[Edges, Edges, Flags]:
    """Per stretch its first edge, its last edge, and whether all of it lies within the periods there are."""
    begin, end = _ordinals(spans)
    low, high = begin - first.ordinal, end - first.ordinal + 1
    return low.clip(0, periods), high.clip(0, periods), (low >= 0) & (high <= periods)


def _ordinals(spans: Sequence[Span]) -> tuple[Edges, Edges]:
    """The first and the last period of each stretch, as numbers."""
    first = np.fromiter([span.first.ordinal for span in spans], np.intp, len(spans))
    last = np.fromiter([span.last.ordinal for span in spans], np.intp, len(spans))
    return first, last


@dataclass(frozen=True, slots=True)
class _Read:
    """What lies in a cube from edge `low` to edge `high`: (offences, spans, areas), as in the file."""

    cube: Cube
    offences: Indices
    areas: Indices
    low: Edges
    high: Edges

    @property
    def shape(self) -> tuple[int, int, int]:
        offences, areas = (
            np.arange(size)[places].size
            for size, places in zip(self.cube.odd.shape, (self.offences, self.areas), strict=True)
        )
        return offences, len(self.low), areas

    @property
    def is_here(self) -> bool:
        """Whether the figures lie on this machine and not on a cluster, which divides the work itself."""
        return isinstance(self.cube.running, np.ndarray)

    def of_offences(self, begin: int, end: int) -> "_Read":
        """The same for the offences from one place in the list up to another."""
        places = np.arange(self.cube.odd.shape[0])[self.offences][begin:end]
        return replace(self, offences=_indices(places))

    def counts(self) -> npt.NDArray[np.float64]:
        begin, end = (self._running_at(_indices(edges)) for edges in (self.low, self.high))
        return np.asarray((end - begin).astype(np.float64))

    def _running_at(self, edges: Indices) -> npt.NDArray[np.integer]:
        """From the file in which it lies together: one area lies scattered where all lie side by side."""
        course = self.cube.course
        if course is None or self.shape[2] > _FEW_AREAS:
            return _taken(self.cube.running, self.offences, edges, self.areas)
        return np.moveaxis(_taken(course, self.offences, self.areas, edges), 1, 2)

    def statuses(self) -> Statuses:
        """The highest status: that of the plane, and read cell by cell for areas that differ from it."""
        odd = _taken(self.cube.odd, self.offences, self.areas)
        worst = _worst(self.cube.plane[self.offences], self.low, self.high)
        statuses = np.repeat(worst[:, :, None], odd.shape[1], axis=2)
        places = np.flatnonzero(odd.any(axis=0))
        if places.size:
            statuses[:, :, places] = self._statuses_of(places)
        return statuses

    def _statuses_of(self, places: Positions) -> Statuses:
        areas = np.arange(self.cube.odd.shape[1])[self.areas][places]
        first, last = int(self.low.min()), int(self.high.max())
        cells = np.asarray(_taken(self.cube.status, self.offences, slice(first, last), _indices(areas)))
        return np.moveaxis(_worst(np.moveaxis(cells, 1, 2), self.low - first, self.high - first), 1, 2)


def _indices(places: Positions) -> Indices:
    """Places at equal distances as a slice: that is a view, where a list of places is a copy."""
    if not places.size:
        return places
    steps = places[1:] - places[:-1]
    step = int(steps[0]) if steps.size else 1
    regular = step > 0 and bool((steps == step).all())
    return slice(int(places[0]), int(places[-1]) + 1, step) if regular else places


def _taken[T: np.generic](array: npt.NDArray[T], *axes: Indices) -> npt.NDArray[T]:
    """The cells at these places of each axis."""
    taken = array[tuple(axis if isinstance(axis, slice) else slice(None) for axis in axes)]
    for number, axis in enumerate(axes):
        if not isinstance(axis, slice):
            taken = np.take(taken, axis, axis=number)
    return taken


def _worst(statuses: Statuses, low: Edges, high: Edges) -> Statuses:
    """The highest status from edge `low` to edge `high` along the last axis."""
    if (high - low == 1).all():
        return statuses[..., low]
    times = _running(_TIMES[statuses])
    within = times[..., high] - times[..., low]
    return np.sum([within >= least for least in _TIMES[1:]], axis=0, dtype=np.uint8)


def _running(cells: npt.NDArray[np.generic]) -> npt.NDArray[np.int64]:
    running = np.zeros((*cells.shape[:-1], cells.shape[-1] + 1), dtype=np.int64)
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
            times = _running((cells.reasons == reason) & lacks_value(cells.statuses))
            summed = summed.explained((times[..., high] - times[..., low]) > 0, Reason(int(reason)))
    return summed
