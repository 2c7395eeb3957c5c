"""New months laid over an edition: what the file has comes from the file, the rest stays as it was."""

import numpy as np

from veiligheidsnetwerk.figures.cubes import Cube, Status
from veiligheidsnetwerk.figures.ingest.building import Built
from veiligheidsnetwerk.figures.ingest.reading import RawFile
from veiligheidsnetwerk.figures.periods import Period


def laid_over(old: Cube | None, new: Built, raw: RawFile) -> Built:
    """The cube of `old` with the periods of `new` in their place; a gap between them refuses the file."""
    if old is None:
        return new
    first, last = old.manifest.first_period, old.manifest.last_period
    begin, end = new.periods[0], new.periods[-1]
    if begin.ordinal > last.shift(1).ordinal or end.ordinal < first.shift(-1).ordinal:
        raise raw.refuse(
            f"Het bestand gaat over {begin.label} tot en met {end.label}; we hebben {first.label} tot en met "
            f"{last.label}. Daartussen ontbreken cijfers."
        )
    from_, until = min(first.ordinal, begin.ordinal), max(last.ordinal, end.ordinal)
    periods = tuple(Period(first.frequency, ordinal) for ordinal in range(from_, until + 1))
    areas = (*old.manifest.areas, *(code for code in new.areas if not old.has_area(code)))
    shape = len(new.offences), len(periods), len(areas)
    counts, statuses = np.zeros(shape, np.int64), np.full(shape, Status.NOT_AVAILABLE, np.uint8)
    _put_old(old, new, counts, statuses, first.ordinal - from_)
    at = begin.ordinal - from_
    place = [areas.index(code) for code in new.areas]
    when = np.arange(at, at + len(new.periods))
    statuses[:, when] = Status.NOT_AVAILABLE
    counts[:, when] = 0
    counts[np.ix_(range(shape[0]), when, place)] = new.counts
    statuses[np.ix_(range(shape[0]), when, place)] = new.statuses
    return Built(new.offences, periods, areas, counts, statuses)


def _put_old(old: Cube, new: Built, counts: np.ndarray, statuses: np.ndarray, at: int) -> None:
    """The figures of the edition, in the order of offences of the file."""
    length, width = old.manifest.periods, len(old.manifest.areas)
    for row, offence in enumerate(new.offences):
        if old.has_offence(offence):
            [place] = old.offence_places([offence])
            counts[row, at : at + length, :width] = np.diff(old.running[place], axis=0)
            statuses[row, at : at + length, :width] = old.status[place]
