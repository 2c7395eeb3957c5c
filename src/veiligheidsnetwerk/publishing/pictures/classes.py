"""Classes of a map: groups of about equal size, named by the figures that are in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.pictures.palette import CLASS_FILLS

MOST_CLASSES = len(CLASS_FILLS)


@dataclass(frozen=True, slots=True)
class ValueClass:
    """The figures from `low` up to and including `high`, both of which occur."""

    low: float
    high: float
    count: int
    fill: str

    def holds(self, number: float) -> bool:
        return self.low <= number <= self.high

    def label(self, decimals: int) -> str:
        """`0,2 t/m 0,8`, or the one figure that all have."""
        low, high = format_number(self.low, decimals), format_number(self.high, decimals)
        return low if low == high else f"{low} t/m {high}"


def classes_of(numbers: Sequence[float], *, dark_is_low: bool = False) -> list[ValueClass]:
    """Up to five classes from low to high. Equal figures are never in different classes."""
    ordered = sorted(numbers)
    if not ordered:
        return []
    starts = _starts(ordered)
    fills = CLASS_FILLS[len(starts)]
    shades = fills[::-1] if dark_is_low else fills
    ends = [*starts[1:], len(ordered)]
    return [
        ValueClass(ordered[start], ordered[end - 1], end - start, shade)
        for start, end, shade in zip(starts, ends, shades, strict=True)
    ]


def _starts(ordered: Sequence[float]) -> list[int]:
    """Where classes begin: at every figure when they are few, else at the first figure of each fifth part."""
    firsts = [place for place, number in enumerate(ordered) if place == 0 or number != ordered[place - 1]]
    if len(firsts) <= MOST_CLASSES:
        return firsts
    fifths = (ordered[place * len(ordered) // MOST_CLASSES] for place in range(MOST_CLASSES))
    return sorted({ordered.index(number) for number in fifths})
