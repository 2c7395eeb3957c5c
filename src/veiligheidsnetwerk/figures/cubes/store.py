"""Vintages on disk: written once, never changed, switched in one step.

<root>/<source>/<vintage>/manifest.json, running.npy, status.npy, plane.npy, odd.npy, course.npy
<root>/<source>/<vintage>/withdrawn.json   when it may not be used any more: since when and why
<root>/<source>/current          the name of the vintage in use
<root>/<source>/.lock, .part     of the one process that is writing
"""

import fcntl
import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tokenize import TokenError
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from numpy.lib.format import open_memmap, write_array_header_1_0

from veiligheidsnetwerk.figures.catalogue import NAME
from veiligheidsnetwerk.figures.cubes.cube import Cube
from veiligheidsnetwerk.figures.cubes.layout import (
    DIMS,
    Counts,
    Statuses,
    dataset_of,
    odd_of,
    parts_of,
    plane_of,
    running_of,
    width_for,
)
from veiligheidsnetwerk.figures.cubes.manifest import Manifest, Withdrawal
from veiligheidsnetwerk.figures.errors import FiguresError

# TokenError: how numpy fails on some broken headings of .npy files.
_SIGNS_OF_DAMAGE = (OSError, EOFError, OverflowError, TypeError, ValueError, TokenError, FiguresError)


class UnknownVintageError(FiguresError):
    """The store has no such vintage, or none in use."""


class WithdrawnVintageError(UnknownVintageError):
    """The vintage was withdrawn; the message says when and why."""


class DamagedVintageError(FiguresError):
    """A vintage on disk cannot be read."""


@dataclass(frozen=True)
class CubeStore:
    """The vintages under the folder `root`. Cubes stay open: a vintage never changes."""

    root: Path
    _open: dict[tuple[str, str], Cube] = field(default_factory=dict)
    _pointers: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    """Per source which file said what is in use: its inode and time. A switch puts another file there."""

    def write(self, manifest: Manifest, counts: Counts, statuses: Statuses) -> Cube:
        """Keep counts and statuses, both (offence, period, area), as the vintage that `manifest` describes.

        The folder appears whole or not at all. A vintage that is already there is left as it is, unless it
        is damaged: then it is replaced.
        """
        home = self._home(manifest.source)
        folder = home / manifest.vintage
        with _only_writer(home) as part:
            if not _is_intact(folder):
                _fill(part, manifest, counts, statuses)
                shutil.rmtree(folder, ignore_errors=True)
                part.rename(folder)
                _sync_folder(home)
        return self.open(manifest.source, manifest.vintage)

    def use(self, source: str, vintage: str) -> None:
        """Make `vintage` the one in use, in one step: a reader sees the old one or the new one."""
        home = self._home(source)
        with _only_writer(home) as part:
            require_usable(self, source, vintage)
            _point(home, part, vintage)

    def withdraw(self, source: str, vintage: str, *, reason: str, now: datetime) -> str:
        """Let nobody use `vintage` any more; the vintage that is in use then ("" when none is left).

        What stood in links to it answers with the reason. Its files stay, so that it can be looked into.
        """
        home = self._home(source)
        with _only_writer(home) as part:
            left = [each for each in self.vintages(source) if each != vintage]
            if self._current_or_none(source) == vintage:
                _point(home, part, left[-1] if left else "")
            if vintage not in self.withdrawn(source):
                require_usable(self, source, vintage)
                note = part / "withdrawn.json"
                _write_durably(note, Withdrawal(since=now, reason=reason).model_dump_json(indent=1).encode())
                note.replace(home / vintage / "withdrawn.json")
                _sync_folder(home / vintage)
        return self._current_or_none(source)

    def current(self, source: str) -> str:
        """The name of the vintage in use; `UnknownVintageError` when nothing was loaded yet."""
        return require_current(source, self._current_or_none(source))

    def has(self, source: str) -> bool:
        """Whether a vintage of this source is in use."""
        return bool(self._current_or_none(source))

    def vintages(self, source: str) -> tuple[str, ...]:
        """The names of all vintages of a source that may be used, oldest edition first."""
        gone = self.withdrawn(source)
        found = (path.parent.name for path in self._home(source).glob("[!.]*/manifest.json"))
        return tuple(sorted(name for name in found if name not in gone))

    def withdrawn(self, source: str) -> Mapping[str, Withdrawal]:
        """The vintages that may not be used any more, and why."""
        notes = sorted(self._home(source).glob("[!.]*/withdrawn.json"))
        return {note.parent.name: Withdrawal.model_validate_json(note.read_bytes()) for note in notes}

    def manifests(self, source: str) -> tuple[Manifest, ...]:
        """What each vintage that can be read says of itself, also when it was withdrawn; oldest first."""
        folders = sorted(path.parent for path in self._home(source).glob("[!.]*/manifest.json"))
        return tuple(_opened(folder).manifest for folder in folders if _is_intact(folder))

    def open(self, source: str, vintage: str | None = None) -> Cube:
        """The cube of this vintage (None: of the one in use), memory-mapped."""
        key = source, vintage or self.current(source)
        if key not in self._open:
            require_usable(self, *key)
            self._open[key] = _opened(self._home(source) / key[1])
        elif (self._home(source) / key[1] / "withdrawn.json").exists():  # perhaps by another process
            require_usable(self, *key)
        return self._open[key]

    def _current_or_none(self, source: str) -> str:
        # Asked a hundred times for a page: by a name of text, which is looked at ten times as fast as a Path.
        pointer = f"{self.root}/{require_name(source)}/current"
        try:
            found = os.stat(pointer)  # noqa: PTH116
            stamp = found.st_ino, found.st_mtime_ns
            if self._pointers.get(source, ())[:2] != stamp:
                self._pointers[source] = *stamp, Path(pointer).read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            return ""
        return self._pointers[source][2]

    def _home(self, source: str) -> Path:
        return self.root / require_name(source)


