"""The layout of an answer as a person turns it: what stands where, and where it can go."""

from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.publishing.arranging import complete
from veiligheidsnetwerk.publishing.layout import Dimension, Layout
from veiligheidsnetwerk.publishing.moving import NAMES, in_words, moved, places_of


@dataclass(frozen=True, slots=True)
class Move:
    """A button: what it says and what it asks (see `moved`)."""

    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A dimension in its place."""

    code: str
    name: str
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Rows, columns or pages."""

    code: str
    name: str
    dimensions: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class LayoutPage:
    """What the page shows of a layout; `words` say it in one sentence."""

    words: str
    is_turned: bool
    places: tuple[Place, ...]


def present_layout(table: Table, layout: Layout) -> LayoutPage:
    whole = complete(layout, table)
    places = tuple(
        Place(name, name.capitalize(), tuple(_placed(whole, each, name, at) for at, each in enumerate(there)))
        for name, there in places_of(whole).items()
    )
    return LayoutPage(in_words(whole, table), replace(layout, chart=None) != Layout(), places)


def _placed(layout: Layout, dimension: Dimension, place: str, at: int) -> Placed:
    """Only moves that change something are offered: rows and columns are never without a dimension."""
    moves = [Move("Eerder", f"{dimension}:{place}:{at - 1}")] if at else []
    moves += [Move(f"Naar {other}", f"{dimension}:{other}") for other in places_of(layout) if other != place]
    return Placed(
        dimension.value,
        NAMES[dimension],
        tuple(move for move in moves if moved(layout, move.value) != layout),
    )
