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


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One question about the figures.

    `areas` holds area codes (`GM0153`, `PD-twente`, `ON`, `NL`) and groups that stand for all their gemeenten
    (`alle-in:PD-twente`, `alle-in:ON`), in the order asked.
    `vintage` pins an edition of the source, `denominator_vintage` one of the source that is divided by; None
    asks for the one in use.
    """

    source: str
    offence: str
    areas: tuple[str, ...]
    first: Period
    last: Period
    measure: str = "aantal"
    window: Window = Window.OWN
    against: Against = Against.NOTHING
    division: Division = Division.NOW
    vintage: str | None = None
    denominator_vintage: str | None = None

    def to_params(self) -> list[tuple[str, str]]:
        """The question as the pairs of an address, in a fixed order; `read_comparison` reads them back."""
        pairs = [
            ("cijfer", f"{self.source}:{self.offence}"),
            *(("gebied", area) for area in self.areas),
            ("van", self.first.code),
            ("tot", self.last.code),
            ("maat", self.measure),
            ("venster", self.window.value),
            ("vergelijk", self.against.value),
            ("indeling", self.division.value),
        ]
        pins = [("editie", self.vintage), ("noemer", self.denominator_vintage)]
        return [*pairs, *((name, vintage) for name, vintage in pins if vintage)]
