"""An instrument as `definitions/instruments/` gives it. Another instrument is another file, no other code."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

HIGHEST = 3
"""The heaviest answer; the lightest is 0."""
_CODE = r"^[A-Z]{1,3}[1-9][0-9]?$"
_ID = r"^[a-z]{2,20}$"

type Answers = Mapping[str, int | None]
"""Per indicator 0 to 3, or None for what is not known. What is left out is not known either."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Indicator(_Part):
    """A question, why it is asked, and what each answer from 0 to 3 means."""

    code: str = Field(pattern=_CODE)
    title: str
    question: str
    why: str
    weight: int = Field(ge=1, le=100)
    anchors: tuple[str, str, str, str]


class Axis(_Part):
    """Indicators that are scored together. One that does not count for the class only orders what to do."""

    id: str = Field(pattern=_ID)
    title: str
    text: str
    counts: bool = Field(alias="class")
    indicators: tuple[Indicator, ...] = Field(min_length=1)

    @cached_property
    def weight(self) -> int:
        return sum(indicator.weight for indicator in self.indicators)


class RiskClass(_Part):
    """What a class is called, what it asks for, and after how many months a case is looked at again."""

    id: str = Field(pattern=_ID)
    title: str
    text: str
    again: int = Field(ge=1, le=24)


class Contradiction(_Part):
    """Answers that go badly together, and what to look at again."""

    when: dict[str, tuple[int, ...]] = Field(min_length=2)
    text: str


class Case(_Part):
    """An invented case to practise on, with the answers that its makers gave."""

    id: str = Field(pattern=_ID)
    title: str
    story: tuple[str, ...] = Field(min_length=1)
    answers: dict[str, int | None]


class Instrument(_Part):
    """One version of an instrument. `matrix` gives the class by the bands of the two axes that count.

    A `draft` is tried on old cases and used for none.
    """

    code: str = Field(pattern=_ID)
    version: int = Field(ge=1)
    title: str
    unit: str
    text: str
    status: str
    draft: bool = False
    least: int = Field(ge=1, le=100)
    not_allowed: tuple[str, ...]
    axes: tuple[Axis, ...]
    bands: tuple[int, ...]
    classes: tuple[RiskClass, ...] = Field(min_length=2)
    matrix: tuple[tuple[str, ...], ...]
    contradictions: tuple[Contradiction, ...] = ()
    practice: tuple[Case, ...] = ()

    @property
    def name(self) -> str:
        """How a code string begins: `omg-1`."""
        return f"{self.code}-{self.version}"

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        return {indicator.code: indicator for axis in self.axes for indicator in axis.indicators}

    @cached_property
    def counting(self) -> tuple[Axis, ...]:
        """The axes that the class is made from: rows and columns of the matrix."""
        return tuple(axis for axis in self.axes if axis.counts)

    @cached_property
    def cases(self) -> Mapping[str, Case]:
        return {case.id: case for case in self.practice}

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if problem := next(self._problems(), ""):
            raise ValueError(f"{self.name}: {problem}")
        return self

    def _problems(self) -> Iterator[str]:
        codes = [indicator.code for axis in self.axes for indicator in axis.indicators]
        if len(set(codes)) < len(codes):
            yield "twee vragen hebben dezelfde code"
        if len(self.counting) != 2:  # noqa: PLR2004 - a matrix has two sides
            yield "precies twee assen tellen mee voor de klasse"
        if list(self.bands) != sorted(set(self.bands)) or not all(0 < band < 100 for band in self.bands):  # noqa: PLR2004 - a score
            yield "de grenzen lopen niet op tussen 0 en 100"
        sides = len(self.bands) + 1
        if len(self.matrix) != sides or any(len(row) != sides for row in self.matrix):
            yield f"de matrix heeft geen {sides} rijen en kolommen"
        if unknown := {name for row in self.matrix for name in row} - {each.id for each in self.classes}:
            yield f"er is geen klasse {min(unknown)}"
        elif not _never_falls(self.ranks):
            yield "een hogere score geeft een lagere klasse"
        if strange := {code for each in self.contradictions for code in each.when} - set(codes):
            yield f"een tegenspraak noemt {min(strange)}; die vraag is er niet"
        for case in self.practice:
            if set(case.answers) != set(codes) or not all(map(is_answer, case.answers.values())):
                yield f"casus {case.id} beantwoordt niet precies deze vragen"

    @cached_property
    def ranks(self) -> tuple[tuple[int, ...], ...]:
        """The matrix with the places of the classes, 0 for the lightest."""
        places = {each.id: place for place, each in enumerate(self.classes)}
        return tuple(tuple(places[name] for name in row) for row in self.matrix)


def is_answer(value: int | None) -> bool:
    return value is None or 0 <= value <= HIGHEST


def _never_falls(ranks: tuple[tuple[int, ...], ...]) -> bool:
    lines = [*ranks, *zip(*ranks, strict=True)]
    return all(before <= after for line in lines for before, after in pairwise(line))
