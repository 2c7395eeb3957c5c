import pytest

from tests.web.network.rows import Rows, make_network


@pytest.fixture
def rows(db: None) -> Rows:
    return make_network()
