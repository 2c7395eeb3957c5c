"""How a figure is said, which depends on what it is: a number, a rate, a share or a place in a ranking."""

from dataclasses import dataclass

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.query.table import Table, TableArea, TablePeriod
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
        return "voor" if self.sort is Sort.SHARE else "in"

    @property
    def directions(self) -> tuple[str, str, str]:
        """How less, as much and more are said."""
        if self.sort is Sort.SHARE:
            return "lager dan", "gelijk aan dat", "hoger dan"
        return "minder dan", "evenveel als", "meer dan"

    def opening(self, *, when: str, where: str, cell: GridCell) -> str:
        """The figure itself as a sentence without its capital."""
        match self.sort:
            case Sort.RANK:
                place = f"plaats {cell.text} van de gemeenten in de regio"
                return f"{when} stond {where} op {place} (1 is het hoogste cijfer)."
            case Sort.SHARE:
                return f"{when} was het {self._share} voor {where} {cell.text}."
            case Sort.COUNT if cell.number == 1:
                return self._one(when=when, where=where, cell=cell)
            case Sort.RATE:
                return f"{when} waren er in {where} {cell.text} {self.counted} {self.unit}."
            case _:
                return f"{when} waren er in {where} {cell.text} {self.unit}."

    def earlier(self, *, where: str, cell: GridCell) -> str:
        """The figure of a year earlier, without a full stop; names the area: others may stand before."""
        match self.sort:
            case Sort.RANK:
                return f"Een jaar eerder stond {where} op plaats {cell.text}"
            case Sort.SHARE:
                return f"Een jaar eerder was het voor {where} {cell.text}"
            case Sort.COUNT if cell.number == 1:
                return f"Een jaar eerder was het er in {where} {cell.text}"
            case _:
                return f"Een jaar eerder waren het er in {where} {cell.text}"

    @property
    def _share(self) -> str:
        """What it is a share of, as the measure is called; the stretch it covers is said by the period."""
        name = self.measure.partition(",")[0]
        return name if name.startswith("aandeel") else "aandeel"

    def _one(self, *, when: str, where: str, cell: GridCell) -> str:
        if self.unit in _SINGULARS:
            return f"{when} was er in {where} {cell.text} {_SINGULARS[self.unit]}."
        return f"{when} was het aantal {self.unit} in {where} {cell.text}."


def wording_of(table: Table) -> Wording:
    """The words for the first figure of a table in its first measure."""
    quantity = table.quantities[0]
    unit = table.unit(quantity)
    return Wording(sort_of(unit), unit, table.figures[0].counted, quantity.measured)


def spoken_name(area: TableArea) -> str:
    """The name in a sentence: `Twente (district)` is said as `district Twente`."""
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
