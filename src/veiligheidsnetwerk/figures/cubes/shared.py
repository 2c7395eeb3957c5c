"""Vintages as Zarr on storage that several machines share; read, written and cut by Dask.

<address>/<source>/<vintage>/manifest.json, running, status, plane, odd (a Zarr group)
<address>/<source>/<vintage>/withdrawn.json   when it may not be used any more: since when and why
<address>/<source>/current          the name of the vintage in use

Written as in `store`, but for locks, which shared storage does not have: a vintage is there when its manifest
is, and that comes last. Two who write one vintage write the same.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from uuid import uuid4

import dask
import fsspec
from distributed import Client

from veiligheidsnetwerk.figures.cubes.chunks import read_arrays, write_arrays
from veiligheidsnetwerk.figures.cubes.cube import Cube
from veiligheidsnetwerk.figures.cubes.layout import Counts, Statuses, dataset_of
from veiligheidsnetwerk.figures.cubes.manifest import Manifest, Withdrawal
from veiligheidsnetwerk.figures.cubes.store import (
    DamagedVintageError,
    require_current,
    require_name,
    require_usable,
)
from veiligheidsnetwerk.figures.errors import FiguresError

PATIENCE = "10s"
"""How long the cluster may take to answer the first time."""


class ClusterError(FiguresError):
    """The cluster or the storage it reads does not answer."""


@dataclass(frozen=True)
class SharedStore:
    """The vintages under an address such as `s3://bucket/figures` or `file:///srv/figures` (fsspec)."""

    address: str
    _open: dict[tuple[str, str], Cube] = field(default_factory=dict)

    def write(self, manifest: Manifest, counts: Counts, statuses: Statuses) -> Cube:
        """As `CubeStore.write`. Arrays of Dask are computed and written by the cluster."""
        connected()
        if not self._is_intact(manifest):
            folder = self._path(manifest.source, manifest.vintage)
            with _reachable():
                write_arrays(self._files.unstrip_protocol(folder), counts, statuses)
                self._put(f"{folder}/manifest.json", manifest.model_dump_json(indent=1))
        return self.open(manifest.source, manifest.vintage)

    def use(self, source: str, vintage: str) -> None:
        """Make `vintage` the one in use, in one step: a reader sees the old one or the new one."""
        require_usable(self, source, vintage)
        with _reachable():
            self._put(self._path(source, "current"), vintage)

    def withdraw(self, source: str, vintage: str, *, reason: str, now: datetime) -> str:
        """As `CubeStore.withdraw`."""
        left = [each for each in self.vintages(source) if each != vintage]
        with _reachable():
            if self._current_or_none(source) == vintage:
                self._put(self._path(source, "current"), left[-1] if left else "")
            if vintage not in self.withdrawn(source):
                require_usable(self, source, vintage)
                note = Withdrawal(since=now, reason=reason).model_dump_json(indent=1)
                self._put(self._path(source, f"{vintage}/withdrawn.json"), note)
        return self._current_or_none(source)

    def withdrawn(self, source: str) -> Mapping[str, Withdrawal]:
        """The vintages that may not be used any more, and why."""
        with _reachable():
            return {
                vintage: Withdrawal.model_validate_json(
                    self._files.cat_file(self._path(source, f"{vintage}/withdrawn.json"))
                )
                for vintage in self._folders_with(source, "withdrawn.json")
            }

    def has(self, source: str) -> bool:
        """Whether a vintage of this source is in use."""
        return bool(self._current_or_none(source))

    def current(self, source: str) -> str:
        """The name of the vintage in use; `UnknownVintageError` when nothing was loaded yet."""
        return require_current(source, self._current_or_none(source))

    def vintages(self, source: str) -> tuple[str, ...]:
        """The names of all vintages of a source that may be used, oldest edition first."""
        gone = set(self._folders_with(source, "withdrawn.json"))
        return tuple(each for each in self._folders_with(source, "manifest.json") if each not in gone)

    def manifests(self, source: str) -> tuple[Manifest, ...]:
        """What each vintage that can be read says of itself, also when it was withdrawn; oldest first."""
        found = []
        for vintage in self._folders_with(source, "manifest.json"):
            with suppress(DamagedVintageError):
                found.append(self._opened(source, vintage).manifest)
        return tuple(found)

    def open(self, source: str, vintage: str | None = None) -> Cube:
        """The cube of this vintage (None: of the one in use); its arrays are those of Dask."""
        connected()
        key = source, vintage or self.current(source)
        if key not in self._open:
            require_usable(self, *key)
            self._open[key] = self._opened(*key)
        elif self._folders_with(source, "withdrawn.json"):  # perhaps by another machine
            require_usable(self, *key)
        return self._open[key]

    def _folders_with(self, source: str, name: str) -> list[str]:
        """The vintages in whose folder this file is."""
        with _reachable():
            self._files.invalidate_cache()
            found = self._files.glob(self._path(source, f"*/{name}"))
        return sorted(path.rsplit("/", 2)[1] for path in found)

    def _current_or_none(self, source: str) -> str:
        try:
            with _reachable():
                return str(self._files.cat_file(self._path(source, "current")).decode("ascii"))
        except (FileNotFoundError, UnicodeDecodeError):
            return ""

    @cached_property
    def _place(self) -> tuple[fsspec.AbstractFileSystem, str]:
        """The kind of storage that the address names, and the path there."""
        try:
            files, path = fsspec.url_to_fs(self.address)
        except (ImportError, ValueError) as error:
            raise ClusterError(
                f"De opslag ‘{self.address}’ uit FIGURES_STORE kunnen we niet openen: {error}."
            ) from error
        return files, path

    @property
    def _files(self) -> fsspec.AbstractFileSystem:
        return self._place[0]

    def _path(self, source: str, name: str) -> str:
        return f"{self._place[1].rstrip('/')}/{require_name(source)}/{name}"

    def _put(self, path: str, content: str) -> None:
        """Write a file that is there whole or not at all, also where a file appears when it is opened."""
        part = f"{path}.{uuid4().hex}"
        self._files.pipe_file(part, content.encode())
        self._files.mv(part, path)

    def _is_intact(self, manifest: Manifest) -> bool:
        try:
            self._opened(manifest.source, manifest.vintage)
        except DamagedVintageError:
            return False
        return True

    def _opened(self, source: str, vintage: str) -> Cube:
        folder = self._path(source, vintage)
        try:
            manifest = Manifest.model_validate_json(self._files.cat_file(f"{folder}/manifest.json"))
            arrays = read_arrays(self._files.unstrip_protocol(folder))
            data = dataset_of(manifest, arrays, vintage)
        except (OSError, LookupError, TypeError, ValueError, FiguresError) as error:
            raise DamagedVintageError(
                f"De editie {vintage} is beschadigd. Laad de cijfers opnieuw."
            ) from error
        return Cube(manifest, data)


@cache
def connected() -> Client | None:
    """The cluster that Dask's own settings name; without one the threads of this process do the work."""
    address = dask.config.get("scheduler-address", None)
    with _reachable():
        return Client(address, timeout=PATIENCE) if address else None


@contextmanager
def _reachable() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ClusterError(
            "De opslag van de cijfers of het cluster antwoordt niet. Probeer het later nog eens."
        ) from error
