"""Figures put together otherwise: offences to groups, and what areas were to what they are now."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status


def together(frame: Frame) -> Frame:
    """The sum over the first axis: of offences that make a group. It has the highest status among them.

    With one of them withheld there is no sum: what is known of a group is not the group.
    """
    if len(frame.values) == 1:
        return frame[0]
    statuses = frame.statuses.max(axis=0)
    total = Frame.of(np.nan_to_num(frame.values).sum(axis=0), statuses)
    reasons = np.where(frame.statuses == statuses, frame.reasons, np.uint8(Reason.NONE)).max(axis=0)
    return Frame(total.values, total.statuses, reasons)


@dataclass(frozen=True, slots=True)
class Heir:
    """Row `place` of the old figures counts for `weight` (0 < weight <= 1) in a new area."""

    place: int
    weight: float


def by_other_borders(
    frame: Frame, *, exists: npt.NDArray[np.bool_], heirs: Sequence[Sequence[Heir]]
) -> Frame:
    """Rows of `frame` (old areas, at least one; periods) added up to new areas, one per entry of `heirs`.

    A row counts only in the periods in which its area `exists`. Where part of an area counts, the sum is
    estimated. A period in which none of the old areas existed has no figure.
    """
    places = np.array([_only_place(rows) for rows in heirs], dtype=np.intp)
    new = frame[places].blank(~exists[places], Reason.NO_SUCH_AREA_THEN)
    for place in np.flatnonzero(places < 0).tolist():
        part = _one_area(frame, exists, heirs[place])
        new.values[place], new.statuses[place], new.reasons[place] = part.values, part.statuses, part.reasons
    return new


def _only_place(rows: Sequence[Heir]) -> int:
    """The row that a new area is equal to, as nearly all are; -1 when it must be put together."""
    return rows[0].place if len(rows) == 1 and rows[0].weight == 1 else -1


def _one_area(frame: Frame, exists: npt.NDArray[np.bool_], rows: Sequence[Heir]) -> Frame:
    places = [row.place for row in rows]
    weights = np.array([row.weight for row in rows], dtype=np.float64)[:, None]
    there = exists[places]
    old = frame[places]
    least = np.where(weights < 1, np.uint8(Status.ESTIMATED), np.uint8(Status.FINAL))
    statuses = np.where(there, np.maximum(old.statuses, least), np.uint8(Status.FINAL)).max(axis=0, initial=0)
    total = Frame.of(np.where(there, np.nan_to_num(old.values) * weights, 0).sum(axis=0), statuses)
    return total.blank(~there.any(axis=0), Reason.NO_SUCH_AREA_THEN)
