from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.standin.server import serving
from tests.unit.figures.ingest.feeds.fetching import PAGE, Fetching, nuisance, short
from tests.unit.figures.ingest.small import GOOD, Importer
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue


@pytest.fixture
def importer(tmp_path: Path, catalogue: Catalogue) -> Importer:
    """With a good file loaded and in use."""
    made = Importer(tmp_path, catalogue)
    made.put(GOOD)
    made.load()
    return made


@pytest.fixture
def fetching(tmp_path: Path, catalogue: Catalogue, areas: Areas) -> Iterator[Fetching]:
    with serving(short(), nuisance(), page=PAGE) as stand_in:
        yield Fetching(stand_in, catalogue, areas, tmp_path)