class _Shelf(Protocol):
    def vintages(self, source: str) -> tuple[str, ...]: ...
    def withdrawn(self, source: str) -> Mapping[str, Withdrawal]: ...


def require_usable(shelf: _Shelf, source: str, vintage: str) -> None:
    """Refuse a vintage that is not there, or that was withdrawn."""
    if vintage in shelf.vintages(source):
        return
    note = shelf.withdrawn(source).get(vintage)
    if note is not None:
        raise WithdrawnVintageError(f"Deze editie is op {note.day} ingetrokken. De reden: {note.reason}")
    raise UnknownVintageError(f"De editie ‘{vintage[:40]}’ van deze cijfers is er niet.")


def require_current(source: str, vintage: str) -> str:
    """The vintage in use, when there is one."""
    if not vintage:
        raise UnknownVintageError(f"Van {source} zijn geen cijfers in gebruik.")
    return vintage


def require_name(source: str) -> str:
    """The code of a source as it is; a name that could lead elsewhere is no source."""
    if not re.fullmatch(NAME, source):
        raise UnknownVintageError(f"De bron ‘{source[:40]}’ kennen we niet.")
    return source


def named(manifest: Manifest, counts: Counts, statuses: Statuses) -> Manifest:
    """The manifest with the name that its content asks for: the edition and the beginning of a hash.

    The hash is over the figures, whatever the width of the numbers, and over all that the manifest says but
    when it was made: one name never stands for two contents. What older manifests could not say counts only
    when it says something, so that their names stay.
    """
    silent = {name for name in ("names", "mirror") if not getattr(manifest, name)}
    digest = hashlib.sha256(manifest.model_dump_json(exclude={"vintage", "made", *silent}).encode())
    for array, width in ((counts, np.int64), (statuses, np.uint8)):
        for part in parts_of(array):
            digest.update(np.ascontiguousarray(part, dtype=width))
    return manifest.model_copy(update={"vintage": f"{manifest.edition}-{digest.hexdigest()[:8]}"})


def _point(home: Path, part: Path, vintage: str) -> None:
    """Switch to another vintage in one step; "" is none."""
    pointer = part / "current"
    _write_durably(pointer, vintage.encode())
    pointer.replace(home / "current")
    _sync_folder(home)


@contextmanager
def _only_writer(home: Path) -> Iterator[Path]:
    """An empty folder to work in, one process and thread at a time.

    The lock ends with the process, however that ends; what a killed one left behind is cleared away here.
    """
    home.mkdir(parents=True, exist_ok=True)
    part = home / ".part"
    with (home / ".lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            yield part
        finally:
            shutil.rmtree(part, ignore_errors=True)


def _fill(folder: Path, manifest: Manifest, counts: Counts, statuses: Statuses) -> None:
    """Write all files, one offence at a time: a cube may be larger than the memory."""
    offences, periods, areas = counts.shape
    width = width_for(counts)
    planes = np.array([plane_of(each) for each in statuses])

    def running() -> Iterator[Counts]:
        for count, status in zip(counts, statuses, strict=True):
            yield running_of(np.asarray(count), np.asarray(status), width)

    odd = (odd_of(*each) for each in zip(statuses, planes, strict=True))
    _save(folder / "running.npy", running(), (offences, periods + 1, areas), width)
    _save(folder / "course.npy", (each.T for each in running()), (offences, areas, periods + 1), width)
    _save(folder / "status.npy", statuses, statuses.shape, np.uint8)
    _save(folder / "plane.npy", planes, planes.shape, np.uint8)
    _save(folder / "odd.npy", odd, (offences, areas), np.bool_)
    _write_durably(folder / "manifest.json", manifest.model_dump_json(indent=1).encode())
    _sync_folder(folder)


def _save(
    path: Path, parts: Iterable[npt.NDArray[np.generic]], shape: tuple[int, ...], width: npt.DTypeLike
) -> None:
    """What `numpy.save` writes of an array whose `parts` are given one by one."""
    heading = {"descr": np.dtype(width).str, "fortran_order": False, "shape": shape}
    with path.open("wb") as file:
        write_array_header_1_0(file, heading)
        for part in parts:
            file.write(np.ascontiguousarray(part, dtype=width))
        file.flush()
        os.fsync(file.fileno())


def _is_intact(folder: Path) -> bool:
    try:
        _opened(folder)
    except DamagedVintageError:
        return False
    return True


def _opened(folder: Path) -> Cube:
    try:
        manifest = Manifest.model_validate_json((folder / "manifest.json").read_bytes())
        data = dataset_of(manifest, {name: _mapped(folder, name) for name in DIMS}, folder.name)
        course = _course(folder, data["running"].data)
    except _SIGNS_OF_DAMAGE as error:
        raise DamagedVintageError(
            f"De editie {folder.name} is beschadigd. Laad de cijfers opnieuw."
        ) from error
    return Cube(manifest, data, course)


def _mapped(folder: Path, name: str) -> npt.NDArray[Any]:
    """An array as a plain one: numpy asks of every result of a mapped one whether it is mapped too."""
    return np.asarray(open_memmap(folder / f"{name}.npy", mode="r"))


def _course(folder: Path, running: Counts) -> Counts | None:
    """The running totals turned; None in a vintage from before these were written."""
    if not (folder / "course.npy").exists():
        return None
    course = _mapped(folder, "course")
    if course.dtype != running.dtype or course.shape != np.moveaxis(running, 1, 2).shape:
        raise ValueError("the turned totals are not those of the vintage")
    return course


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
