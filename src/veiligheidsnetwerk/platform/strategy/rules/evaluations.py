"""Looking back at a strategy, half-way and at the end."""

from enum import StrEnum


class EvaluationKind(StrEnum):
    """Which one. The value is the word in the address."""

    MIDTERM = "tussen"
    FINAL = "eind"

    @property
    def label(self) -> str:
        return f"{self.value.capitalize()}evaluatie"
