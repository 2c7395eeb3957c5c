"""What kind of number a figure is."""

from enum import Enum, auto


class Sort(Enum):
    """What kind of number it is: only numbers that do not grow with the area compare across levels."""

    COUNT = auto()
    RATE = auto()
    SHARE = auto()
    RANK = auto()


def sort_of(unit: str) -> Sort:
    """The sort of number that a unit stands behind."""
    if unit == "%":
        return Sort.SHARE
    if unit == "rang":
        return Sort.RANK
    return Sort.RATE if unit.startswith("per ") else Sort.COUNT
