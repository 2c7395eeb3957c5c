"""How a figure is expressed."""

from enum import StrEnum

from veiligheidsnetwerk.figures.catalogue.base import Definition


class Formula(StrEnum):
    """The calculations that a definition can ask for."""

    COUNT = "count"
    RATE = "rate"
    SHARE_OF_REGION = "share_of_region"
    SHARE_OF_TOTAL = "share_of_total"
    RANK = "rank"


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
