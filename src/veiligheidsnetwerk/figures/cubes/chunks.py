"""The arrays of a vintage as a Zarr group, read and written by Dask. Nothing else knows Zarr.

A group is cut into chunks of about a million cells. Each has a checksum; one that is not there is an error,
where Zarr would read zeros.
"""

from collections.abc import Mapping

import dask
import dask.array as da
import numpy as np
import zarr
from zarr.codecs import ZstdCodec

from veiligheidsnetwerk.figures.cubes.layout import (
    DIMS,
    Counts,
    Statuses,
    odd_of,
    plane_of,
    running_of,
    width_for,
)

CELLS = 1 << 20
"""About how many cells a chunk has."""
MOST_MOMENTS, MOST_AREAS = 32, 8192
"""Questions are about few moments and all areas: a chunk is wide, and short along the months."""


def write_arrays(address: str, counts: Counts, statuses: Statuses) -> None:
    """Write a group anew at this address, from counts and statuses (offence, period, area).

    Arrays of numpy are written by threads of this process, those of Dask where the cluster is.
    """
    sizes = _chunk_sizes(*counts.shape)
    arrays = _arrays(counts, statuses, sizes)
    group = zarr.open_group(address, mode="w", zarr_format=3)
    targets = [
        group.create_array(
            name,
            shape=array.shape,
            dtype=array.dtype,
            chunks=tuple(sizes[axis] for axis in DIMS[name]),
            compressors=ZstdCodec(level=1, checksum=True),
            dimension_names=DIMS[name],
            config={"write_empty_chunks": True},
        )
        for name, array in arrays.items()
    ]
    where = {} if dask.is_dask_collection(counts) else {"scheduler": "threads"}
    da.store(list(arrays.values()), targets, lock=False, **where)


def read_arrays(address: str) -> Mapping[str, da.Array]:
    """The arrays of the group, read when something is cut out of them and computed.

    `ValueError` or an error of files when the group is not whole.
    """
    arrays = {}
    for name in DIMS:
        array = zarr.open_array(address, path=name, mode="r", config={"read_missing_chunks": False})
        if array.nchunks_initialized < array.nchunks:
            raise ValueError("chunks are missing")
        # A step between reading and cutting: Dask would read a chunk again for every cut of it.
        arrays[name] = da.from_zarr(array).map_blocks(np.asarray, dtype=array.dtype)
    return arrays


def _arrays(counts: Counts, statuses: Statuses, sizes: Mapping[str, int]) -> Mapping[str, da.Array]:
    """What is to be written, in blocks that hold whole chunks: no two of them write in the same one."""
    blocks = sizes["offence"], -1, sizes["area"]
    numbers, marks = da.asarray(counts).rechunk(blocks), da.asarray(statuses).rechunk(blocks)
    width, plane = width_for(counts), da.asarray(plane_of(marks))
    edges = numbers.chunks[0], (numbers.shape[1] + 1,), numbers.chunks[2]
    return {
        "running": da.map_blocks(running_of, numbers, marks, width, dtype=width, chunks=edges),
        "status": marks.astype(np.uint8),
        "plane": plane.rechunk((sizes["offence"], -1)),
        "odd": da.asarray(odd_of(marks, plane)).rechunk(blocks[::2]),
    }


def _chunk_sizes(offences: int, periods: int, areas: int) -> Mapping[str, int]:
    """How long a chunk is along each axis: so many offences that it has about `CELLS` cells."""
    moments, wide = min(periods + 1, MOST_MOMENTS), min(areas, MOST_AREAS)
    deep = min(offences, max(1, CELLS // (moments * wide)))
    return {"offence": deep, "edge": moments, "period": moments, "area": wide}
