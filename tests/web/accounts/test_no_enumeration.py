"""Nobody learns from outside which addresses have an account."""

import re
from statistics import median
from time import perf_counter

import pytest
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user

pytestmark = pytest.mark.django_db

SIGN_IN = "/account/inloggen/"
HASHERS = ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"]
ROUNDS = 7


def answer(email: str) -> tuple[int, str]:
    response = Client().post(SIGN_IN, {"login": email, "password": "fout wachtwoord"})
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return response.status_code, page.replace(email, "")


def seconds(email: str) -> float:
    begun = perf_counter()
    answer(email)
    return perf_counter() - begun


def test_the_answers_are_the_same_also_when_someone_must_wait() -> None:
    make_user("adviseur")

    known = [answer("adviseur@example.nl") for _ in range(7)]
    unknown = [answer("niemand@example.nl") for _ in range(7)]

    assert known == unknown
    assert len(set(known)) == 2


def test_the_answers_take_as_long(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = HASHERS
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": None}
    make_user("adviseur")
    answer("niemand@example.nl")

    pairs = [(seconds("adviseur@example.nl"), seconds("niemand@example.nl")) for _ in range(ROUNDS)]

    known, unknown = (median(side) for side in zip(*pairs, strict=True))
    assert 0.5 < known / unknown < 2  # without the same work it would be more than ten


def test_a_forged_host_gets_nothing_and_is_not_repeated() -> None:
    response = Client(headers={"host": "kwaad.example.com"}).post(SIGN_IN, {"login": "a@example.nl"})

    assert response.status_code == 400
    assert "kwaad" not in response.content.decode()
