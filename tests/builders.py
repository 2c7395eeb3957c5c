"""Values for tests: complete answers with sensible defaults, of which a test changes what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.catalogue import Direction
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Window, period_range, span_of
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure
from veiligheidsnetwerk.figures.query.table import (
    Quantity,
    Role,
    SourceNote,
    Table,
    TableArea,
    TableFigure,
    TablePeriod,
)
from veiligheidsnetwerk.publishing.sorts import Sort, sort_of

ENSCHEDE = TableArea("GM0153", "Enschede", AreaKind.GEMEENTE)
HENGELO = TableArea("GM0164", "Hengelo", AreaKind.GEMEENTE)
BORNE = TableArea("GM0147", "Borne", AreaKind.GEMEENTE)
TWENTE = TableArea("PD-twente", "Twente", AreaKind.DISTRICT)
OOST = TableArea("ON", "Oost-Nederland", AreaKind.REGION)
POLICE = SourceNote(
    code="politie",
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


def count_quantity(unit: str = "misdrijven", decimals: int = 0, measure: str = "aantal") -> Quantity:
    return _quantity(Role.VALUE, "Aantal", unit, decimals, measure)


def compared_quantities(
    unit: str = "misdrijven", decimals: int = 0, measure: str = "aantal"
) -> tuple[Quantity, ...]:
    return (
        count_quantity(unit, decimals, measure),
        _quantity(Role.EARLIER, "Jaar eerder", unit, decimals, measure),
        _quantity(Role.DIFFERENCE, "Verschil", unit, decimals, measure),
        _quantity(Role.PERCENT, "Verschil in %", "%", 1, measure),
    )


def _quantity(role: Role, label: str, unit: str, decimals: int, measure: str) -> Quantity:
    return Quantity(measure, role, label, measure, unit, decimals)


def figure(
    code: str = "politie:1.1.1", name: str = "Woninginbraken", counted: str = "misdrijven"
) -> TableFigure:
    return TableFigure(code, code.partition(":")[0], name, counted, Direction.MORE_IS_WORSE)


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
    figures: Sequence[TableFigure] = (),
    window: Window = Window.OWN,
    title: str = "Woninginbraken in Enschede en Twente",
    offence: str = "Woninginbraken",
    footnotes: Sequence[str] = (),
    sources: Sequence[SourceNote] = (POLICE,),
) -> Table:
    """An answer about burglary.

    `values` is what numpy reads as ([figures,] areas, periods[, quantities]), None for no value; without it
    cell (f, a, p, q) is 1000·f + 100·a + 10·p + q. A value is final and none is not available, but for the
    `statuses` and `reasons` of the first figure. `measure` says how the quantities are expressed.
    """
    shown = tuple(columns) if columns is not None else periods(3, window=window)
    asked = _expressed(quantities or (count_quantity(),), measure)
    about = tuple(figures) or (_counted_in(asked[0].unit, offence),)
    shape = len(about), len(areas), len(shown), len(asked)
    numbers, marks, causes = _cells(values, shape, statuses or {}, reasons or {})
    return Table(
        _question(about, areas, shown, asked, window=window),
        title=title,
        figures=about,
        areas=tuple(areas),
        periods=shown,
        quantities=asked,
        values=numbers,
        statuses=marks,
        reasons=causes,
        sources=tuple(sources),
        footnotes=tuple(footnotes),
    )


def _expressed(quantities: Sequence[Quantity], measure: str) -> tuple[Quantity, ...]:
    if measure == "aantal":
        return tuple(quantities)
    return tuple(replace(quantity, measured=measure) for quantity in quantities)


def _counted_in(unit: str, offence: str) -> TableFigure:
    counted = unit if sort_of(unit) is Sort.COUNT else offence.lower()
    return figure(name=offence, counted=counted)


def _cells(
    values: object,
    shape: tuple[int, ...],
    statuses: Mapping[Place, Status],
    reasons: Mapping[Place, Reason],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    numbers = _numbers(values, shape)
    marks, causes = _marks(numbers, statuses, reasons)
    return np.where(marks < Status.WITHHELD, numbers, np.nan), marks, causes


def _numbers(values: object, shape: tuple[int, ...]) -> npt.NDArray[np.float64]:
    if values is None:
        number, area, period, quantity = np.indices(shape, dtype=np.float64)
        return np.asarray(1000.0 * number + 100.0 * area + 10.0 * period + quantity)
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
        marks[0][place] = status
    for place, reason in reasons.items():
        causes[0][place] = reason
    return marks, causes


def _question(
    about: Sequence[TableFigure],
    areas: Sequence[TableArea],
    shown: Sequence[TablePeriod],
    asked: Sequence[Quantity],
    *,
    window: Window,
) -> Comparison:
    return Comparison(
        figures=tuple(Figure(*each.code.split(":")) for each in about),
        areas=tuple(area.code for area in areas),
        first=Period.parse(shown[0].code),
        last=Period.parse(shown[-1].code),
        measures=tuple(dict.fromkeys(quantity.measure for quantity in asked)),
        window=window,
        against=Against.YEAR_EARLIER if len(asked) > 1 else Against.NOTHING,
        division=Division.NOW,
    )


def _table_period(period: Period, window: Window) -> TablePeriod:
    covers = span_of(window, period).label
    return TablePeriod(period.code, period.short_label, covers, complete=True)
