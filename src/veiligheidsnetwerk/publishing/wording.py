"""How a figure is said, which depends on what it is: a number, a rate, a share or a place in a ranking."""

import re
from dataclasses import dataclass

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.query.comparison import Against
from veiligheidsnetwerk.figures.query.table import Table, TableArea, TablePeriod
from veiligheidsnetwerk.publishing.dutch import capitalise
from veiligheidsnetwerk.publishing.grid import GridCell
from veiligheidsnetwerk.publishing.sorts import Sort, sort_of

_SINGULARS = {
    "misdrijven": "misdrijf",
    "woninginbraken": "woninginbraak",
    "registraties": "registratie",
    "incidenten": "incident",
    "meldingen": "melding",
    "inwoners": "inwoner",
}


_LOCAL = re.compile(r"(.*) \((?:wijk|buurt) in (.*)\)")
A_YEAR_BEFORE = "een jaar eerder"
_BEFORE = {
    Against.MEAN_OF_3: "gemiddeld over de drie jaar ervoor",
    Against.MEAN_OF_5: "gemiddeld over de vijf jaar ervoor",
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The Dutch around the figures of one table."""

    sort: Sort
    unit: str
    counted: str
    measure: str

    @property
    def at(self) -> str:
        """The word before an area."""
        return "voor" if self.sort.is_relative else "in"

    @property
    def directions(self) -> tuple[str, str, str]:
        """How less, as much and more are said."""
        if self.sort.is_relative:
            return "lager dan", "gelijk aan dat", "hoger dan"
        return "minder dan", "evenveel als", "meer dan"

    def opening(self, *, when: str, where: str, cell: GridCell) -> str:
        """The figure itself as a sentence without its capital."""
        match self.sort:
            case Sort.RANK | Sort.TENTH:
                return self._place(when=when, where=where, cell=cell)
            case Sort.INDEX:
                return f"{when} was de index voor {where} {cell.text} {self.unit.removeprefix('index ')}."
            case Sort.SHARE:
                return f"{when} was het {self._share} voor {where} {cell.text}."
            case Sort.COUNT if cell.number == 1:
                return self._one(when=when, where=where, cell=cell)
            case Sort.RATE:
                return f"{when} waren er in {where} {cell.text} {self.counted} {self.unit}."
            case _:
                return f"{when} waren er in {where} {cell.text} {self.unit}."

    def earlier(self, *, where: str, cell: GridCell, before: str = A_YEAR_BEFORE) -> str:
        """The figure of `before`, without a full stop; names the area: others may stand before."""
        before = capitalise(before)
        match self.sort:
            case Sort.RANK:
                return f"{before} stond {where} op plaats {cell.text}"
            case Sort.TENTH:
                return f"{before} zat {where} in deel {cell.text}"
            case Sort.SHARE | Sort.INDEX:
                return f"{before} was het voor {where} {cell.text}"
            case Sort.COUNT if cell.number == 1:
                return f"{before} was het er in {where} {cell.text}"
            case _:
                return f"{before} waren het er in {where} {cell.text}"

    def _place(self, *, when: str, where: str, cell: GridCell) -> str:
        among = f"{cell.text} van de gemeenten in de regio"
        if self.sort is Sort.TENTH:
            return f"{when} zat {where} in tiende deel {among} (deel 1 heeft de hoogste cijfers)."
        return f"{when} stond {where} op plaats {among} (1 is het hoogste cijfer)."

    @property
    def _share(self) -> str:
        """What it is a share of, as the measure is called; the stretch it covers is said by the period."""
        name = self.measure.partition(",")[0]
        return name if name.startswith("aandeel") else "aandeel"

    def _one(self, *, when: str, where: str, cell: GridCell) -> str:
        if self.unit in _SINGULARS:
            return f"{when} was er in {where} {cell.text} {_SINGULARS[self.unit]}."
        return f"{when} was het aantal {self.unit} in {where} {cell.text}."


def spoken_before(against: Against) -> str:
    """What figures are set beside, in a sentence."""
    return _BEFORE.get(against, A_YEAR_BEFORE)


def wording_of(table: Table) -> Wording:
    """The words for the first figure of a table in its first measure."""
    quantity = table.quantities[0]
    unit = table.unit(quantity)
    return Wording(sort_of(unit), unit, table.figures[0].counted, quantity.measured)


def spoken_name(area: TableArea) -> str:
    """The name in a sentence: `Twente (district)` is said as `district Twente`, of a buurt also in what."""
    if local := _LOCAL.fullmatch(area.name):
        return f"{area.kind} {local[1]} ({local[2]})"
    level = f" ({area.kind})"
    if area.kind is AreaKind.GEMEENTE or not area.name.endswith(level):
        return area.name
    return f"{area.kind} {area.name.removesuffix(level)}"


def spoken_period(period: TablePeriod) -> str:
    """The stretch in a sentence: `in mei 2026`, `van juni 2025 tot en met mei 2026`."""
    covers = period.covers
    if covers.startswith("van "):
        return covers
    return f"van {covers}" if "tot en met" in covers else f"in {covers}"
