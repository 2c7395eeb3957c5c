"""What is wrong with a question, at which part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.errors import FiguresError


@dataclass(frozen=True, slots=True)
class Problem:
    """A Dutch sentence about the part `field` of the address ("" when it is about the whole)."""

    field: str
    message: str


class InvalidComparisonError(FiguresError):
    """The question cannot be answered; `problems` says why, part by part."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.message for problem in problems))
