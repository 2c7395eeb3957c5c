"""What is answered: values with their status and reason, and everything that must travel with them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.catalogue import Direction
from veiligheidsnetwerk.figures.cubes.status import Reason, Status
from veiligheidsnetwerk.figures.query.comparison import Comparison, Pin
from veiligheidsnetwerk.figures.query.duiding import TableDuiding


class Role(StrEnum):
    """What a quantity is in the comparison."""

    VALUE = "waarde"
    EARLIER = "jaar-eerder"
    DIFFERENCE = "verschil"
    PERCENT = "procent"


@dataclass(frozen=True, slots=True)
class TableFigure:
    """What was counted: `name` is for people, `counted` stands behind a number of it ("misdrijven").

    `code` is that of the address (`source:offence`), `source` that of its `SourceNote`.
    """

    code: str
    source: str
    name: str
    counted: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class TableArea:
    """An area of the answer; `name` is for people ("Twente (district)").

    `is_total` marks the sum of gemeenten or districts asked; it comes last.
    """

    code: str
    name: str
    kind: AreaKind
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class TablePeriod:
    """A period of the answer. `label` is short ("mei 2025"); `covers` says the whole stretch.

    `mark` has the letters of the breaks that begin here.
    """

    code: str
    label: str
    covers: str
    complete: bool
    mark: str = ""


@dataclass(frozen=True, slots=True)
class TableBreak:
    """Where the series are not comparable with themselves.

    `mark` is a letter that stands at the column `period` (at none when that is ""), `when` says from or in
    which time, `title` what is the matter in a few words, `text` in full and who says so.
    """

    mark: str
    period: str
    when: str
    title: str
    text: str

    @property
    def line(self) -> str:
        """The footnote that no channel may leave out."""
        return f"[{self.mark}] {self.title}, {self.when}: {self.text}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a cell: a measure in a role.

    `label` is short and says no more than what tells it from the other quantities of its table; `measured`
    says in full how the figure is expressed ("aantal per maand"). `unit` is what stands behind the number
    ("per 1.000 inwoners", "%"), "" for whatever the figure counts (see `Table.unit`); `decimals` how many
    digits are shown behind the comma. `divided_by` are the sources of the denominator.
    """

    measure: str
    role: Role
    label: str
    measured: str
    unit: str
    decimals: int
    divided_by: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        return self.measure if self.role is Role.VALUE else f"{self.measure}-{self.role}"


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where figures come from, as it must stand beside them.

    `edition` is how people call the `vintage`, whose name also says what is in it. `mirror` is where the
    figures came from when not from the publisher; they are made up then.
    """

    code: str
    title: str
    publisher: str
    licence: str
    definition: str
    edition: str
    vintage: str
    data_until: date
    notes: tuple[str, ...] = ()
    mirror: str = ""

    @property
    def line(self) -> str:
        """The line "Bron: …" that no channel may leave out."""
        if self.mirror:
            return (
                f"Verzonnen cijfers van {self.mirror}, om mee te proberen; niet van {self.publisher}: "
                f"{self.title} (editie {self.edition})"
            )
        return f"Bron: {self.publisher}, {self.title} (editie {self.edition})"


@dataclass(frozen=True, slots=True)
class Cell:
    """One number with its status; `value` is None exactly when there is none."""

    value: float | None
    status: Status
    reason: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The answer to a `Comparison`.

    `values` (float64, NaN where there is no value), `statuses` and `reasons` (uint8) have the shape
    (figures, areas, periods, quantities). `sources` are those of the figures, then those divided by.
    `readings` say in words which way is worse, or that it cannot be said. `duidingen` are what analysts say
    of figures in it; who asks on behalf of a person adds them (`explained`).
    """

    comparison: Comparison
    title: str
    figures: tuple[TableFigure, ...]
    areas: tuple[TableArea, ...]
    periods: tuple[TablePeriod, ...]
    quantities: tuple[Quantity, ...]
    values: npt.NDArray[np.float64]
    statuses: npt.NDArray[np.uint8]
    reasons: npt.NDArray[np.uint8]
    sources: tuple[SourceNote, ...]
    footnotes: tuple[str, ...] = ()
    breaks: tuple[TableBreak, ...] = ()
    readings: tuple[str, ...] = ()
    duidingen: tuple[TableDuiding, ...] = ()

    def cell(self, area: int, period: int, quantity: int = 0, *, figure: int = 0) -> Cell:
        """The number at these positions."""
        place = figure, area, period, quantity
        status = Status(int(self.statuses[place]))
        value = float(self.values[place]) if status.has_value else None
        return Cell(value, status, Reason(int(self.reasons[place])))

    def unit(self, quantity: Quantity, *, figure: int = 0) -> str:
        """What stands behind a number of this figure."""
        return quantity.unit or self.figures[figure].counted

    @property
    def pinned(self) -> Comparison:
        """The question that will be answered with these same numbers when newer editions are in use."""
        pins = tuple(Pin(source.code, source.vintage) for source in self.sources)
        return replace(self.comparison, pins=pins)

    @property
    def measures(self) -> tuple[str, ...]:
        """The codes of the measures, each once."""
        return tuple(dict.fromkeys(quantity.measure for quantity in self.quantities))

    @property
    def statuses_present(self) -> tuple[Status, ...]:
        """The statuses that occur and need a line of explanation, lightest first."""
        return tuple(Status(int(code)) for code in np.unique(self.statuses) if code != Status.FINAL)

    @property
    def reasons_present(self) -> tuple[Reason, ...]:
        """The reasons that occur, to be explained under the table."""
        return tuple(Reason(int(code)) for code in np.unique(self.reasons) if code != Reason.NONE)

    def part(
        self,
        *,
        figures: slice = slice(None),
        areas: slice = slice(None),
        periods: slice = slice(None),
        quantities: tuple[int, ...] | None = None,
    ) -> "Table":
        """What of the answer lies at these positions, with the sources that it still needs."""
        kept = tuple(range(len(self.quantities))) if quantities is None else quantities
        at = figures, areas, periods
        shown = tuple(self.quantities[place] for place in kept)
        counted, where = self.figures[figures], self.areas[areas]
        needed = {figure.source for figure in counted}
        needed |= {code for quantity in shown for code in quantity.divided_by}
        return replace(
            self,
            figures=counted,
            areas=where,
            periods=self.periods[periods],
            quantities=shown,
            values=np.ascontiguousarray(self.values[at][..., kept]),
            statuses=np.ascontiguousarray(self.statuses[at][..., kept]),
            reasons=np.ascontiguousarray(self.reasons[at][..., kept]),
            sources=tuple(source for source in self.sources if source.code in needed),
            duidingen=tuple(
                each
                for each in self.duidingen
                if each.is_about({one.code for one in counted}, {one.code for one in where})
            ),
        )
