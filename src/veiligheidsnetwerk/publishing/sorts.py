"""What kind of number a figure is."""

from enum import Enum, auto


class Sort(Enum):
    """What kind of number it is: only numbers that do not grow with the area compare across levels."""

    COUNT = auto()
    RATE = auto()
    SHARE = auto()
    RANK = auto()
    TENTH = auto()
    INDEX = auto()

    @property
    def is_place(self) -> bool:
        """Whether it is a place among others: then more and less say nothing."""
        return self in (Sort.RANK, Sort.TENTH)

    @property
    def is_relative(self) -> bool:
        """Whether it is a percentage of something: then it is higher or lower, not more or less."""
        return self in (Sort.SHARE, Sort.INDEX)


_PLACES = {"rang": Sort.RANK, "tiende deel": Sort.TENTH}


def sort_of(unit: str) -> Sort:
    """The sort of number that a unit stands behind."""
    if unit == "%":
        return Sort.SHARE
    if unit in _PLACES:
        return _PLACES[unit]
    if unit.startswith("index"):
        return Sort.INDEX
    return Sort.RATE if unit.startswith("per ") else Sort.COUNT
