import pytest

from tests.web.api.asking import Machine, make_key


@pytest.fixture
def machine(db: None, figures: object) -> Machine:
    """A machine with a token that works."""
    return Machine(make_key().secret)
