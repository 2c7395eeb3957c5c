"""Turning a table: a layout with one dimension put elsewhere, and a layout in words."""

from collections.abc import Mapping
from dataclasses import replace

from veiligheidsnetwerk.publishing.layout import Dimension, Layout

PLACES = {"rijen": "rows", "kolommen": "columns", "bladen": "pages"}
"""Where a dimension can stand, as in an address, and how a layout calls it."""
NAMES = {
    Dimension.FIGURE: "Cijfers",
    Dimension.AREA: "Gebieden",
    Dimension.PERIOD: "Perioden",
    Dimension.QUANTITY: "Maten",
}
_BETWEEN = ":"


def moved(layout: Layout, move: str) -> Layout:
    """The layout after a move `dimension:place[:index]`; as it was when there is no such move.

    A dimension comes last in its new place when no index is said. The last one stays on rows, and on columns.
    """
    code, _, rest = move.partition(_BETWEEN)
    place, _, index = rest.partition(_BETWEEN)
    if code not in set(Dimension) or place not in PLACES:
        return layout
    dimension = Dimension(code)
    standing = places_of(layout)
    left = {name: [each for each in there if each is not dimension] for name, there in standing.items()}
    at = int(index) if index.isascii() and index.isdecimal() and len(index) == 1 else len(left[place])
    left[place].insert(at, dimension)
    if not left["rijen"] or not left["kolommen"]:
        return layout
    changed = {PLACES[name]: tuple(there) for name, there in left.items()}
    return replace(layout, rows=changed["rows"], columns=changed["columns"], pages=changed["pages"], page="")


def places_of(layout: Layout) -> Mapping[str, tuple[Dimension, ...]]:
    """What stands where."""
    return {"rijen": layout.rows, "kolommen": layout.columns, "bladen": layout.pages}


def in_words(layout: Layout) -> str:
    """What stands where, as one says it: "Rijen: gebieden. Kolommen: perioden, maten."."""
    said = (
        f"{name.capitalize()}: {', '.join(NAMES[each].lower() for each in there)}."
        for name, there in places_of(layout).items()
        if there
    )
    return " ".join(said)
