"""A vintage opened for reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import xarray as xr

from veiligheidsnetwerk.figures.cubes.manifest import Manifest
from veiligheidsnetwerk.figures.periods import Period, Span

type Positions = npt.NDArray[np.intp]
type Statuses = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Cube:
    """Counts of one source in one vintage, as running totals.

    `data` has the variables
    - `running` (offence, edge, area): what was counted before each edge; edge k lies before period k, so the
      sum over periods a to b is edge b + 1 less edge a. Cells without a value add 0, see their status.
    - `status` (offence, period, area): a `Status` per cell.
    - `plane` (offence, period): the status that most areas have.
    - `odd` (offence, area): whether the area differs from `plane` in some period. Published figures nearly
      always agree, and then `status` need not be read.
    Areas come last so that one edge of all areas is one stretch of the file. `course` is `running` turned, so
    that all edges of one area are a stretch too; older vintages and those of a cluster lack it.

    The arrays may be those of Dask, which are read where the cluster is. `running` and `status` are then too
    (cut out of them what is asked, and only then `np.asarray`); `plane` and `odd` are always in memory.
    """

    manifest: Manifest
    data: xr.Dataset
    course: npt.NDArray[np.integer] | None = None

    @property
    def vintage(self) -> str:
        return self.manifest.vintage

    @cached_property
    def running(self) -> npt.NDArray[np.integer]:
        """The array itself: finding one by its name costs more than most sums."""
        running: npt.NDArray[np.integer] = self.data["running"].data
        return running

    @cached_property
    def status(self) -> Statuses:
        status: Statuses = self.data["status"].data
        return status

    @cached_property
    def plane(self) -> Statuses:
        return np.array(self.data["plane"].to_numpy())

    @cached_property
    def odd(self) -> npt.NDArray[np.bool_]:
        return np.array(self.data["odd"].to_numpy())

    @cached_property
    def _offences(self) -> Mapping[str, int]:
        return {code: place for place, code in enumerate(self.manifest.offences)}

    @cached_property
    def _areas(self) -> Mapping[str, int]:
        return {code: place for place, code in enumerate(self.manifest.areas)}

    @cached_property
    def unfinished(self) -> npt.NDArray[np.bool_]:
        """Per period whether the source holds only a part of it."""
        flags = np.zeros(self.manifest.periods, dtype=bool)
        flags[[self.place_of(Period.parse(code)) for code in self.manifest.unfinished]] = True
        return flags

    def place_of(self, period: Period) -> int:
        """The place of a period on the axis of time; outside 0 to `periods` - 1 when it is not there."""
        return period.ordinal - self.manifest.first_period.ordinal

    def holds_unfinished(self, span: Span) -> bool:
        """Whether the source has only a part of a period in this stretch."""
        low = max(self.place_of(span.first), 0)
        return bool(self.unfinished[low : max(self.place_of(span.last) + 1, 0)].any())

    def has_area(self, code: str) -> bool:
        return code in self._areas

    def has_offence(self, code: str) -> bool:
        return code in self._offences

    def offence_places(self, codes: Sequence[str]) -> Positions:
        return np.array([self._offences[code] for code in codes], dtype=np.intp)

    def area_places(self, codes: Sequence[str]) -> Positions:
        """The places of these areas; -1 for an area that the source does not have."""
        return np.array([self._areas.get(code, -1) for code in codes], dtype=np.intp)
