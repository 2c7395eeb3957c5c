"""Labelled arrays with a status beside every value; immutable vintages on disk."""

from veiligheidsnetwerk.figures.cubes.cube import Cube
from veiligheidsnetwerk.figures.cubes.frame import Frame, lacks_value
from veiligheidsnetwerk.figures.cubes.manifest import InputFile, Manifest, Withdrawal
from veiligheidsnetwerk.figures.cubes.places import Store, open_store
from veiligheidsnetwerk.figures.cubes.status import Reason, Status
from veiligheidsnetwerk.figures.cubes.store import (
    CubeStore,
    DamagedVintageError,
    UnknownVintageError,
    WithdrawnVintageError,
    named,
)

__all__ = [
    "Cube",
    "CubeStore",
    "DamagedVintageError",
    "Frame",
    "InputFile",
    "Manifest",
    "Reason",
    "Status",
    "Store",
    "UnknownVintageError",
    "Withdrawal",
    "WithdrawnVintageError",
    "lacks_value",
    "named",
    "open_store",
]
