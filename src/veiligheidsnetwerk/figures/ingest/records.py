"""Raw records, a row for each incident, added up to a cube by a cluster.

First every file is counted by itself, and what it holds of each block of offences is set aside; then every
block is put together from what was set aside. Each step reads one file or makes one block, so a worker needs
little memory however many records there are, and what a worker that died had set aside is still there.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

import dask
import dask.array as da
import fsspec
import numpy as np
import numpy.typing as npt
import polars as pl

from veiligheidsnetwerk.figures.cubes import Cube, Manifest, Store, named
from veiligheidsnetwerk.figures.errors import FiguresError

OFFENCES_AT_ONCE = 8
"""How many offences make a block."""
COLUMNS = ("offence", "area", "day")


class WrongRecordsError(FiguresError):
    """A file holds a record that the cube has no place for."""


def add_up(
    files: Sequence[str], manifest: Manifest, statuses: npt.NDArray[np.uint8], *, store: Store, aside: str
) -> Cube:
    """Count the records in Parquet `files` by the labels of `manifest`, and keep them in `store`.

    A record has the columns `offence` and `area`, codes of the manifest, and `day`. `statuses` (offence,
    month, area) are kept as they are: of a cell without records only the caller knows whether it is a 0.
    `aside` is an address that all workers can reach; nothing stays there. `WrongRecordsError` leaves the
    store as it was.
    """
    with _set_aside(aside) as place:
        tally = _Tally(
            manifest.offences, manifest.areas, manifest.first_period.ordinal, manifest.periods, place
        )
        dask.compute(*[dask.delayed(tally.count_file)(number, file) for number, file in enumerate(files)])
        counts = tally.counts(len(files))
        return store.write(named(manifest, counts, statuses), counts, statuses)


@contextmanager
def _set_aside(address: str) -> Iterator[str]:
    files, path = fsspec.url_to_fs(address)
    place = f"{path.rstrip('/')}/{uuid4().hex}"
    files.makedirs(place)
    try:
        yield files.unstrip_protocol(place)
    finally:
        files.rm(place, recursive=True)


@dataclass(frozen=True, slots=True)
class _Tally:
    """Counts records by (offence, month, area); goes to the workers."""

    offences: tuple[str, ...]
    areas: tuple[str, ...]
    first: int
    months: int
    place: str

    def count_file(self, number: int, file: str) -> None:
        """Set aside, for each block, the cells that have records in this file, with how many."""
        cells = pl.scan_parquet(file).select(self._cell().alias("cell")).group_by("cell").len()
        counted = cells.collect(engine="streaming").sort("cell", nulls_last=False)
        if counted["cell"].has_nulls():
            raise self._refusal(file)
        per_block = OFFENCES_AT_ONCE * self.months * len(self.areas)
        block = pl.col("cell") // per_block
        for (place,), part in counted.group_by(block, maintain_order=True):
            self._put(f"{place}-{number}", part.with_columns(pl.col("cell") % per_block))

    def counts(self, files: int) -> da.Array:
        """What was set aside as an array (offence, month, area), whose blocks are made when needed."""
        blocks = []
        for begin in range(0, len(self.offences), OFFENCES_AT_ONCE):
            deep = min(OFFENCES_AT_ONCE, len(self.offences) - begin)
            shape = deep, self.months, len(self.areas)
            made = dask.delayed(self._block)(begin // OFFENCES_AT_ONCE, files, shape)
            blocks.append(da.from_delayed(made, shape, np.int64))
        return da.concatenate(blocks)

    def _block(self, place: int, files: int, shape: tuple[int, int, int]) -> npt.NDArray[np.int64]:
        block = np.zeros(shape, dtype=np.int64)
        cells = block.reshape(-1)
        storage, root = fsspec.url_to_fs(self.place)
        for number in range(files):
            path = f"{root}/{place}-{number}"
            if storage.exists(path):
                with storage.open(path) as file:
                    part = pl.read_parquet(file)
                cells[part["cell"].to_numpy()] += part["len"].to_numpy()
        return block

    def _cell(self) -> pl.Expr:
        """The place of a record in the cube laid out as one row; null when it has none."""
        offence, area = _place("offence", self.offences), _place("area", self.areas)
        day = pl.col("day")
        month = day.dt.year().cast(pl.Int64) * 12 + day.dt.month() - 1 - self.first
        known = pl.when((month >= 0) & (month < self.months)).then(month)
        return (offence * self.months + known) * len(self.areas) + area

    def _put(self, name: str, part: pl.DataFrame) -> None:
        """Another worker may do the same work again: a file is there whole or not at all."""
        storage, root = fsspec.url_to_fs(self.place)
        half = f"{root}/{name}.{uuid4().hex}"
        with storage.open(half, "wb") as file:
            part.write_parquet(file, compression="zstd", compression_level=1)
        storage.mv(half, f"{root}/{name}")

    def _refusal(self, file: str) -> WrongRecordsError:
        row = pl.scan_parquet(file).filter(self._cell().is_null()).select(COLUMNS).head(1).collect().row(0)
        said = ", ".join(f"{name} ‘{value}’" for name, value in zip(COLUMNS, row, strict=True))
        return WrongRecordsError(f"Het bestand {file} heeft een regel die we niet kunnen plaatsen: {said}.")


def _place(column: str, codes: Sequence[str]) -> pl.Expr:
    """The place of a code in the list; null when it is not there."""
    places = range(len(codes))
    code = pl.col(column).cast(pl.String)
    return code.replace_strict(list(codes), places, default=None, return_dtype=pl.Int64)
