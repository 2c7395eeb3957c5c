"""How counts and statuses are laid out in a vintage, whatever store keeps it.

The functions take arrays of numpy and of Dask alike.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import xarray as xr

from veiligheidsnetwerk.figures.cubes.manifest import Manifest
from veiligheidsnetwerk.figures.cubes.status import Status

DIMS = {
    "running": ("offence", "edge", "area"),
    "status": ("offence", "period", "area"),
    "plane": ("offence", "period"),
    "odd": ("offence", "area"),
}
"""The arrays of a vintage with their axes; `Cube` says what they hold."""
_LARGEST_INT32 = np.iinfo(np.int32).max

type Counts = npt.NDArray[np.integer]
type Statuses = npt.NDArray[np.uint8]


def parts_of(array: Counts) -> Iterator[Counts]:
    """The array bit by bit along the offences: one, or as many as Dask makes together."""
    deep: int = getattr(array, "chunks", [[1]])[0][0]
    return (array[begin : begin + deep] for begin in range(0, len(array), deep))


def width_for(counts: Counts) -> type[np.signedinteger]:
    """The narrowest whole number in which running totals of these counts fit."""
    return np.int32 if int(counts.sum(dtype=np.int64)) <= _LARGEST_INT32 else np.int64


def running_of(counts: Counts, statuses: Statuses, width: npt.DTypeLike) -> Counts:
    """Counts (…, period, area) to running totals (…, edge, area). What has no value adds 0."""
    *before, periods, areas = counts.shape
    running: Counts = np.zeros((*before, periods + 1, areas), dtype=width)
    known = np.where(statuses < Status.WITHHELD, counts, 0)
    np.cumsum(known, axis=-2, out=running[..., 1:, :], dtype=width)
    return running


def plane_of(statuses: Statuses) -> Statuses:
    """The commonest status of each period: (…, period, area) to (…, period)."""
    times = np.stack([(statuses == status).sum(axis=-1) for status in Status])
    return np.argmax(times, axis=0).astype(np.uint8)


def odd_of(statuses: Statuses, plane: Statuses) -> npt.NDArray[np.bool_]:
    """Which areas differ from the plane in some period: (…, period, area) to (…, area)."""
    differs: npt.NDArray[np.bool_] = (statuses != plane[..., None]).any(axis=-2)
    return differs


def dataset_of(manifest: Manifest, arrays: Mapping[str, Any], vintage: str) -> xr.Dataset:
    """The arrays under their names; `ValueError` when they do not fit each other or the manifest."""
    data = xr.Dataset({name: (axes, arrays[name]) for name, axes in DIMS.items()})
    offences, areas = len(manifest.offences), len(manifest.areas)
    sizes = {"offence": offences, "edge": manifest.periods + 1, "area": areas, "period": manifest.periods}
    is_right = (
        manifest.vintage == vintage
        and dict(data.sizes) == sizes
        and manifest.last_period.frequency is manifest.frequency
        and data["running"].dtype in (np.int32, np.int64)
        and data["status"].dtype == data["plane"].dtype == np.uint8
        and data["odd"].dtype == np.bool_
    )
    if not is_right:
        raise ValueError("labels and figures do not belong together")
    return data
