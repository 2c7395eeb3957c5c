"""Sums, rates, changes, shares and ranks over cubes; status and reason go along with every value."""

from veiligheidsnetwerk.figures.compute.ratios import SMALLEST_BASE, difference, percent_change, rank, ratio
from veiligheidsnetwerk.figures.compute.regroup import Heir, by_other_borders
from veiligheidsnetwerk.figures.compute.windows import added_up, mean_per_year, sums, sums_together

__all__ = [
    "SMALLEST_BASE",
    "Heir",
    "added_up",
    "by_other_borders",
    "difference",
    "mean_per_year",
    "percent_change",
    "rank",
    "ratio",
    "sums",
    "sums_together",
]
