"""What a DVO can find of a concept priority, and whether it said so in time. On plain values."""

from datetime import date
from enum import StrEnum


class Stance(StrEnum):
    """What a DVO finds."""

    SUPPORTS = "supports"
    AMENDS = "amends"
    REJECTS = "rejects"
    ADDS = "adds"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Stance.SUPPORTS: "steunt",
    Stance.AMENDS: "wijzigt",
    Stance.REJECTS: "wijst af",
    Stance.ADDS: "voegt toe",
}


def is_late(received: date, until: date | None) -> bool:
    """Whether it came in after the last day; without a last day nothing is late."""
    return until is not None and received > until
