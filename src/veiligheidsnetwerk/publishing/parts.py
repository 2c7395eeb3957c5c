"""The parts of an answer that one picture or one sentence can be about: a figure in a measure."""

from dataclasses import replace

from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.dutch import enumerate_names

PART = "deel"
"""In an address: which part of an answer a picture is about, counted from 0."""


def parts_of(table: Table, *, figures_together: bool = False) -> tuple[Table, ...]:
    """One table for every figure in every measure, each with its own title, without the row of a total.

    With `figures_together` one for every measure.
    """
    areas = slice(sum(not area.is_total for area in table.areas))
    places = [slice(place, place + 1) for place in range(len(table.figures))]
    parts = []
    for figures in [slice(None)] if figures_together else places:
        for measure in table.measures:
            kept = tuple(place for place, q in enumerate(table.quantities) if q.measure == measure)
            part = table.part(figures=figures, areas=areas, quantities=kept)
            names = enumerate_names([figure.name for figure in part.figures])
            parts.append(replace(part, title=f"{names}: {part.quantities[0].measured}"))
    return tuple(parts) if len(parts) > 1 else (table.part(areas=areas),)
