"""Values with what is known about each: what the calculations take and give."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.cubes.status import Reason, Status

type Floats = npt.NDArray[np.float64]
type Codes = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Three arrays of one shape, by habit (areas, periods).

    `values` is NaN exactly where the status has no value; `statuses` holds `Status`, `reasons` `Reason`.
    """

    values: Floats
    statuses: Codes
    reasons: Codes

    @classmethod
    def of(cls, values: Floats, statuses: Codes) -> Self:
        """A frame with the usual reasons. `values` is taken over: what its status does not allow goes."""
        np.copyto(values, np.nan, where=lacks_value(statuses))
        return cls(values, statuses, _usual_reasons(statuses))

    @property
    def shape(self) -> tuple[int, ...]:
        return self.values.shape

    def without(self, where: npt.NDArray[np.bool_], reason: Reason) -> "Frame":
        """The same frame with no value, for this reason, in the cells `where` that still had one."""
        if not where.any():
            return self
        blanked = where & ~lacks_value(self.statuses)
        return Frame(
            np.where(blanked, np.nan, self.values),
            np.where(blanked, np.uint8(Status.NOT_AVAILABLE), self.statuses),
            np.where(blanked, np.uint8(reason), self.reasons),
        )

    def blank(self, where: npt.NDArray[np.bool_], reason: Reason) -> "Frame":
        """The same frame with nothing in the cells `where`, whatever stood there, for this reason."""
        if not where.any():
            return self
        return Frame(
            np.where(where, np.nan, self.values),
            np.where(where, np.uint8(Status.NOT_AVAILABLE), self.statuses),
            np.where(where, np.uint8(reason), self.reasons),
        )

    def explained(self, where: npt.NDArray[np.bool_], reason: Reason) -> "Frame":
        """The same frame with a better reason in those of the cells `where` that have no value."""
        empty = where & lacks_value(self.statuses)
        return Frame(self.values, self.statuses, np.where(empty, np.uint8(reason), self.reasons))

    def __getitem__(self, key: Any) -> "Frame":
        return Frame(self.values[key], self.statuses[key], self.reasons[key])


def lacks_value(statuses: Codes) -> npt.NDArray[np.bool_]:
    """Where there is no value but only a reason."""
    return statuses >= _WITHHELD


# Beside a member of an enum numpy would first widen the whole array, which takes twenty times as long.
_WITHHELD = np.uint8(Status.WITHHELD)
_USUAL_REASON = {
    Status.ESTIMATED: Reason.SPLIT_ESTIMATE,
    Status.WITHHELD: Reason.NOT_PUBLISHED,
    Status.NOT_AVAILABLE: Reason.NOT_IN_SOURCE,
}


def _usual_reasons(statuses: Codes) -> Codes:
    """By status: why a cell that comes straight from a source has it."""
    reasons = np.zeros_like(statuses)
    for status, reason in _USUAL_REASON.items():
        np.copyto(reasons, np.uint8(reason), where=statuses == np.uint8(status))
    return reasons
