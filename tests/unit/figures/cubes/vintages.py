"""Small vintages to write."""

from datetime import date

import numpy as np
import numpy.typing as npt

from tests.unit.figures.conftest import NOW
from veiligheidsnetwerk.figures.cubes import Cube, Manifest, Status, Store, named
from veiligheidsnetwerk.figures.periods import Frequency

type Counts = npt.NDArray[np.int64]
type Statuses = npt.NDArray[np.uint8]
SHAPE = OFFENCES, PERIODS, AREAS = 2, 3, 4


def counts_from(first: int = 0) -> Counts:
    """A different number in every cell."""
    return np.arange(first, first + OFFENCES * PERIODS * AREAS, dtype=np.int64).reshape(SHAPE)


def statuses(**exceptions: tuple[int, int, int]) -> Statuses:
    """All final, but for one cell per status that is named."""
    found = np.zeros(SHAPE, dtype=np.uint8)
    for name, place in exceptions.items():
        found[place] = Status[name.upper()]
    return found


def manifest_of(
    counts: Counts,
    marks: Statuses,
    *,
    edition: str = "2026-06",
    areas: tuple[str, ...] = ("A", "B", "C", "D"),
) -> Manifest:
    manifest = Manifest(
        source="bron",
        edition=edition,
        vintage=edition,
        data_until=date(2026, 3, 31),
        made=NOW,
        frequency=Frequency.MONTH,
        first="2026MM01",
        periods=PERIODS,
        offences=("x", "y"),
        areas=areas,
    )
    return named(manifest, counts, marks)


def written(store: Store, counts: Counts | None = None, marks: Statuses | None = None) -> Cube:
    numbers = counts_from() if counts is None else counts
    states = statuses() if marks is None else marks
    return store.write(manifest_of(numbers, states), numbers, states)


def counts_in(cube: Cube) -> Counts:
    """What was counted in each cell, from the running totals."""
    running = cube.data["running"].to_numpy().astype(np.int64)
    return running[:, 1:] - running[:, :-1]
