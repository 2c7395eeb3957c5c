"""Codes, levels, mergers and splits in time; "indeling nu" and "indeling toen"."""

from veiligheidsnetwerk.figures.areas.changes import AreaChange, ChangeKind
from veiligheidsnetwerk.figures.areas.country import CountryGemeenten, read_country_gemeenten
from veiligheidsnetwerk.figures.areas.division import Share, Shares, shares_at
from veiligheidsnetwerk.figures.areas.files import AreaFileError
from veiligheidsnetwerk.figures.areas.model import COUNTRY, Area, AreaKind, Gemeente
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
    "load_areas",
    "read_country_gemeenten",
    "shares_at",
]
