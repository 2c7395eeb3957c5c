"""Whether the fast and the slow say the same."""

import math

from tests.reference.slow import Figure
from veiligheidsnetwerk.figures.cubes import Frame, Reason, Status
from veiligheidsnetwerk.figures.query import Cell


def is_same(cell: Cell, figure: Figure) -> bool:
    """Equal status and reason, and values that differ less than rounding can."""
    if (cell.status, cell.reason) != (figure.status, figure.reason):
        return False
    if cell.value is None or figure.value is None:
        return cell.value is None and figure.value is None
    return math.isclose(cell.value, figure.value, rel_tol=1e-9, abs_tol=1e-9)


def cell_of(frame: Frame, *place: int) -> Cell:
    """What stands at a place of a frame."""
    value, status = float(frame.values[place]), Status(int(frame.statuses[place]))
    return Cell(None if math.isnan(value) else value, status, Reason(int(frame.reasons[place])))
