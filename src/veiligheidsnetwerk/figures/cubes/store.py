"""Vintages on disk: written once, never changed, switched in one step.

<root>/<source>/<vintage>/manifest.json, running.npy, status.npy, plane.npy
<root>/<source>/current          the name of the vintage in use
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import xarray as xr
from pydantic import ValidationError

from veiligheidsnetwerk.figures.cubes.cube import MIXED, Cube
from veiligheidsnetwerk.figures.cubes.manifest import Manifest
from veiligheidsnetwerk.figures.cubes.status import Status
from veiligheidsnetwerk.figures.errors import FiguresError

_DIMS = {
    "running": ("offence", "edge", "area"),
    "status": ("offence", "period", "area"),
    "plane": ("offence", "period"),
}
_LARGEST_INT32 = np.iinfo(np.int32).max

type Counts = npt.NDArray[np.integer]


class UnknownVintageError(FiguresError):
    """The store has no such vintage, or none in use."""


class DamagedVintageError(FiguresError):
    """A vintage on disk cannot be read."""


@dataclass(frozen=True)
class CubeStore:
    """The vintages under the folder `root`. Cubes stay open: a vintage never changes."""

    root: Path
    _open: dict[tuple[str, str], Cube] = field(default_factory=dict)

    def write(self, manifest: Manifest, counts: Counts, statuses: npt.NDArray[np.uint8]) -> Cube:
        """Keep counts and statuses, both (offence, period, area), as the vintage that `manifest` describes.

        The folder appears whole or not at all; a vintage that is already there is left as it is.
        """
        folder = self.root / manifest.source / manifest.vintage
        if not folder.exists():
            folder.parent.mkdir(parents=True, exist_ok=True)
            part = Path(tempfile.mkdtemp(prefix=".part-", dir=folder.parent))
            try:
                _fill(part, manifest, _arrays(counts, statuses))
                _rename_unless_there(part, folder)
            finally:
                shutil.rmtree(part, ignore_errors=True)
        return self.open(manifest.source, manifest.vintage)

    def use(self, source: str, vintage: str) -> None:
        """Make `vintage` the one in use, in one step: a reader sees the old one or the new one."""
        if not (self.root / source / vintage / "manifest.json").exists():
            raise UnknownVintageError(f"De editie {vintage} van {source} is er niet.")
        pointer = self.root / source / "current"
        part = pointer.with_name(f".current-{os.getpid()}")
        _write_durably(part, vintage.encode())
        part.replace(pointer)
        _sync_folder(pointer.parent)

    def current(self, source: str) -> str:
        """The name of the vintage in use; `UnknownVintageError` when nothing was loaded yet."""
        try:
            return (self.root / source / "current").read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError) as error:
            raise UnknownVintageError(f"Van {source} zijn nog geen cijfers geladen.") from error

    def vintages(self, source: str) -> tuple[str, ...]:
        """The names of all vintages of a source, oldest edition first."""
        return tuple(sorted(path.parent.name for path in (self.root / source).glob("[!.]*/manifest.json")))

    def open(self, source: str, vintage: str | None = None) -> Cube:
        """The cube of this vintage (None: of the one in use), memory-mapped."""
        name = vintage or self.current(source)
        if name not in self.vintages(source):
            raise UnknownVintageError(f"De editie ‘{name[:40]}’ van deze cijfers is er niet.")
        key = (source, name)
        if key not in self._open:
            self._open[key] = _opened(self.root / source / name)
        return self._open[key]


def content_hash(counts: Counts, statuses: npt.NDArray[np.uint8]) -> str:
    """SHA-256 over the figures themselves, whatever the width of the numbers; for the name of a vintage."""
    digest = hashlib.sha256(json.dumps(counts.shape).encode())
    digest.update(np.ascontiguousarray(counts, dtype=np.int64))
    digest.update(np.ascontiguousarray(statuses, dtype=np.uint8))
    return digest.hexdigest()


def _arrays(counts: Counts, statuses: npt.NDArray[np.uint8]) -> Mapping[str, npt.NDArray[np.generic]]:
    has_value = statuses < Status.WITHHELD
    offences, periods, areas = counts.shape
    total = int(counts.sum(dtype=np.int64))
    width = np.int32 if total <= _LARGEST_INT32 else np.int64
    running = np.zeros((offences, periods + 1, areas), dtype=width)
    np.cumsum(np.where(has_value, counts, 0), axis=1, out=running[:, 1:], dtype=width)
    first = statuses[:, :, 0]
    agree = (statuses == first[:, :, None]).all(axis=2)
    return {
        "running": running,
        "status": statuses.astype(np.uint8),
        "plane": np.where(agree, first, MIXED).astype(np.uint8),
    }


def _fill(folder: Path, manifest: Manifest, arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
    for name, array in arrays.items():
        with (folder / f"{name}.npy").open("wb") as file:
            np.save(file, array)
            file.flush()
            os.fsync(file.fileno())
    _write_durably(folder / "manifest.json", manifest.model_dump_json(indent=1).encode())
    folder.chmod(0o755)
    _sync_folder(folder)


def _rename_unless_there(part: Path, folder: Path) -> None:
    """Two imports of the same content may end together; whoever comes second finds its work done."""
    try:
        part.rename(folder)
    except OSError:
        if not (folder / "manifest.json").exists():
            raise
    _sync_folder(folder.parent)


def _opened(folder: Path) -> Cube:
    try:
        manifest = Manifest.model_validate_json((folder / "manifest.json").read_bytes())
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _DIMS}
        data = xr.Dataset({name: (_DIMS[name], array) for name, array in arrays.items()})
    except (OSError, ValueError, ValidationError) as error:
        raise DamagedVintageError(
            f"De editie {folder.name} is beschadigd. Laad de cijfers opnieuw."
        ) from error
    expected = (len(manifest.offences), manifest.periods, len(manifest.areas))
    if tuple(data["status"].shape) != expected:
        raise DamagedVintageError(f"De editie {folder.name} is beschadigd. Laad de cijfers opnieuw.")
    return Cube(manifest, data)


def _write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
