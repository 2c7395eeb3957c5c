"""What can be decided about a strategy, and what follows from it. On plain values."""

from enum import StrEnum


class Outcome(StrEnum):
    """What a body decided."""

    CHOSEN = "chosen"
    NOT_CHOSEN = "not_chosen"
    TAKEN_OVER = "taken_over"
    PARTLY = "partly"
    NOT_TAKEN = "not_taken"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Outcome.CHOSEN: "gekozen",
    Outcome.NOT_CHOSEN: "niet gekozen",
    Outcome.TAKEN_OVER: "overgenomen",
    Outcome.PARTLY: "deels overgenomen",
    Outcome.NOT_TAKEN: "niet overgenomen",
}


def has_room(chosen: int, most: int) -> bool:
    """Whether one more priority may be chosen."""
    return chosen < most
