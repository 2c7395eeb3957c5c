"""What people see when too many passwords are looked at."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from veiligheidsnetwerk.platform.accounts import passwords
from veiligheidsnetwerk.platform.accounts.passwords import Turns

pytestmark = pytest.mark.django_db

type Answer = tuple[int, str, bytes]

CREDENTIALS = {"login": "adviseur@example.nl", "password": PASSWORD}


@pytest.fixture
def _no_turns(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    make_user("adviseur")
    settings.PASSWORD_HASHERS = ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"]
    settings.PASSWORD_HASHERS += ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr(passwords, "TURNS", Turns(at_once=1, waiting=0, patience=0.01))


def hold(held: Event, done: Event) -> None:
    with passwords.TURNS.one():
        held.set()
        done.wait(10)


def while_someone_has_the_turn(*emails: str) -> list[Answer]:
    """What comes back to these people while another thread has the only turn."""
    held, done = Event(), Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold, held, done)
        held.wait(10)
        responses = [Client().post("/account/inloggen/", CREDENTIALS | {"login": email}) for email in emails]
        done.set()
    return [(each.status_code, each.headers.get("Retry-After", ""), each.content) for each in responses]


@pytest.mark.usefixtures("_no_turns")
def test_who_cannot_be_helped_now_reads_that_in_dutch_and_may_try_again() -> None:
    ((status, wait, page),) = while_someone_has_the_turn("adviseur@example.nl")

    assert (status, wait) == (503, "30")
    assert "Er loggen nu veel mensen tegelijk in." in page.decode()


@pytest.mark.usefixtures("_no_turns")
def test_a_password_that_nobody_looked_at_is_no_failed_try() -> None:
    while_someone_has_the_turn(*["adviseur@example.nl"] * 8)

    assert Client().post("/account/inloggen/", CREDENTIALS).status_code == 302


@pytest.mark.usefixtures("_no_turns")
def test_an_account_that_does_not_exist_is_refused_the_same() -> None:
    known, unknown = while_someone_has_the_turn("adviseur@example.nl", "niemand@example.nl")

    assert known == unknown
