"""Codes, levels, mergers and splits in time; "indeling nu" and "indeling toen"."""

from veiligheidsnetwerk.figures.areas.changes import AreaChange, ChangeKind
from veiligheidsnetwerk.figures.areas.country import CountryGemeenten, read_country_gemeenten
from veiligheidsnetwerk.figures.areas.division import Share, Shares, shares_at
from veiligheidsnetwerk.figures.areas.files import AreaFileError
from veiligheidsnetwerk.figures.areas.local import (
    gemeente_of,
    lies_in,
    local_area,
    local_kind,
    wijk_of,
)
from veiligheidsnetwerk.figures.areas.model import COUNTRY, Area, AreaKind, Gemeente, smallest_kind
from veiligheidsnetwerk.figures.areas.registry import Areas, UnknownAreaError, load_areas

__all__ = [
    "COUNTRY",
    "Area",
    "AreaChange",
    "AreaFileError",
    "AreaKind",
    "Areas",
    "ChangeKind",
    "CountryGemeenten",
    "Gemeente",
    "Share",
    "Shares",
    "UnknownAreaError",
    "gemeente_of",
    "lies_in",
    "load_areas",
    "local_area",
    "local_kind",
    "read_country_gemeenten",
    "shares_at",
    "smallest_kind",
    "wijk_of",
]
