"""What the figures say beside a theme. On plain values; what is not known is never a low figure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Above:
    """How many gemeenten have a higher figure than the region, and of how many there is none."""

    higher: int
    known: int
    unknown: int


def above(region: float | None, gemeenten: Sequence[float | None]) -> Above | None:
    """None when the region has no figure: there is nothing to set them beside."""
    if region is None:
        return None
    known = [each for each in gemeenten if each is not None]
    return Above(sum(each > region for each in known), len(known), len(gemeenten) - len(known))


def trend(first: str, last: str, *, begin: float | None, end: float | None) -> str:
    """Whether a figure went up or down, as the word between its first and last value as these are shown."""
    if begin is None or end is None:
        return "is niet te vergelijken"
    if first == last:
        return "bleef gelijk"
    return "steeg" if end > begin else "daalde"
