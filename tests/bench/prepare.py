"""The generated figures on disk, in the form that suits each contender. What is there already is used again.

cubes/          vintages, for our engine
by_*.parquet    the same rows in three orders, for the others; areas, heirs and inhabitants beside them
rows.sqlite     the same with a covering index per order, for SQLite

Rows that are 0 and final are left out: every peer is faster without them.
"""

import shutil
import sqlite3
import zlib
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
from numpy.lib.format import open_memmap

from tests.bench.world import COUNTS, FIRST, PEOPLE, YEAR, Codes, Ints, World
from veiligheidsnetwerk.figures.cubes import CubeStore, Manifest, Status, named
from veiligheidsnetwerk.figures.periods import Period

VERSION = 2
"""Raise when the same world must be written differently."""
ROW_GROUP = 122_880
ROWS_AT_ONCE = 1_000_000
BYTES_PER_CELL = 20
"""Room that all forms take together, with what sorting takes meanwhile."""
MEMORY = "2GB"
ORDERS = {
    "by_offence": ("offence", "area", "month"),
    "by_area": ("area", "offence", "month"),
    "by_month": ("month", "offence", "area"),
}
_SQLITE_TABLES = """
CREATE TABLE rows (offence INT, area INT, month INT, count INT, status INT,
    PRIMARY KEY (offence, area, month)) WITHOUT ROWID;
CREATE TABLE people (area INT, year INT, people INT, PRIMARY KEY (area, year)) WITHOUT ROWID;
CREATE TABLE heirs (new INT, old INT, weight REAL, begins INT, ends INT,
    PRIMARY KEY (old, new)) WITHOUT ROWID;
CREATE TABLE marks (new INT, month INT, count REAL, status INT);
CREATE TABLE areas (area INT PRIMARY KEY);
CREATE TABLE months (month INT PRIMARY KEY);
"""
_SQLITE_INDICES = """
CREATE INDEX by_area ON rows (area, offence, month, count, status);
CREATE INDEX by_month ON rows (month, offence, area, count, status);
ANALYZE;
"""

type Say = Callable[[str], None]


class NoRoomError(Exception):
    """The disk is too full for the figures."""


def prepared(world: World, under: Path, say: Say) -> Path:
    """The folder with all forms of this world, each made unless it is there already."""
    folder = under / f"{world.name}-{VERSION}-{zlib.crc32(repr(world).encode()):08x}"
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in (("cubes", _make_cubes), ("parquet", _make_parquet), ("sqlite", _make_sqlite)):
        ready = folder / f"{name}.klaar"
        if not ready.exists():
            require_free(world.cells * BYTES_PER_CELL, folder)
            make(world, folder, say)
            ready.touch()
    return folder


