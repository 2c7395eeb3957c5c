"""Fetching from the stand-in: a short table, a store of its own, and no waiting."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.standin.server import StandIn
from tests.standin.tables import Table
from tests.standin.worlds import Extent, gemeenten, nuisance_table, police_table
from tests.unit.figures.conftest import DATA, NOW
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue, Source
from veiligheidsnetwerk.figures.cubes import Cube, CubeStore
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.ingest.feeds import Fetched, Fetcher, Manners

MONTHLY, YEARLY = "misdrijven-gemeente-maand", "misdrijven-gemeente-soort-jaar"
NUISANCE = "overlast-gemeente-maand"
PAGE = 1_000
OVERIJSSEL_AND_GELDERLAND = ("PV23", "PV25")
JULY, AUGUST = "2026-07-15T02:00:00", "2026-08-15T02:00:00"


def extent(months: int = 13) -> Extent:
    """The gemeenten of two provinces, from January 2025 on: enough for the region."""
    own = tuple(c for c, (_, province) in gemeenten(2026).items() if province in OVERIJSSEL_AND_GELDERLAND)
    return Extent(first=2025, months=months, gemeenten=own)


@cache
def short() -> Table:
    """A short table of offences."""
    return police_table(extent())


@cache
def nuisance(months: int = 13, restated: float = 0.0, scale: float = 1.0, modified: str = JULY) -> Table:
    """A short table of nuisance, which has few codes: quick to fetch."""
    return nuisance_table(extent(months), modified=modified, restated=restated, scale=scale)


@dataclass
class Fetching:
    """A fetcher with an empty store, and what it waited for."""

    stand_in: StandIn
    catalogue: Catalogue
    areas: Areas
    root: Path
    waits: list[float] = field(default_factory=list)
    told: list[tuple[int, int]] = field(default_factory=list)

    @property
    def store(self) -> CubeStore:
        return CubeStore(self.root / "figures")

    def fetch(self, code: str = NUISANCE, *, accept_fall: bool = False, tries: int = 3) -> Fetched:
        manners = Manners(
            pause=0.5, tries=tries, first_wait=1, longest_wait=60, read=2, sleep=self.waits.append
        )
        loader = Loader(self.catalogue, self.areas, self.store, DATA)
        fetcher = Fetcher(loader, self.root / "werk", self.stand_in.mirrors, manners)
        return fetcher.fetch(
            self.source(code),
            now=NOW,
            progress=lambda *rows: self.told.append(rows),
            accept_fall=accept_fall,
        )

    def source(self, code: str = NUISANCE) -> Source:
        return self.catalogue.sources[code]

    def cube(self, code: str = NUISANCE) -> Cube:
        return self.store.open(code)

    def publish(self, table: Table) -> None:
        """Let the service have this edition from now on."""
        self.stand_in.tables[table.id] = table
