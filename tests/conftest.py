"""What all tests share."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client, TransactionTestCase
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from tests import environment
from tests.audit_lines import unguarded
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
def figures(data_dir: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Path:
    """The shipped figures, loaded once for all tests that look but do not touch; the log does not keep it."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_figures", stdout=StringIO())
        transaction.set_rollback(True)
    return data_dir / "figures"


@pytest.fixture(scope="session", autouse=True)
def _lines_of_the_log_may_go_after_a_test() -> Iterator[None]:
    """A test with transactions of its own ends by emptying all tables, and the log lets nobody do that."""
    emptying = vars(TransactionTestCase)["_fixture_teardown"]

    def unguarded_emptying(case: TransactionTestCase) -> None:
        with unguarded():
            emptying(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", unguarded_emptying)
        yield


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """A browser in which an account with this role is signed in, or nobody."""

    def sign_in(role: str | None) -> Client:
        client = Client()
        if role is not None:
            client.force_login(make_user(role))
        return client

    return sign_in
