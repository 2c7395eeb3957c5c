"""What becomes of the themes of the last cycle in the next one. On plain values."""

from enum import StrEnum


class Fate(StrEnum):
    """What people said of a theme. The value is what a reader sees."""

    KEPT = "blijft"
    DROPPED = "vervalt"
    NEW = "nieuw"
    OPEN = "nog niet gezegd"


def fate(*, is_taken: bool, is_dropped: bool, why: str) -> Fate:
    """Taken along counts as kept as soon as somebody said why; left out only as dropped, with the reason."""
    if is_taken and is_dropped:
        return Fate.DROPPED
    return Fate.KEPT if is_taken and why else Fate.OPEN
