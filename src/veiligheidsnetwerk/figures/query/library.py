"""Everything that questions are answered from."""

from dataclasses import dataclass
from pathlib import Path

from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue, Source, load_catalogue
from veiligheidsnetwerk.figures.cubes import Cube, Store, open_store


@dataclass(frozen=True, eq=False)
class Library:
    """Definitions, areas and the store of cubes. Safe to share between threads: nothing in it changes.

    Only the store does: `in_use` tells by which editions.
    """

    catalogue: Catalogue
    areas: Areas
    store: Store

    def cube(self, source: str, vintage: str | None = None) -> Cube:
        """The cube of a source, by default the one in use; `UnknownVintageError` when there is none."""
        return self.store.open(source, vintage)

    def has(self, source: str) -> bool:
        """Whether figures of this source are in use. A source that is only fetched begins without any."""
        return self.store.has(source)

    @property
    def in_use(self) -> tuple[str, ...]:
        """The editions in use now, of all sources; what is worked out from these holds while they stay."""
        return tuple(self.store.current(code) for code in self.catalogue.sources if self.has(code))

    def finer(self, source: Source) -> Source | None:
        """The source that has the same of wijken and buurten, if its figures are in use."""
        return self.catalogue.sources[source.finer] if source.finer and self.has(source.finer) else None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of which figures are in use."""
        return tuple(source for code, source in self.catalogue.sources.items() if self.has(code))


def open_library(*, figures: str, data: Path) -> Library:
    """The library over the vintages at `figures` (a folder or an address) and the area files in `data`."""
    catalogue = load_catalogue()
    return Library(catalogue, catalogue.region.areas(data), open_store(figures))
