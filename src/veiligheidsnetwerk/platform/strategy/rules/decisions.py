"""What can be decided about a strategy, and what follows from it. On plain values."""

from enum import StrEnum


class Outcome(StrEnum):
    """What a body decided."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    TAKEN_OVER = "taken_over"
    PARTLY = "partly"
    NOT_TAKEN = "not_taken"
    ADVISED = "advised"
    ADVISED_AGAINST = "advised_against"
    ADOPTED = "adopted"
    NOT_ADOPTED = "not_adopted"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Outcome.CHOSEN: "gekozen",
    Outcome.NOT_CHOSEN: "niet gekozen",
    Outcome.TAKEN_OVER: "overgenomen",
    Outcome.PARTLY: "deels overgenomen",
    Outcome.NOT_TAKEN: "niet overgenomen",
    Outcome.ADVISED: "positief advies",
    Outcome.ADVISED_AGAINST: "negatief advies",
    Outcome.ADOPTED: "vastgesteld",
    Outcome.NOT_ADOPTED: "niet vastgesteld",
    Outcome.OTHER: "ander besluit",
}


OF_A_VERSION = (Outcome.ADVISED, Outcome.ADVISED_AGAINST, Outcome.ADOPTED, Outcome.NOT_ADOPTED)
"""What is decided of a version of the strategy; of nothing else."""
ADOPTING = (Outcome.ADOPTED, Outcome.NOT_ADOPTED)
"""What only the body may decide that adopts the strategy."""


def has_room(chosen: int, most: int) -> bool:
    """Whether one more priority may be chosen."""
    return chosen < most
