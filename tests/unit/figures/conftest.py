"""The region and the figures that are shipped, read once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue, load_catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.ingest import Loader

DATA = Path(__file__).parents[3] / "data"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="session")
def areas(catalogue: Catalogue) -> Areas:
    return catalogue.region.areas(DATA)


@pytest.fixture(scope="session")
def shipped(catalogue: Catalogue, areas: Areas, tmp_path_factory: pytest.TempPathFactory) -> CubeStore:
    """A store with every edition of every source in data/."""
    store = CubeStore(tmp_path_factory.mktemp("figures"))
    for _ in Loader(catalogue, areas, store, DATA).load_all(now=NOW):
        pass
    return store
