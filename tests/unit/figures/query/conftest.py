"""The shipped figures, ready to be asked."""

import pytest

from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import CubeStore
from veiligheidsnetwerk.figures.query import Library


@pytest.fixture(scope="session")
def library(catalogue: Catalogue, areas: Areas, shipped: CubeStore) -> Library:
    return Library(catalogue, areas, shipped)
