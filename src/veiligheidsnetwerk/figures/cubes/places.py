"""Where the vintages of an installation are: on this machine, or on storage that several machines share."""

from collections.abc import Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Protocol

from veiligheidsnetwerk.figures.cubes.cube import Cube
from veiligheidsnetwerk.figures.cubes.layout import Counts, Statuses
from veiligheidsnetwerk.figures.cubes.manifest import Manifest, Withdrawal
from veiligheidsnetwerk.figures.cubes.store import CubeStore
from veiligheidsnetwerk.figures.errors import FiguresError

_SHARED = "veiligheidsnetwerk.figures.cubes.shared"
"""Loaded only where it is asked for: it needs packages that most installations do not have."""


class NoClusterError(FiguresError):
    """The packages for shared storage are not installed."""


class Store(Protocol):
    """Vintages: written once, never changed, switched in one step."""

    def write(self, manifest: Manifest, counts: Counts, statuses: Statuses) -> Cube:
        """Keep counts and statuses (offence, period, area) as the vintage that `manifest` describes."""

    def use(self, source: str, vintage: str) -> None:
        """Make `vintage` the one in use."""

    def withdraw(self, source: str, vintage: str, *, reason: str, now: datetime) -> str:
        """Let nobody use `vintage` any more; the vintage that is in use then ("" when none is left)."""

    def withdrawn(self, source: str) -> Mapping[str, Withdrawal]:
        """The vintages that may not be used any more, and why."""

    def has(self, source: str) -> bool:
        """Whether a vintage of this source is in use."""

    def current(self, source: str) -> str:
        """The name of the vintage in use; `UnknownVintageError` when nothing was loaded yet."""

    def vintages(self, source: str) -> tuple[str, ...]:
        """The names of all vintages of a source that may be used, oldest edition first."""

    def manifests(self, source: str) -> tuple[Manifest, ...]:
        """What each vintage that can be read says of itself, also when it was withdrawn; oldest first."""

    def open(self, source: str, vintage: str | None = None) -> Cube:
        """The cube of this vintage (None: of the one in use)."""


def open_store(place: str) -> Store:
    """The store in a folder of this machine, or at an address with `://`."""
    if "://" not in place:
        return CubeStore(Path(place))
    try:
        store: Store = import_module(_SHARED).SharedStore(place)
    except ModuleNotFoundError as error:
        raise NoClusterError(
            f"Voor cijfers op ‘{place}’ ontbreekt het pakket {error.name}. "
            "Installeer de pakketten uit requirements/cluster.txt, of kies met FIGURES_STORE een map."
        ) from error
    return store
