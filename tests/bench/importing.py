"""How long the import of a file takes that is as large as the one of the police: 2.8 million rows of CSV."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import polars as pl

from tests.bench.workers import Memory, memory_used
from tests.bench.world import SEED
from veiligheidsnetwerk.figures.areas import Areas, read_country_gemeenten
from veiligheidsnetwerk.figures.catalogue import (
    Access,
    Catalogue,
    Edition,
    Layout,
    PeriodStyle,
    Source,
    load_catalogue,
)
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.periods import Frequency, Period, period_range

DATA = Path(__file__).parents[2] / "data"
MONTHS = 139
LAST = date(2026, 10, 31)
GEMEENTEN = 342


class WrongImportError(Exception):
    """What was imported is not what was in the file."""


@dataclass(frozen=True, slots=True)
class Imported:
    """The seconds that each import took, the number of rows, and the memory of the process."""

    taken: tuple[float, ...]
    rows: int
    memory: Memory


def import_measured(folder: Path, times: int, *, months: int = MONTHS) -> Imported:
    """Import a file `times` times, each time into an empty store, in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_import, (folder, times, months))


def _import(folder: Path, times: int, months: int) -> Imported:
    catalogue = load_catalogue()
    areas = catalogue.region.areas(DATA)
    path = (folder / "import.csv").absolute()
    total = _write(path, catalogue, areas, months)
    source = _source(path)
    ours = replace(catalogue, sources={source.code: source})
    taken, rows = [], 0
    for _ in range(times):
        with TemporaryDirectory(dir=folder) as root:
            begin = time.perf_counter()
            store = CubeStore(Path(root))
            (loaded,) = Loader(ours, areas, store, DATA).load_all(now=datetime(2026, 11, 23, tzinfo=UTC))
            taken.append(time.perf_counter() - begin)
            rows = loaded.rows
            _require_total(store, areas, total)
    return Imported(tuple(taken), rows, memory_used())


def _write(path: Path, catalogue: Catalogue, areas: Areas, months: int) -> int:
    """Write the file; what was counted in the region is given back."""
    names = catalogue.region.names
    offences = catalogue.classifications["politie"].offences
    # The police pads its codes with spaces.
    codes = pl.DataFrame({"soort": [f"{each.code:6}" for each in offences]})
    cells = pl.concat(_months(areas, DATA / names, months)).join(codes, how="cross")
    counts = np.random.default_rng(SEED).poisson(4, cells.height)
    is_hidden = pl.col("soort").is_in([f"{each.code:6}" for each in offences if each.hidden_per])
    is_total = pl.col("soort") == f"{catalogue.classifications['politie'].total:6}"
    cells = cells.with_columns(pl.when(~is_hidden).then(pl.Series(counts)).alias("aantal"))
    whole = pl.col("aantal").filter(~is_total).sum().over("gebied", "periode")
    cells = cells.with_columns(pl.when(is_total).then(whole).otherwise("aantal").alias("aantal"))
    cells.write_csv(path, separator=";")
    return int(cells.filter(pl.col("gebied").is_in(list(areas.gemeenten)))["aantal"].sum())


def _months(areas: Areas, names: Path, months: int) -> Iterator[pl.DataFrame]:
    """The gemeenten of the region that exist in each month, and as many others as the country has."""
    country = read_country_gemeenten(names).codes
    others = sorted(country - areas.gemeenten.keys())
    last = Period.month(LAST.year, LAST.month)
    for month in period_range(last.shift(1 - months), last):
        own = [gemeente.code for gemeente in areas.gemeenten_on(month.begin)]
        codes = [*own, *others[: GEMEENTEN - len(own)]]
        yield pl.DataFrame({"gebied": codes}).with_columns(pl.lit(month.code).alias("periode"))


def _source(path: Path) -> Source:
    layout = Layout(
        separator=";",
        area="gebied",
        period="periode",
        period_style=PeriodStyle.CODE,
        offence="soort",
        count="aantal",
    )
    return Source(
        code="meting",
        title="Meting",
        publisher="Eigen meting",
        licence="CC0",
        definition="Verzonnen aantallen.",
        classification="politie",
        frequency=Frequency.MONTH,
        unit="misdrijven",
        access=Access.MEMBERS,
        own_division=True,
        layout=layout,
        editions=(Edition(edition="2026-11", file=str(path), data_until=LAST),),
    )


def _require_total(store: CubeStore, areas: Areas, total: int) -> None:
    """All that was counted must be in the region, which the import adds up itself."""
    cube = store.open("meting")
    place = cube.area_places([areas.region.code])
    found = int(cube.running[:, -1, place].sum())
    if found != total:
        raise WrongImportError(f"In het bestand staat {total}, na de import staat er {found}.")