def require_free(needed: int, folder: Path) -> None:
    """Raise `NoRoomError` when the disk has no room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NoRoomError(f"Er is {needed >> 20} MB nodig in {folder}, en er is {free >> 20} MB vrij.")


def _make_cubes(world: World, folder: Path, say: Say) -> None:
    shutil.rmtree(folder / "cubes", ignore_errors=True)
    store = CubeStore(folder / "cubes")
    shape = world.offences, world.months, world.areas
    raw = [folder / "counts.npy", folder / "statuses.npy"]
    counts = open_memmap(raw[0], "w+", np.int32, shape)
    statuses = open_memmap(raw[1], "w+", np.uint8, shape)
    for offence in range(world.offences):
        say(f"cijfers maken: soort {offence + 1} van {world.offences}")
        counts[offence], statuses[offence] = world.counts(offence), world.statuses(offence)
    say("editie schrijven")
    _write(store, COUNTS, FIRST, counts, statuses)
    existed = world.exists[:, ::YEAR].T[None]
    people_statuses = np.where(existed, Status.FINAL, Status.NOT_AVAILABLE).astype(np.uint8)
    _write(store, PEOPLE, Period.year(FIRST.calendar_year), world.people.T[None], people_statuses)
    for path in raw:
        path.unlink()


def _write(store: CubeStore, source: str, first: Period, counts: Ints, statuses: Codes) -> None:
    offences, periods, areas = counts.shape
    manifest = Manifest(
        source=source,
        edition="2026-11",
        vintage="2026-11",
        data_until=date(2026, 10, 31),
        made=datetime(2026, 11, 23, tzinfo=UTC),
        frequency=first.frequency,
        first=first.code,
        periods=periods,
        offences=tuple(f"{place}" for place in range(offences)),
        areas=tuple(f"G{place:05}" for place in range(areas)),
    )
    manifest = named(manifest, counts, statuses)
    store.write(manifest, counts, statuses)
    store.use(source, manifest.vintage)


def _make_parquet(world: World, folder: Path, say: Say) -> None:
    blocks = folder / "blocks"
    shutil.rmtree(blocks, ignore_errors=True)
    blocks.mkdir()
    for offence in range(world.offences):
        say(f"rijen maken: soort {offence + 1} van {world.offences}")
        _rows(world, offence).write_parquet(blocks / f"{offence:03}.parquet")
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(folder / "sort"),
    }
    with duckdb.connect(config=settings) as database:
        database.execute("SET enable_progress_bar = false")
        for name, order in ORDERS.items():
            say(f"rijen sorteren: {name}")
            rows = database.read_parquet(f"{blocks}/*.parquet").order(", ".join(order))
            rows.write_parquet(str(folder / f"{name}.parquet"), row_group_size=ROW_GROUP)
    shutil.rmtree(blocks)
    for name, frame in _small_tables(world).items():
        frame.write_parquet(folder / f"{name}.parquet")


def _rows(world: World, offence: int) -> pl.DataFrame:
    """The rows of an offence that are not both 0 and final, by area and month."""
    counts, statuses = world.counts(offence).T, world.statuses(offence).T
    areas, months = np.nonzero((counts > 0) | (statuses > Status.FINAL))
    marks = statuses[areas, months]
    return pl.DataFrame(
        {
            "offence": np.full(areas.size, offence, dtype=np.uint8),
            "area": areas.astype(np.uint16),
            "month": months.astype(np.uint8),
            "count": counts[areas, months].astype(np.int32),
            "status": marks,
        }
    ).with_columns(pl.when(pl.col("status") < Status.WITHHELD).then(pl.col("count")).alias("count"))


def _small_tables(world: World) -> Mapping[str, pl.DataFrame]:
    """Inhabitants; heirs with the months of the old area; and a 0 in every month that is estimated."""
    areas, years = np.nonzero(world.people)
    heirs = pl.DataFrame(
        {
            "new": [heir.new for heir in world.heirs],
            "old": [heir.old for heir in world.heirs],
            "weight": [heir.weight for heir in world.heirs],
            "begins": [int(world.begins[heir.old]) for heir in world.heirs],
            "ends": [int(world.ends[heir.old]) for heir in world.heirs],
        }
    )
    months = pl.int_ranges("begins", "ends").alias("month")
    return {
        "people": pl.DataFrame({"area": areas, "year": years, "people": world.people[areas, years]}),
        "heirs": heirs,
        "marks": heirs.filter(pl.col("weight") < 1)
        .select("new", months)
        .explode("month")
        .with_columns(pl.lit(0.0).alias("count"), pl.lit(int(Status.ESTIMATED)).alias("status")),
    }


def _make_sqlite(world: World, folder: Path, say: Say) -> None:
    path = folder / "rows.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database:
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _SQLITE_TABLES)
        rows = pl.scan_parquet(folder / "by_offence.parquet")
        total = rows.select(pl.len()).collect().item()
        for begin in range(0, total, ROWS_AT_ONCE):
            say(f"SQLite vullen: rij {begin} van {total}")
            _insert(database, "rows", rows.slice(begin, ROWS_AT_ONCE).collect())
        for name, frame in _small_tables(world).items():
            _insert(database, name, frame)
        _insert(database, "areas", pl.DataFrame({"area": range(world.areas)}))
        _insert(database, "months", pl.DataFrame({"month": range(world.months)}))
        say("SQLite indexeren")
        database.executescript(_SQLITE_INDICES)


def _insert(database: sqlite3.Connection, table: str, rows: pl.DataFrame) -> None:
    names, marks = ", ".join(rows.columns), ", ".join("?" * rows.width)
    database.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows.iter_rows())  # noqa: S608 - our own names
    database.commit()
