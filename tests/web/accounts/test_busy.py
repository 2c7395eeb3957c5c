"""What people see when too many passwords are looked at."""

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from veiligheidsnetwerk.platform.accounts import passwords
from veiligheidsnetwerk.platform.accounts.passwords import Turns

pytestmark = pytest.mark.django_db

CREDENTIALS = {"login": "adviseur@example.nl", "password": PASSWORD}


@pytest.fixture
def _no_turns(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    make_user("adviseur")
    settings.PASSWORD_HASHERS = ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"]
    settings.PASSWORD_HASHERS += ["django.contrib.auth.hashers.MD5PasswordHasher"]
    monkeypatch.setattr(passwords, "_TURNS", Turns(at_once=1, waiting=0, patience=0.01))


@pytest.mark.usefixtures("_no_turns")
def test_who_cannot_be_helped_now_reads_that_in_dutch_and_may_try_again() -> None:
    with passwords._TURNS.one():
        response = Client().post("/account/inloggen/", CREDENTIALS)

    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "Er loggen nu veel mensen tegelijk in." in response.content.decode()


@pytest.mark.usefixtures("_no_turns")
def test_a_password_that_nobody_looked_at_is_no_failed_try() -> None:
    with passwords._TURNS.one():
        for _ in range(8):
            Client().post("/account/inloggen/", CREDENTIALS)

    assert Client().post("/account/inloggen/", CREDENTIALS).status_code == 302


@pytest.mark.usefixtures("_no_turns")
def test_an_account_that_does_not_exist_is_refused_the_same() -> None:
    with passwords._TURNS.one():
        known = Client().post("/account/inloggen/", CREDENTIALS)
        unknown = Client().post("/account/inloggen/", CREDENTIALS | {"login": "niemand@example.nl"})

    assert (known.status_code, known.content) == (unknown.status_code, unknown.content)
