"""How many guesses get through, from how many places, and who else still comes in."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import cycle, islice

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db

SIGN_IN = "/account/inloggen/"
WRONG = "fout"
NOW = datetime.fromisoformat("2026-03-02T08:00:00+01:00")
WAYS_TO_WRITE = (
    "adviseur@example.nl",
    "Adviseur@EXAMPLE.nl",
    " adviseur@example.nl ",
    "ádviseur@example.nl",
    "advi\u0308seur@example.nl",
    "ａdviseur@example.nl",
)
HOSTS = ("localhost", "localhost:1", "localhost:65535", "127.0.0.1", "127.0.0.1:80", "[::1]:8000")


def addresses() -> Iterator[str]:
    """Never the same network twice: of IPv4, and of IPv6."""
    for number in range(1, 1 << 24):
        first, second, third = number >> 16, number >> 8 & 255, number & 255
        yield f"{10 + first}.{second}.{third}.7"
        yield f"2001:db8:{number >> 16:x}:{number & 65535:x}::1"


def guess(email: str, *, address: str, host: str = "localhost", password: str = WRONG) -> int:
    """The status; 302 is inside."""
    headers = {"host": host, "x-forwarded-for": f"{address}, 198.51.100.{len(email)}"}
    client = Client(REMOTE_ADDR=address, headers=headers)
    return client.post(SIGN_IN, {"login": email, "password": password}).status_code


def looked_at() -> int:
    """How many passwords were really held against an account."""
    return Line.objects.filter(action="account.sign_in_failed").count()


def guess_often(times: int) -> None:
    ways = zip(cycle(WAYS_TO_WRITE), cycle(HOSTS[:5]), addresses(), strict=False)
    for email, host, address in islice(ways, times):
        guess(email, address=address, host=host)


def lock() -> None:
    for address in islice(addresses(), 5):
        guess("adviseur@example.nl", address=address)


def rush(times: int) -> tuple[int, int]:
    """Guess so often at one account: how many got through, and how someone else fares meanwhile."""
    make_user("adviseur")
    other = make_user("om")
    with time_machine.travel(NOW, tick=False):
        guess_often(times)
        return looked_at(), guess(other.email, address="10.0.0.7", password=PASSWORD)


def test_five_guesses_get_through_however_the_address_is_written_and_wherever_they_come_from() -> None:
    assert rush(120) == (5, 302)


@pytest.mark.faults
@pytest.mark.long
def test_of_ten_thousand_guesses_five_get_through() -> None:
    assert rush(10_000) == (5, 302)


def test_after_five_wrong_passwords_also_the_right_one_must_wait_five_minutes() -> None:
    make_user("adviseur")
    with time_machine.travel(NOW, tick=False):
        lock()
        at_once = guess("adviseur@example.nl", address="192.0.2.1", password=PASSWORD)
    with time_machine.travel(NOW + timedelta(minutes=4, seconds=59), tick=False):
        just_before = guess("adviseur@example.nl", address="192.0.2.1", password=PASSWORD)
    with time_machine.travel(NOW + timedelta(minutes=5, seconds=1), tick=False):
        after = guess("adviseur@example.nl", address="192.0.2.1", password=PASSWORD)

    assert (at_once, just_before, after) == (422, 422, 302)


def test_the_sentence_says_how_long_to_wait() -> None:
    make_user("adviseur")
    lock()

    response = Client().post(SIGN_IN, {"login": "adviseur@example.nl", "password": PASSWORD})

    assert "over vijf minuten" in response.content.decode()


def test_guessing_at_one_account_keeps_nobody_else_at_the_same_address_out() -> None:
    make_user("adviseur")
    other = make_user("om")
    for _ in range(150):
        guess("adviseur@example.nl", address="192.0.2.1")

    assert guess(other.email, address="192.0.2.1", password=PASSWORD) == 302


@pytest.mark.parametrize("address", ["192.0.2.1", "2001:db8:1:2:{number:x}::1"])
def test_one_place_that_tries_many_accounts_must_wait(address: str) -> None:
    for number in range(101):
        guess(f"account{number}@example.nl", address=address.format(number=number))

    assert looked_at() == 100


def test_a_forged_header_is_believed_only_behind_a_proxy_of_ours(settings: Settings) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/5m/ip"}
    for number in range(6):
        header = f"10.0.0.{number}, 192.0.2.1"
        Client(headers={"x-forwarded-for": header}).post(
            SIGN_IN, {"login": "a@example.nl", "password": "fout"}
        )

    assert looked_at() == 3


def test_more_tries_to_confirm_than_a_person_makes_get_the_page_that_says_so() -> None:
    client = Client()
    client.force_login(make_user("adviseur"))
    for _ in range(10):
        client.post("/account/bevestigen/")

    response = client.post("/account/bevestigen/")

    assert response.status_code == 429
    assert "te vaak" in response.content.decode()


def test_what_was_counted_is_not_washed_away_by_what_else_is_kept() -> None:
    make_user("adviseur")
    with time_machine.travel(NOW, tick=False):
        lock()
        for number in range(500):
            cache.set(f"naam{number}", number)

        assert guess("adviseur@example.nl", address="192.0.2.1", password=PASSWORD) == 422
