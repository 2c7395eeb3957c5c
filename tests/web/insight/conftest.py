import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import make_user
from tests.web.insight.asking import NIJMEGEN


@pytest.fixture
def adviser(client_for: ClientFor, figures: object) -> Client:
    """An adviser of Enschede."""
    return client_for("adviseur")


@pytest.fixture
def colleague(db: None, figures: object) -> Client:
    """An adviser of Nijmegen."""
    user = make_user("adviseur", email="adviseur.nijmegen@example.nl", organisation=NIJMEGEN)
    client = Client()
    client.force_login(user)
    return client
