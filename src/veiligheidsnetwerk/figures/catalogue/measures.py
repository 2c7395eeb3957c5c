"""How a figure is expressed."""

from enum import StrEnum

from veiligheidsnetwerk.figures.catalogue.base import Definition
from veiligheidsnetwerk.figures.catalogue.offences import Direction


class Formula(StrEnum):
    """The calculations that a definition can ask for."""

    COUNT = "count"
    RATE = "rate"
    SHARE_OF_REGION = "share_of_region"
    SHARE_OF_TOTAL = "share_of_total"
    RANK = "rank"
    TENTH = "tenth"
    INDEX_OF_AREA = "index_of_area"
    INDEX_OF_PERIOD = "index_of_period"

    @property
    def is_relative(self) -> bool:
        """Whether a change is only told as a difference: a percentage of a percentage or a place misleads."""
        return self not in (Formula.COUNT, Formula.RATE)

    @property
    def divides(self) -> bool:
        """Whether it divides by another source."""
        return self in (Formula.RATE, Formula.RANK, Formula.TENTH, Formula.INDEX_OF_AREA)


class Reading(StrEnum):
    """What a measure does to the direction of what is counted."""

    KEEPS = "keeps"
    TURNS = "turns"
    """As a ranking, in which 1 is the highest."""
    HIDES = "hides"
    """As a share, which also moves with all the rest."""


class Measure(Definition):
    """A measure: `formula` applied to the counts, times `per`, with the source `of` as denominator."""

    code: str
    title: str
    formula: Formula
    decimals: int
    definition: str
    unit: str | None = None
    per: int = 1
    of: str | None = None
    reading: Reading = Reading.KEEPS

    def direction_of(self, counted: Direction) -> Direction:
        """Which way is worse when what is counted has this direction."""
        if counted is not Direction.MORE_IS_WORSE or self.reading is Reading.KEEPS:
            return counted
        return Direction.LESS_IS_WORSE if self.reading is Reading.TURNS else Direction.UNSAID
