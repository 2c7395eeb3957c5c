from pathlib import Path

import pytest

from tests.unit.figures.ingest.small import GOOD, Importer
from veiligheidsnetwerk.figures.catalogue import Catalogue


@pytest.fixture
def importer(tmp_path: Path, catalogue: Catalogue) -> Importer:
    """With a good file loaded and in use."""
    made = Importer(tmp_path, catalogue)
    made.put(GOOD)
    made.load()
    return made
