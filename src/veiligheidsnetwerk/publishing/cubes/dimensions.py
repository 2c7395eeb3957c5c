"""The dimensions of an answer as other programs know them: codes, and names that are all different."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.arranging import AXES, headings
from veiligheidsnetwerk.publishing.layout import Dimension

TITLES = {
    Dimension.FIGURE: "Cijfer",
    Dimension.AREA: "Gebied",
    Dimension.PERIOD: "Periode",
    Dimension.QUANTITY: "Maat",
}


@dataclass(frozen=True, slots=True)
class Categories:
    """One dimension: what it is called, and per category its code and name."""

    dimension: Dimension
    codes: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def title(self) -> str:
        return TITLES[self.dimension]


def dimensions_of(table: Table) -> tuple[Categories, ...]:
    """The four dimensions, in the order of the arrays of the table."""
    return tuple(_categories(table, dimension) for dimension in AXES)


def _categories(table: Table, dimension: Dimension) -> Categories:
    heads = headings(table, dimension)
    codes = tuple(head.code for head in heads)
    return Categories(dimension, codes, _told_apart([head.text for head in heads], codes))


def _told_apart(names: Sequence[str], codes: Sequence[str]) -> tuple[str, ...]:
    """A name that more than one category has gets the code behind it."""
    times = Counter(names)
    return tuple(
        f"{name} ({code})" if times[name] > 1 else name for name, code in zip(names, codes, strict=True)
    )
