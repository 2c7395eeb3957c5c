"""A dense table: dimensions with their code lists, and a value for each combination."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

import numpy as np
import numpy.typing as npt

NULL = -1
"""Stands in the values where a cell is not published."""


class Kind(StrEnum):
    """The word a service has for a kind of dimension."""

    PLAIN = "Dimension"
    GEO = "GeoDimension"
    GEO_DETAIL = "GeoDetail"
    TIME = "TimeDimension"


@dataclass(frozen=True)
class Dimension:
    """A dimension with its keys as they travel (padded in OData 3) and their titles."""

    name: str
    kind: Kind
    keys: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """One table of a service: `values` has an axis for each dimension, in their order."""

    id: str
    modified: str
    dimensions: tuple[Dimension, ...]
    topic: str
    unit: str
    values: npt.NDArray[np.integer]
    extra_topics: tuple[str, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(dimension.name for dimension in self.dimensions)

    def with_values(self, values: npt.NDArray[np.integer], *, modified: str) -> "Table":
        return replace(self, values=values, modified=modified)


@dataclass(frozen=True)
class Chosen:
    """Rows of a table in the order of ID: per dimension the places that a question lets through."""

    table: Table
    places: tuple[npt.NDArray[np.intp], ...]

    @property
    def total(self) -> int:
        return int(np.prod([len(each) for each in self.places]))

    def page(self, skip: int, size: int) -> tuple[Sequence[Sequence[int]], Sequence[int]]:
        """The places per dimension and the values of the rows from `skip` on, at most `size`."""
        rows = np.arange(skip, min(skip + size, self.total))
        at = np.unravel_index(rows, [len(each) for each in self.places])
        true = tuple(places[where] for places, where in zip(self.places, at, strict=True))
        return [each.tolist() for each in true], self.table.values[true].tolist()
