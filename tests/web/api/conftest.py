import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.api.asking import Machine, make_key


@pytest.fixture
def machine(db: None, figures: object) -> Machine:
    """A machine with a token that works."""
    return Machine(make_key().secret)


@pytest.fixture
def adviser(client_for: ClientFor) -> Client:
    """A person who sees the same figures on the site."""
    return client_for("adviseur")
