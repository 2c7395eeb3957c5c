"""JSON-stat 2: a dataset that existing clients read.

`value` holds the numbers as shown, null where there is none; `status` the mark of every cell that has one.
What JSON-stat has no word for stands in `extension`: the meaning of the marks, why a number is missing, the
two numbers that stand in the place of a percentage on a small base, and the sources with their editions.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from veiligheidsnetwerk.figures.cubes import Reason
from veiligheidsnetwerk.figures.query.table import SourceNote, Table
from veiligheidsnetwerk.publishing.cubes.dimensions import Categories, dimensions_of
from veiligheidsnetwerk.publishing.grid import GridCell, all_cells
from veiligheidsnetwerk.publishing.layout import Dimension, Layout
from veiligheidsnetwerk.publishing.marks import notes, shown_statuses

_ROLES: Final = {"metric": Dimension.QUANTITY, "geo": Dimension.AREA, "time": Dimension.PERIOD}
_USUAL = Layout()


def to_json_stat(table: Table, layout: Layout = _USUAL, *, address: str) -> bytes:
    """The answer as a dataset; a cube has no layout, whoever reads it lays it out."""
    del layout
    dimensions, cells = dimensions_of(table), tuple(all_cells(table))
    dataset = {
        "version": "2.0",
        "class": "dataset",
        "label": table.title,
        "source": "; ".join(source.line.removeprefix("Bron: ") for source in table.sources),
        "updated": max(source.data_until for source in table.sources).isoformat(),
        "href": address,
        "note": list(notes(table)),
        "id": [each.dimension.value for each in dimensions],
        "size": [len(each.codes) for each in dimensions],
        "role": {role: [dimension.value] for role, dimension in _ROLES.items()},
        "dimension": {each.dimension.value: _dimension(table, each) for each in dimensions},
        "value": [None if cell.number is None else _number(cell) for cell in cells],
        "status": {str(place): cell.status.mark for place, cell in enumerate(cells) if cell.status.mark},
        "extension": _extension(table, cells),
    }
    return json.dumps(dataset, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _number(cell: GridCell) -> float | int:
    """A number without decimals is written without them."""
    number = cell.number or 0.0
    return number if cell.decimals else int(number)


def _dimension(table: Table, categories: Categories) -> Mapping[str, Any]:
    category: dict[str, Any] = {
        "index": list(categories.codes),
        "label": dict(zip(categories.codes, categories.names, strict=True)),
    }
    if categories.dimension is Dimension.QUANTITY:
        category["unit"] = {
            each.code: {"decimals": each.decimals, "label": table.unit(each)} for each in table.quantities
        }
    return {"label": categories.title, "category": category}


def _extension(table: Table, cells: Sequence[GridCell]) -> Mapping[str, Any]:
    reasons = {place: cell.reason for place, cell in enumerate(cells) if cell.reason is not Reason.NONE}
    used = sorted(set(reasons.values()))
    return {
        "merktekens": {status.mark: status.label for status in shown_statuses(table)},
        "redenen": {reason.name.lower(): reason.text for reason in used},
        "reden": {str(place): reason.name.lower() for place, reason in reasons.items()},
        "tekst": {
            str(place): cell.text
            for place, cell in enumerate(cells)
            if cell.number is None and cell.text != cell.status.mark
        },
        "bronnen": [_source(source) for source in table.sources],
    }


def _source(source: SourceNote) -> Mapping[str, str]:
    return {
        "bron": source.code,
        "titel": source.title,
        "uitgever": source.publisher,
        "editie": source.vintage,
        "gegevens_tot_en_met": source.data_until.isoformat(),
        "licentie": source.licence,
        "definitie": source.definition,
    }
