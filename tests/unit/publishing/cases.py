"""Answers that together hold every status with every reason, with and without a comparison."""

from itertools import product

from tests.builders import Place, build_table, compared_quantities, gemeenten, periods
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import Table


def every_cell(*, compared: bool, turned: bool) -> Table:
    """A table in which every status meets every reason, once per quantity; `turned` has periods as rows."""
    quantities = compared_quantities(decimals=1) if compared else None
    depth = len(quantities) if quantities else 1
    pairs = list(product(Status, Reason))
    shape = (3, -(-len(pairs) // 3)) if turned else (len(Status), len(Reason))
    places = list(product(range(shape[0]), range(shape[1])))
    statuses: dict[Place, Status] = {}
    reasons: dict[Place, Reason] = {}
    for (area, period), (status, reason) in zip(places, pairs, strict=False):
        for quantity in range(depth):
            statuses[area, period, quantity] = status
            reasons[area, period, quantity] = reason
    return build_table(
        areas=gemeenten(shape[0]),
        columns=periods(shape[1]),
        quantities=quantities,
        values=[-4321.5 + 7 * step for step in range(len(places) * depth)],
        statuses=statuses,
        reasons=reasons,
    )


def one_status(status: Status) -> Table:
    """A table of one area in which only the last figure has this status."""
    return build_table(areas=gemeenten(1), columns=periods(3), statuses={(0, 2, 0): status})
