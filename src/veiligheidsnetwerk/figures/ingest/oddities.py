"""What was odd about a file and could be explained; the manifest keeps it."""

from collections.abc import Iterator

import polars as pl

from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.ingest.building import Built
from veiligheidsnetwerk.figures.ingest.checking import Known
from veiligheidsnetwerk.figures.periods import Frequency


def oddities(rows: pl.DataFrame, built: Built, known: Known) -> Iterator[str]:
    """Dutch sentences about the checked rows and the cube that was made of them."""
    hidden = [offence.code for offence in known.hidden]
    if rows["offence"].is_in(hidden).any():
        kind = "maand" if known.source.frequency is Frequency.MONTH else "jaar"
        yield (
            f"{', '.join(hidden)} staan als 0 of leeg in het bestand. De bron publiceert ze niet per {kind}; "
            "ze gelden niet als 0."
        )
    empty = rows.filter(pl.col("count").is_null() & ~pl.col("offence").is_in(hidden)).height
    if empty:
        yield f"Cellen zonder aantal: {empty}. Ze gelden als niet gepubliceerd en niet als 0."
    if known.layout.unlisted:
        names = sorted(known.areas.find(code).name for code in known.layout.unlisted)
        yield f"Niet in het bestand: {', '.join(names)}."
    if known.layout.zero_where_not_existing:
        dropped = _zeros_without_gemeente(rows, built, known)
        yield f"Aantal nullen van gemeenten in jaren dat zij niet bestonden: {dropped}. Ze zijn weggelaten."


def _zeros_without_gemeente(rows: pl.DataFrame, built: Built, known: Known) -> int:
    """How many rows about gemeenten of the region gave no cell of the cube a value."""
    region = known.areas.gemeenten
    given = rows.filter(pl.col("area").is_in(list(region)) & pl.col("count").is_not_null()).height
    places = [place for place, code in enumerate(built.areas) if code in region]
    return given - int((built.statuses[:, :, places] < Status.WITHHELD).sum())
