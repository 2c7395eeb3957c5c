"""What is asked: one frozen value for the address, the saved view, the export and the test."""

from dataclasses import dataclass
from enum import StrEnum

from veiligheidsnetwerk.figures.periods import Period, Window


class Division(StrEnum):
    """By which borders the figures are shown."""

    NOW = "nu"
    THEN = "toen"


class Against(StrEnum):
    """What every figure is set beside."""

    NOTHING = "niets"
    YEAR_EARLIER = "jaar-eerder"
    MEAN_OF_3 = "gemiddelde-3-jaar"
    MEAN_OF_5 = "gemiddelde-5-jaar"

    @property
    def years(self) -> range:
        """How many years back the stretches lie that are taken together."""
        return range(1, 1 + _YEARS[self])


_YEARS = {Against.NOTHING: 0, Against.YEAR_EARLIER: 1, Against.MEAN_OF_3: 3, Against.MEAN_OF_5: 5}


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted: an offence in a source. In an address `source:offence`."""

    source: str
    offence: str

    def __str__(self) -> str:
        return f"{self.source}:{self.offence}"


@dataclass(frozen=True, slots=True)
class Pin:
    """Holds a source to one vintage. In an address `source:vintage`."""

    source: str
    vintage: str

    def __str__(self) -> str:
        return f"{self.source}:{self.vintage}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One question: some figures, in some areas and periods, each expressed in some measures.

    `areas` holds area codes (`GM0153`, `PD-twente`, `ON`, `NL`) and groups that stand for all their gemeenten
    (`alle-in:PD-twente`, `alle-in:ON`). Figures, areas and measures stand in the order asked.
    `base_area` and `base_period` are what an index puts at 100; None for the usual one.
    `pins` say which edition of a source is meant, be it counted or divided by; without a pin the one in use.
    """

    figures: tuple[Figure, ...]
    areas: tuple[str, ...]
    first: Period
    last: Period
    measures: tuple[str, ...] = ("aantal",)
    window: Window = Window.OWN
    against: Against = Against.NOTHING
    division: Division = Division.NOW
    base_area: str | None = None
    base_period: Period | None = None
    pins: tuple[Pin, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources of the figures, each once."""
        return tuple(dict.fromkeys(figure.source for figure in self.figures))

    def vintage_of(self, source: str) -> str | None:
        """The vintage that a source is held to; None for the one in use."""
        return next((pin.vintage for pin in self.pins if pin.source == source), None)

    def to_params(self) -> list[tuple[str, str]]:
        """The question as the pairs of an address, in a fixed order; `read_comparison` reads them back."""
        base = [("basisgebied", self.base_area), ("basisperiode", self.base_period and self.base_period.code)]
        return [
            *(("cijfer", str(figure)) for figure in self.figures),
            *(("gebied", area) for area in self.areas),
            ("van", self.first.code),
            ("tot", self.last.code),
            *(("maat", measure) for measure in self.measures),
            ("venster", self.window.value),
            ("vergelijk", self.against.value),
            ("indeling", self.division.value),
            *((name, value) for name, value in base if value),
            *(("editie", str(pin)) for pin in self.pins),
        ]
