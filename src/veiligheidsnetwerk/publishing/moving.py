"""Turning a table: a layout with one dimension put elsewhere, and a layout in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.arranging import arranged, key_of
from veiligheidsnetwerk.publishing.dutch import enumerate_names, format_number
from veiligheidsnetwerk.publishing.layout import NAME, Dimension, Layout, Order

PLACES = {"rijen": "rows", "kolommen": "columns", "bladen": "pages"}
"""Where a dimension can stand, as in an address, and how a layout calls it."""
NAMES = {
    Dimension.FIGURE: "Cijfers",
    Dimension.AREA: "Gebieden",
    Dimension.PERIOD: "Perioden",
    Dimension.QUANTITY: "Maten",
}
_STANDING = {"rijen": "In de rijen", "kolommen": "in de kolommen", "bladen": "op de bladen"}
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


def in_words(layout: Layout, table: Table) -> str:
    """The whole layout in one sentence, as it is read out: "In de rijen staan gebieden, in de kolommen …"."""
    standing = [
        f"{_STANDING[name]} {'' if place else 'staan '}{_names(there)}"
        for place, (name, there) in enumerate(places_of(layout).items())
        if there
    ]
    return f"{'; '.join([', '.join(standing), *_extras(layout, table)])}."


def spoken_order(order: Order, column: str) -> str:
    """An order as one chooses it; `column` is the head of the column."""
    if order.column == NAME:
        return "naam, Z tot A" if order.falling else "naam, A tot Z"
    return f"{column}, {'hoog naar laag' if order.falling else 'laag naar hoog'}"


def _names(dimensions: Iterable[Dimension]) -> str:
    return enumerate_names([NAMES[each].lower() for each in dimensions])


def _extras(layout: Layout, table: Table) -> Iterator[str]:
    arrangement = arranged(table, layout)
    pages, columns = (
        {key_of(heads): ", ".join(head.text for head in heads) for heads in axis.paths()}
        for axis in (arrangement.pages, arrangement.columns)
    )
    if layout.pages:
        yield f"blad: {pages.get(layout.page) or next(iter(pages.values()))}"
    if layout.top:
        yield f"alleen de {format_number(layout.top)} grootste veranderingen"
    if layout.order and layout.order.column in {NAME, *columns}:
        yield f"gesorteerd op {spoken_order(layout.order, columns.get(layout.order.column, ''))}"
    if layout.totals:
        yield "met een totaal"
    if layout.shading:
        yield "met arcering"
    if layout.chart:
        yield f"getekend als {layout.chart.words}"
