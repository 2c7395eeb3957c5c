"""The stores that the engine must give the same answers from."""

from collections.abc import Callable, Iterator

import pytest

from scripts.cluster import cluster

FILES, CLUSTER = "files of this machine", "Zarr on a cluster"
type Shelf = Callable[[], str]


@pytest.fixture(scope="session")
def _cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with cluster(tmp_path_factory.mktemp("cluster")):
        yield


@pytest.fixture(scope="session", params=[FILES, CLUSTER])
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Gives the place of an empty store, each time another."""
    if request.param == FILES:
        return lambda: str(tmp_path_factory.mktemp("figures"))
    request.getfixturevalue("_cluster")
    return lambda: tmp_path_factory.mktemp("figures").as_uri()
