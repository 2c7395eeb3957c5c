"""Figures of wijken and buurten to ask about: generated, beside the real inhabitants of 2024."""

from functools import cache
from pathlib import Path

from tests.standin.local import local_table
from tests.standin.server import serving
from tests.standin.tables import Table
from tests.standin.worlds import Extent
from tests.unit.figures.conftest import DATA, NOW
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import Fetcher, Manners
from veiligheidsnetwerk.figures.query import Library

YEARLY = "misdrijven-buurt-jaar"
NUISANCE = "overlast-buurt-jaar"
SHIPPED = ("bevolking", "bevolking-buurt", "misdrijven-gemeente-jaar", "oppervlakte")
BUURTEN = 2
"""Of each gemeente; the real lists have forty on average."""


@cache
def table(id: str = "47018NED") -> Table:  # noqa: A002 - the word of the service
    """The years 2023 and 2024."""
    return local_table(Extent(first=2023, months=24), most=BUURTEN, id=id)


def local_library(root: Path, catalogue: Catalogue, areas: Areas, *tables: Table) -> Library:
    """With what is shipped of gemeenten, and these tables fetched from the stand-in."""
    store = CubeStore(root / "figures")
    loader = Loader(catalogue, areas, store, DATA)
    for code in SHIPPED:
        source = catalogue.sources[code]
        loader.load(source, source.editions[-1], now=NOW)
    with serving(*tables) as stand_in:
        fetcher = Fetcher(loader, root / "werk", stand_in.mirrors, Manners(pause=0, tries=1))
        for code in (YEARLY, NUISANCE)[: len(tables)]:
            fetcher.fetch(catalogue.sources[code], now=NOW)
    return Library(catalogue, areas, store)
