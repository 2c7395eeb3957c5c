"""What all tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests import environment
from tests.factories import make_user

type ClientFor = Callable[[str | None], Client]


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder that plays `var/` in this run."""
    return environment.DATA_DIR


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """A browser in which an account with this role is signed in, or nobody."""

    def sign_in(role: str | None) -> Client:
        client = Client()
        if role is not None:
            client.force_login(make_user(role))
        return client

    return sign_in
