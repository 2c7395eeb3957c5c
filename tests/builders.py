"""Values for tests: complete answers with sensible defaults, of which a test changes what it is about."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.catalogue import Direction
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Window, period_range, span_of
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.table import (
    Quantity,
    Role,
    SourceNote,
    Table,
    TableArea,
    TablePeriod,
)
from veiligheidsnetwerk.publishing.wording import Sort, sort_of

ENSCHEDE = TableArea("GM0153", "Enschede", AreaKind.GEMEENTE)
HENGELO = TableArea("GM0164", "Hengelo", AreaKind.GEMEENTE)
BORNE = TableArea("GM0147", "Borne", AreaKind.GEMEENTE)
TWENTE = TableArea("PD-twente", "Twente", AreaKind.DISTRICT)
OOST = TableArea("ON", "Oost-Nederland", AreaKind.REGION)
POLICE = SourceNote(
    title="Geregistreerde misdrijven",
    publisher="Politie",
    licence="CC BY 4.0",
    definition="Misdrijven die de politie heeft vastgelegd.",
    edition="2026-11-15",
    vintage="2026-11-15",
    data_until=date(2026, 10, 31),
    notes=("De politie kan cijfers later aanpassen.",),
)
Place = tuple[int, int, int]
Number = float | None


def count_quantity(unit: str = "misdrijven", decimals: int = 0) -> Quantity:
    return Quantity(Role.VALUE, "Aantal", unit, decimals)


def compared_quantities(unit: str = "misdrijven", decimals: int = 0) -> tuple[Quantity, ...]:
    return (
        count_quantity(unit, decimals),
        Quantity(Role.EARLIER, "Jaar eerder", unit, decimals),
        Quantity(Role.DIFFERENCE, "Verschil", unit, decimals),
        Quantity(Role.PERCENT, "Verschil in %", "%", 1),
    )


def gemeenten(count: int) -> tuple[TableArea, ...]:
    return tuple(
        TableArea(f"GM{number:04d}", f"Gemeente {number}", AreaKind.GEMEENTE) for number in range(count)
    )


def periods(count: int, *, last: str = "2026MM05", window: Window = Window.OWN) -> tuple[TablePeriod, ...]:
    end = Period.parse(last)
    return tuple(_table_period(each, window) for each in period_range(end.shift(1 - count), end))


def build_table(
    *,
    areas: Sequence[TableArea] = (ENSCHEDE, TWENTE),
    columns: Sequence[TablePeriod] | None = None,
    quantities: Sequence[Quantity] | None = None,
    values: object = None,
    statuses: Mapping[Place, Status] | None = None,
    reasons: Mapping[Place, Reason] | None = None,
    measure: str = "aantal",
    window: Window = Window.OWN,
    title: str = "Woninginbraken in Enschede en Twente",
    offence: str = "Woninginbraken",
    footnotes: Sequence[str] = (),
    sources: Sequence[SourceNote] = (POLICE,),
) -> Table:
    """An answer about burglary.

    `values` is anything numpy reads as (areas, periods[, quantities]), None for no value; without it, cell
    (a, p, q) holds 100·a + 10·p + q. A value is final, and none not available, but for `statuses`, `reasons`.
    """
    shown = tuple(columns) if columns is not None else periods(3, window=window)
    asked = tuple(quantities) if quantities is not None else (count_quantity(),)
    numbers = _numbers(values, (len(areas), len(shown), len(asked)))
    marks, causes = _marks(numbers, statuses or {}, reasons or {})
    return Table(
        _question(areas, shown, asked, measure=measure, window=window),
        title=title,
        offence=offence,
        counted=asked[0].unit if sort_of(asked[0].unit) is Sort.COUNT else offence.lower(),
        measure=measure,
        areas=tuple(areas),
        periods=shown,
        quantities=asked,
        values=np.where(marks < Status.WITHHELD, numbers, np.nan),
        statuses=marks,
        reasons=causes,
        direction=Direction.MORE_IS_WORSE,
        sources=tuple(sources),
        footnotes=tuple(footnotes),
    )


def _numbers(values: object, shape: Place) -> npt.NDArray[np.float64]:
    if values is None:
        area, period, quantity = np.indices(shape, dtype=np.float64)
        return np.asarray(100.0 * area + 10.0 * period + quantity)
    return np.array(values, dtype=np.float64).reshape(shape)


def _marks(
    numbers: npt.NDArray[np.float64],
    statuses: Mapping[Place, Status],
    reasons: Mapping[Place, Reason],
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    missing = np.isnan(numbers)
    marks = np.where(missing, Status.NOT_AVAILABLE, Status.FINAL).astype(np.uint8)
    causes = np.where(missing, Reason.NOT_IN_SOURCE, Reason.NONE).astype(np.uint8)
    for place, status in statuses.items():
        marks[place] = status
    for place, reason in reasons.items():
        causes[place] = reason
    return marks, causes


def _question(
    areas: Sequence[TableArea],
    shown: Sequence[TablePeriod],
    asked: Sequence[Quantity],
    *,
    measure: str,
    window: Window,
) -> Comparison:
    return Comparison(
        source="politie",
        offence="1.1.1",
        areas=tuple(area.code for area in areas),
        first=Period.parse(shown[0].code),
        last=Period.parse(shown[-1].code),
        measure=measure,
        window=window,
        against=Against.YEAR_EARLIER if len(asked) > 1 else Against.NOTHING,
        division=Division.NOW,
    )


def _table_period(period: Period, window: Window) -> TablePeriod:
    covers = span_of(window, period).label
    return TablePeriod(period.code, period.short_label, covers, complete=True)
