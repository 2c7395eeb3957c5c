"""Measures, offences, sources and their footnotes: what the files in definitions/ say."""

from veiligheidsnetwerk.figures.catalogue.base import NAME, CatalogueError, Name
from veiligheidsnetwerk.figures.catalogue.breaks import Break
from veiligheidsnetwerk.figures.catalogue.catalogue import Catalogue
from veiligheidsnetwerk.figures.catalogue.feeds import Feed, Level, Protocol
from veiligheidsnetwerk.figures.catalogue.loading import load_catalogue
from veiligheidsnetwerk.figures.catalogue.measures import Formula, Measure, Reading
from veiligheidsnetwerk.figures.catalogue.offences import (
    JOINT,
    Classification,
    Direction,
    Offence,
    OffenceGroup,
)
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Access, Edition, Layout, PeriodStyle, Source
from veiligheidsnetwerk.figures.catalogue.subjects import Subject, UnknownSubjectError

__all__ = [
    "JOINT",
    "NAME",
    "Access",
    "Break",
    "Catalogue",
    "CatalogueError",
    "Classification",
    "Direction",
    "Edition",
    "Feed",
    "Formula",
    "Layout",
    "Level",
    "Measure",
    "Name",
    "Offence",
    "OffenceGroup",
    "PeriodStyle",
    "Protocol",
    "Reading",
    "RegionDefinition",
    "Source",
    "Subject",
    "UnknownSubjectError",
    "load_catalogue",
]
