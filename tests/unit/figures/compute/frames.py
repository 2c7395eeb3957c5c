"""Frames written down as people would: a number, or the status of a cell without one."""

from collections.abc import Sequence

import numpy as np

from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status
from veiligheidsnetwerk.figures.periods import Period, Span

type Cell = float | Status
JANUARY = Period.month(2024, 1)


def frame(*rows: Sequence[Cell], status: Status = Status.FINAL) -> Frame:
    """A row per area. Numbers get `status`."""
    numbers = [[0.0 if isinstance(cell, Status) else float(cell) for cell in row] for row in rows]
    statuses = [[cell if isinstance(cell, Status) else status for cell in row] for row in rows]
    return Frame.of(np.array(numbers), np.array(statuses, dtype=np.uint8))


def seen(frame: Frame) -> list[list[Cell]]:
    """What a reader sees: the numbers, and the status where there is none."""
    return [
        [
            round(float(value), 6) if Status(int(status)).has_value else Status(int(status))
            for value, status in zip(values, statuses, strict=True)
        ]
        for values, statuses in zip(frame.values, frame.statuses, strict=True)
    ]


def reasons(frame: Frame) -> list[list[Reason]]:
    return [[Reason(int(reason)) for reason in row] for row in frame.reasons]


def months(*stretches: tuple[int, int]) -> list[Span]:
    """Stretches of months, counted from January 2024 as 0."""
    return [Span(JANUARY.shift(low), JANUARY.shift(high)) for low, high in stretches]
