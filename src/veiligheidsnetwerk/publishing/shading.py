"""Shading: how high a figure is among the others like it, in up to five classes, light to dark."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.query.table import Quantity, Role, Table
from veiligheidsnetwerk.publishing.pictures.classes import ValueClass, classes_of
from veiligheidsnetwerk.publishing.pictures.palette import CLASS_FILLS, INK, WHITE
from veiligheidsnetwerk.publishing.sorts import Sort, sort_of

SIGNS = "▁▂▄▆█"
"""Stands beside a figure of each class, so that shading is not told by its darkness alone."""
FILLS = tuple(zip(CLASS_FILLS[5], (INK, INK, INK, WHITE, WHITE), strict=True))
"""Per class what it lies on and in what colour it is written, lightest first; as on the page."""
_SHADED = frozenset({Role.VALUE, Role.EARLIER})

type Floats = npt.NDArray[np.float64]
type Levels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Scale:
    """The classes of one figure in one measure, lowest first; `name` says which, "" when there is one."""

    name: str
    lines: tuple[tuple[int, str], ...]

    @property
    def line(self) -> str:
        """What the shades mean, on one line."""
        about = f" van {self.name}" if self.name else ""
        return f"Arcering{about}: {'; '.join(f'{SIGNS[shade - 1]} {text}' for shade, text in self.lines)}."


@dataclass(frozen=True, slots=True, eq=False)
class Shading:
    """For each number of a table its class, 1 (light) to 5 (dark), 0 for none; and the classes."""

    levels: Levels
    scales: tuple[Scale, ...]


def shading_of(table: Table) -> Shading:
    """Numbers are set beside those of other areas and periods for the same figure and measure.

    Totals and changes take no part.
    """
    levels, scales = np.zeros(table.values.shape, dtype=np.uint8), []
    parts = [area for area, each in enumerate(table.areas) if not each.is_total]
    for figure in range(len(table.figures)):
        for measure in table.measures:
            same = [
                q
                for q, each in enumerate(table.quantities)
                if each.measure == measure and each.role in _SHADED
            ]
            at = np.ix_([figure], parts, range(len(table.periods)), same)
            numbers = _as_shown(table.values[at], table.quantities[same[0]].decimals)
            classes, shades = _classes(numbers, table.unit(table.quantities[same[0]], figure=figure))
            levels[at] = _levels(numbers, classes, shades)
            if classes:
                scales.append(_scale(table, figure, table.quantities[same[0]], classes, shades))
    return Shading(levels, tuple(scales))


def _as_shown(values: Floats, decimals: int) -> Floats:
    """Rounded, halves away from zero: what reads as equal has one shade."""
    scale = 10.0**decimals
    return np.copysign(np.floor(np.abs(values) * scale + 0.5) / scale, values)


def _classes(numbers: Floats, unit: str) -> tuple[list[ValueClass], list[int]]:
    """The classes with the level of each: spread over light to dark, the first place of a ranking darkest."""
    classes = classes_of(numbers[~np.isnan(numbers)].tolist())
    most = len(SIGNS)
    shades = [round(1 + place * (most - 1) / max(len(classes) - 1, 1)) for place in range(len(classes))]
    return classes, shades[::-1] if sort_of(unit) is Sort.RANK else shades


def _levels(numbers: Floats, classes: list[ValueClass], shades: list[int]) -> Levels:
    lows = np.array([each.low for each in classes])
    place = np.searchsorted(lows, np.nan_to_num(numbers), side="right")
    levels = np.array([0, *shades], dtype=np.uint8)[place]
    return np.where(np.isnan(numbers), np.uint8(0), levels)


def _scale(
    table: Table, figure: int, quantity: Quantity, classes: list[ValueClass], shades: list[int]
) -> Scale:
    names = [table.figures[figure].name] if len(table.figures) > 1 else []
    if len(table.measures) > 1:
        names.append(quantity.measured)
    lines = [(shade, each.label(quantity.decimals)) for each, shade in zip(classes, shades, strict=True)]
    return Scale(", ".join(names), tuple(lines))
