"""What is answered: values with their status and reason, and everything that must travel with them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.catalogue import Direction
from veiligheidsnetwerk.figures.cubes.status import Reason, Status
from veiligheidsnetwerk.figures.query.comparison import Comparison


class Role(StrEnum):
    """What a quantity is in the comparison."""

    VALUE = "waarde"
    EARLIER = "jaar-eerder"
    DIFFERENCE = "verschil"
    PERCENT = "procent"


@dataclass(frozen=True, slots=True)
class TableArea:
    """A row of the answer; `name` is for people ("Twente (district)")."""

    code: str
    name: str
    kind: AreaKind


@dataclass(frozen=True, slots=True)
class TablePeriod:
    """A column of the answer. `label` is short ("mei 2025"); `covers` says the whole stretch."""

    code: str
    label: str
    covers: str
    complete: bool


@dataclass(frozen=True, slots=True)
class Quantity:
    """One of the figures per cell: the value, or with a comparison also the earlier one and the change.

    `unit` is what stands behind the number ("misdrijven", "per 1.000 inwoners", "%"); `decimals` how many
    digits are shown behind the comma.
    """

    role: Role
    label: str
    unit: str
    decimals: int


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where figures come from, as it must stand beside them.

    `edition` is how people call the `vintage`, whose name also says what is in it.
    """

    title: str
    publisher: str
    licence: str
    definition: str
    edition: str
    vintage: str
    data_until: date
    notes: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The line "Bron: …" that no channel may leave out."""
        return f"Bron: {self.publisher}, {self.title} (editie {self.edition})"


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure with its status; `value` is None exactly when there is none."""

    value: float | None
    status: Status
    reason: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The answer to a `Comparison`.

    `values` (float64, NaN where there is no value), `statuses` and `reasons` (uint8) have the shape
    (areas, periods, quantities). `sources[0]` is the source of the counts; others are denominators.
    `offence` is the name of what was counted, `counted` what stands behind a number of them ("misdrijven"),
    `measure` how it is expressed.
    """

    comparison: Comparison
    title: str
    offence: str
    counted: str
    measure: str
    areas: tuple[TableArea, ...]
    periods: tuple[TablePeriod, ...]
    quantities: tuple[Quantity, ...]
    values: npt.NDArray[np.float64]
    statuses: npt.NDArray[np.uint8]
    reasons: npt.NDArray[np.uint8]
    direction: Direction
    sources: tuple[SourceNote, ...]
    footnotes: tuple[str, ...] = ()

    def cell(self, area: int, period: int, quantity: int = 0) -> Cell:
        """The figure at these positions."""
        place = area, period, quantity
        status = Status(int(self.statuses[place]))
        value = float(self.values[place]) if status.has_value else None
        return Cell(value, status, Reason(int(self.reasons[place])))

    @property
    def statuses_present(self) -> tuple[Status, ...]:
        """The statuses that occur and need a line of explanation, lightest first."""
        return tuple(Status(int(code)) for code in np.unique(self.statuses) if code != Status.FINAL)

    @property
    def reasons_present(self) -> tuple[Reason, ...]:
        """The reasons that occur, to be explained under the table."""
        return tuple(Reason(int(code)) for code in np.unique(self.reasons) if code != Reason.NONE)
