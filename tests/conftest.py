"""What all tests share."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from hypothesis import settings

from tests import environment
from tests.factories import make_user

# A slow machine is no failure; how fast things must be, stands in tests/bench.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

type ClientFor = Callable[[str | None], Client]


@pytest.fixture(scope="session")
def data_dir() -> Path:
    """The folder that plays `var/` in this run."""
    return environment.DATA_DIR


@pytest.fixture(scope="session")
def figures(data_dir: Path) -> Path:
    """The shipped figures, loaded once for all tests that look but do not touch."""
    call_command("load_figures", stdout=StringIO())
    return data_dir / "figures"


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """A browser in which an account with this role is signed in, or nobody."""

    def sign_in(role: str | None) -> Client:
        client = Client()
        if role is not None:
            client.force_login(make_user(role))
        return client

    return sign_in
