"""The parts of an answer that one picture or one sentence can be about: a figure in a measure."""

from dataclasses import replace

from veiligheidsnetwerk.figures.query.table import Table

PART = "deel"
"""In an address: which part of an answer a picture is about, counted from 0."""


def parts_of(table: Table) -> tuple[Table, ...]:
    """One table for every figure in every measure, each with its own title, without the row of a total."""
    areas = slice(sum(not area.is_total for area in table.areas))
    parts = []
    for figure, each in enumerate(table.figures):
        for measure in table.measures:
            kept = tuple(place for place, q in enumerate(table.quantities) if q.measure == measure)
            part = table.part(figures=slice(figure, figure + 1), areas=areas, quantities=kept)
            parts.append(replace(part, title=f"{each.name}: {part.quantities[0].measured}"))
    return tuple(parts) if len(parts) > 1 else (table.part(areas=areas),)
