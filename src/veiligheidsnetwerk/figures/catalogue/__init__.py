"""Measures, offences, sources and their footnotes: what the files in definitions/ say."""

from veiligheidsnetwerk.figures.catalogue.catalogue import Catalogue, CatalogueError, load_catalogue
from veiligheidsnetwerk.figures.catalogue.measures import Formula, Measure
from veiligheidsnetwerk.figures.catalogue.offences import Classification, Direction, Offence, OffenceGroup
from veiligheidsnetwerk.figures.catalogue.region import RegionDefinition
from veiligheidsnetwerk.figures.catalogue.sources import Access, Edition, Layout, PeriodStyle, Source

__all__ = [
    "Access",
    "Catalogue",
    "CatalogueError",
    "Classification",
    "Direction",
    "Edition",
    "Formula",
    "Layout",
    "Measure",
    "Offence",
    "OffenceGroup",
    "PeriodStyle",
    "RegionDefinition",
    "Source",
    "load_catalogue",
]
