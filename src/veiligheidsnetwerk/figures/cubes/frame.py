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
    def of(cls, values: Floats, statuses: Codes, reasons: Codes) -> Self:
        """A frame in which values without status to carry them are blanked."""
        has_value = statuses < Status.WITHHELD
        return cls(
            np.where(has_value, values, np.nan), statuses, np.where(statuses > 0, reasons, Reason.NONE)
        )

    @property
    def shape(self) -> tuple[int, ...]:
        return self.values.shape

    def without(self, where: npt.NDArray[np.bool_], reason: Reason) -> "Frame":
        """The same frame with no value, for this reason, in the cells `where` that still had one."""
        blanked = where & (self.statuses < Status.WITHHELD)
        return Frame(
            np.where(blanked, np.nan, self.values),
            np.where(blanked, np.uint8(Status.NOT_AVAILABLE), self.statuses),
            np.where(blanked, np.uint8(reason), self.reasons),
        )

    def __getitem__(self, key: Any) -> "Frame":
        return Frame(self.values[key], self.statuses[key], self.reasons[key])
