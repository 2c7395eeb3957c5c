"""What is asked, and the shape in which all answers are laid side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from tests.bench.world import YEAR, Codes, Ints, World
from veiligheidsnetwerk.figures.cubes import Status

MOST_MOVERS = 20
"""How many of the largest changes are asked."""
TOLERANCE = 1e-9
"""How far two answers may lie apart, as a part of the value: what order of addition leaves behind."""

type Floats = npt.NDArray[np.float64]


class Question(StrEnum):
    """The five questions, as they stand in the report."""

    HOME = "één gemeente, alle maanden"
    ROLLING = "alle gebieden, twaalf maanden per 1.000 inwoners"
    CROSS = "kruistabel gebied × soort × jaar"
    MOVERS = "grootste veranderingen"
    BORDERS = "alle maanden naar de grenzen van nu"


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """Values (NaN where there is none) with their statuses; `keys` says where they lie if that was asked."""

    values: Floats
    statuses: Codes
    keys: Ints = field(default_factory=lambda: np.empty(0, dtype=np.int64))


class DisagreementError(Exception):
    """Two contenders do not give the same answer."""


def shape_of(question: Question, world: World) -> tuple[int, ...]:
    """The axes of a whole answer; for movers one line per change."""
    match question:
        case Question.HOME:
            return world.offences, world.home, world.months
        case Question.ROLLING:
            return world.areas, world.months
        case Question.CROSS:
            return world.offences, world.areas, world.years
        case Question.MOVERS:
            return (MOST_MOVERS,)
        case Question.BORDERS:
            return len(world.today), world.months


def laid_out(question: Question, world: World, columns: Sequence[npt.ArrayLike]) -> Answer:
    """Rows (keys, value, status) laid out over all cells. Peers leave out what is 0 and final.

    Keys are offence, area and month, year or last month, as far as the question has them. A stretch of
    twelve months that begins before the first month has no figure.
    """
    values = np.ma.filled(np.ma.asarray(columns[-2]).astype(np.float64), np.nan)
    *keys, statuses = (np.asarray(column) for column in (*columns[:-2], columns[-1]))
    if question is Question.MOVERS:
        return Answer(values, statuses.astype(np.uint8), np.stack(keys).astype(np.int64))
    shape = shape_of(question, world)
    numbers, marks = np.zeros(shape), np.full(shape, Status.FINAL, dtype=np.uint8)
    if question is Question.ROLLING:
        numbers[:, : YEAR - 1], marks[:, : YEAR - 1] = np.nan, Status.NOT_AVAILABLE
    if question is Question.HOME:
        keys[1] = keys[1].astype(np.int64) - world.asked.start
    if question is Question.BORDERS:
        keys[0] = np.searchsorted(world.today, keys[0])
    places = tuple(key.astype(np.int64) for key in keys)
    numbers[places], marks[places] = values, statuses
    return Answer(numbers, marks)


def require_same(what: str, one: Answer, other: Answer) -> None:
    """Raise `DisagreementError` with the first cell in which two answers differ."""
    if one.values.shape != other.values.shape or not np.array_equal(one.keys, other.keys):
        raise DisagreementError(f"{what}: niet dezelfde cellen.")
    near = np.isclose(one.values, other.values, rtol=TOLERANCE, atol=TOLERANCE, equal_nan=True)
    wrong = np.argwhere(~near | (one.statuses != other.statuses))
    if wrong.size:
        place = tuple(wrong[0].tolist())
        cells = [f"{each.values[place]} ({each.statuses[place]})" for each in (one, other)]
        raise DisagreementError(f"{what}: {len(wrong)} verschillen, eerst op {place}: {' en '.join(cells)}.")
