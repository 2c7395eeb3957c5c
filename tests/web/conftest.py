import pytest
from django.test import Client

from tests.conftest import ClientFor


@pytest.fixture
def visitor(client_for: ClientFor) -> Client:
    """A browser in which nobody is signed in, and that shows a failure as a page."""
    client = client_for(None)
    client.raise_request_exception = False
    return client
