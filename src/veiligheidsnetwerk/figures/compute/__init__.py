"""Sums, rates, changes, shares and ranks over cubes; status and reason go along with every value."""

from veiligheidsnetwerk.figures.compute.ratios import (
    SMALLEST_BASE,
    TENTHS,
    difference,
    index,
    percent_change,
    rank,
    ratio,
    tenth,
)
from veiligheidsnetwerk.figures.compute.regroup import Heir, by_other_borders
from veiligheidsnetwerk.figures.compute.windows import (
    added_up,
    mean_over,
    mean_per_year,
    sums,
    sums_together,
)

__all__ = [
    "SMALLEST_BASE",
    "TENTHS",
    "Heir",
    "added_up",
    "by_other_borders",
    "difference",
    "index",
    "mean_over",
    "mean_per_year",
    "percent_change",
    "rank",
    "ratio",
    "sums",
    "sums_together",
    "tenth",
]
