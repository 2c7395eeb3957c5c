from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.test import Client

from veiligheidsnetwerk.platform.core.security_txt import CONTACT, EXPIRES

ADDRESS = "/.well-known/security.txt"


def fields(client: Client, *, secure: bool = False) -> dict[str, str]:
    lines = client.get(ADDRESS, secure=secure).content.decode().splitlines()
    return {name: value for name, _, value in (line.partition(": ") for line in lines)}


def policy() -> str:
    return Path(settings.BASE_DIR, "SECURITY.md").read_text(encoding="utf-8")


def test_the_file_says_what_the_rfc_asks(client: Client) -> None:
    response = client.get(ADDRESS)

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert fields(client) == {
        "Contact": CONTACT,
        "Expires": "2027-11-01T00:00:00Z",
        "Preferred-Languages": "nl, en",
    }


def test_over_https_it_names_its_own_address(client: Client) -> None:
    assert fields(client, secure=True)["Canonical"] == f"https://testserver{ADDRESS}"


def test_it_stays_good_for_more_than_a_month_and_at_most_a_year() -> None:
    left = EXPIRES - datetime.now(UTC)

    assert timedelta(days=31) < left < timedelta(days=366)


def test_people_and_machines_are_told_the_same() -> None:
    assert CONTACT.removeprefix("mailto:") in policy()
    assert f"{EXPIRES.day} {EXPIRES:%B %Y}" in policy()
    assert ADDRESS in policy()


def test_a_forged_host_gets_no_file(client: Client) -> None:
    response = client.get(ADDRESS, headers={"host": "kwaad.example.com"}, secure=True)

    assert response.status_code == 400
    assert "kwaad" not in response.content.decode()
