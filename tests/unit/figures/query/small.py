"""Two gemeenten, each its own district, over some months or years: small enough to check by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.reference.answering import LAND as HECTARES
from tests.reference.answering import PEOPLE, REGION, TOTAL, World, rolled_up
from tests.reference.lands import EAST, NAMES, WEST
from tests.reference.shelves import library_of
from tests.reference.slow import Counts, Land
from tests.reference.worlds import SOURCE
from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import MEMBERS, Cell, Comparison, Figure, Library, Table, run

type Number = int | Status
GOOR, BORNE = "GM0007", "GM0006"
LAND = Land(
    {
        code: Gemeente(code=code, name=NAMES[code], province="Oost", district=district, begin=None, end=None)
        for code, district in ((BORNE, EAST), (GOOR, WEST))
    },
    [],
)


def counts(
    rows: Mapping[str, Mapping[str, Sequence[Number]]], first: str, *, unfinished: Sequence[str] = ()
) -> Counts:
    """Figures per offence and gemeente from the period `first` on, with districts and region added up."""
    begin, cells = Period.parse(first), dict[tuple[str, str, Period], tuple[int, Status]]()
    length = 0
    for offence, by_area in rows.items():
        columns = zip(*by_area.values(), strict=True)
        for length, column in enumerate(columns, 1):
            row = {area: _cell(number) for area, number in zip(by_area, column, strict=True)}
            for district, code in ((EAST, BORNE), (WEST, GOOR)):
                row[district] = row.get(code, (0, Status.FINAL))
            row[REGION] = rolled_up([row[code] for code in by_area if code in LAND.gemeenten])
            cells |= {(offence, area, begin.shift(length - 1)): cell for area, cell in row.items()}
    periods = [begin.shift(place) for place in range(length)]
    parts = frozenset(Period.parse(code) for code in unfinished)
    return Counts(cells, periods, parts, own_division=False, until=periods[-1].begin)


def small_library(
    root: Path, counted: Counts, people: Mapping[str, Sequence[Number]] | None = None
) -> Library:
    """A library with these figures, and 1,000 and 2,000 people from 2022 to 2025 if nothing else is said.

    The gemeenten have half a km² and two km² of land.
    """
    living = people or {BORNE: [1000] * 4, GOOR: [2000] * 4}
    hectares = counts({HECTARES: {BORNE: [50], GOOR: [200]}}, "2024JJ00")
    people_of = counts({PEOPLE: living}, "2022JJ00")
    return library_of(World(LAND, {SOURCE: counted}, people_of, hectares), str(root))


def ask(
    library: Library,
    *areas: str,
    first: str,
    last: str = "",
    offence: str = TOTAL,
    measure: str = "aantal",
    **more: Any,
) -> Table:
    """The answer about `areas` from `first` to `last`."""
    begin, end = Period.parse(first), Period.parse(last or first)
    figures = (Figure(SOURCE, offence),)
    question = Comparison(figures=figures, areas=areas, first=begin, last=end, measures=(measure,))
    return run(replace(question, **more), library, scope=MEMBERS)


def numbers(table: Table, quantity: int = 0) -> list[list[float | Status]]:
    """What a reader sees: the numbers, and the status where there is none."""
    return [[_number(cell) for cell in row] for row in cells(table, quantity)]


def cells(table: Table, quantity: int = 0) -> list[list[Cell]]:
    places = range(len(table.periods))
    return [[table.cell(row, place, quantity) for place in places] for row in range(len(table.areas))]


def _cell(number: Number) -> tuple[int, Status]:
    return (0, number) if isinstance(number, Status) else (number, Status.FINAL)


def _number(cell: Cell) -> float | Status:
    return cell.status if cell.value is None else round(cell.value, 6)
