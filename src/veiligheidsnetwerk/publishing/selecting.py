"""Which rows of a page are shown, and in which order. The row of a total always comes last."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from veiligheidsnetwerk.figures.query.table import Role
from veiligheidsnetwerk.publishing.arranging import Arrangement, Places
from veiligheidsnetwerk.publishing.dutch import format_number
from veiligheidsnetwerk.publishing.layout import NAME, Dimension, Layout, Order

type Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Selection:
    """Places of rows, in the order in which they are shown, and what a reader must know of that."""

    rows: Sequence[int]
    notes: tuple[str, ...] = ()


def selected(arrangement: Arrangement, page: int, layout: Layout) -> Selection:
    """The rows of a page that the layout asks for."""
    totals = _totals(arrangement)
    rows, notes = np.flatnonzero(~totals), list[str]()
    if layout.top:
        rows, note = _movers(arrangement, page, rows, layout.top)
        notes.append(note)
    if layout.order is not None:
        rows, note = _ordered(arrangement, page, rows, layout.order, grouped=not layout.top)
        notes.append(note)
    kept = [*rows.tolist(), *np.flatnonzero(totals).tolist()]
    if not layout.top and layout.order is None:
        kept.sort()
    return Selection(kept, tuple(note for note in notes if note))


def _totals(arrangement: Arrangement) -> npt.NDArray[np.bool_]:
    """Per row whether it is about all areas together."""
    if Dimension.AREA not in arrangement.rows.dimensions:
        return np.zeros(arrangement.rows.size, dtype=bool)
    is_total = np.array([area.is_total for area in arrangement.table.areas], dtype=bool)
    return is_total[arrangement.index_of(Dimension.AREA)[0, :, 0]]


def _movers(arrangement: Arrangement, page: int, rows: Places, most: int) -> tuple[Places, str]:
    """The rows with the largest change, up or down, the largest first."""
    pair = _change(arrangement)
    if pair is None:
        return rows, (
            "De grootste veranderingen zijn er alleen met meer perioden in de kolommen, "
            "of met een vergelijking met een jaar eerder."
        )
    values = arrangement.table.values.ravel()[arrangement.places[page][rows]]
    first, last, words = pair
    changes = np.abs(values[:, last] - (values[:, first] if first is not None else 0.0))
    known = np.flatnonzero(~np.isnan(changes))
    largest = known[np.argsort(-changes[known], kind="stable")][:most]
    shown, every = format_number(len(largest)), format_number(len(rows))
    return rows[largest], f"Hier staan de {shown} van {every} rijen met de grootste verandering {words}."


def _change(arrangement: Arrangement) -> tuple[int | None, int, str] | None:
    """The column that is a change, or the columns it is between, in words; None when there is none."""
    table, columns = arrangement.table, arrangement.columns.dimensions
    index = {each: arrangement.index_of(each)[0, 0] for each in columns}
    firsts = [index[each] == 0 for each in (Dimension.FIGURE, Dimension.AREA) if each in columns]
    eligible = np.all(firsts, axis=0) if firsts else np.ones(arrangement.columns.size, dtype=bool)
    about = f", {table.figures[0].name}" if Dimension.FIGURE in columns else ""
    roles = [quantity.role for quantity in table.quantities]
    if Dimension.QUANTITY in columns and Role.DIFFERENCE in roles:
        place = roles.index(Role.DIFFERENCE)
        column = int(np.flatnonzero(eligible & (index[Dimension.QUANTITY] == place))[-1])
        return None, column, f"in de kolom ‘{table.quantities[place].label}’{about}"
    if Dimension.PERIOD in columns and len(table.periods) > 1:
        if Dimension.QUANTITY in columns:
            eligible &= index[Dimension.QUANTITY] == 0
        between = np.flatnonzero(eligible)
        ends = f"van {table.periods[0].label} tot {table.periods[-1].label}"
        return int(between[0]), int(between[-1]), f"{ends}{about}"
    return None


def _ordered(
    arrangement: Arrangement, page: int, rows: Places, order: Order, *, grouped: bool
) -> tuple[Places, str]:
    """Rows by a column, within the outer heads if they are `grouped` by those; without a figure last."""
    keys = arrangement.columns.keys()
    if order.column == NAME:
        values = _by_name(arrangement)[rows]
    elif order.column in keys:
        column = arrangement.places[page][rows, keys.index(order.column)]
        values = arrangement.table.values.ravel()[column]
    else:
        return rows, "De kolom waarop u sorteerde, staat niet meer in de tabel."
    inner = len(arrangement.rows.heads[-1])
    groups = rows // inner if grouped else np.zeros_like(rows)
    return rows[np.lexsort((-values if order.falling else values, groups))], ""


def _by_name(arrangement: Arrangement) -> Floats:
    """Per row the place of its innermost head: by the alphabet, or through time."""
    rows = arrangement.rows
    heads = [head.text.removeprefix("'").casefold() for head in rows.heads[-1]]
    places = list(range(len(heads)))
    if rows.dimensions[-1] in {Dimension.AREA, Dimension.FIGURE}:
        places.sort(key=heads.__getitem__)
    rank = np.argsort(places).astype(np.float64)
    return np.tile(rank, rows.size // len(heads))
