"""Passkeys and keys, as far as no key is needed for it. The real thing is in tests/browser."""

import json
import re
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from tests.factories import make_user
from tests.web.accounts.factors import FACTORS, KEY, SECOND_STEP, add_app, after_password
from tests.web.accounts.signed_in import browser_of, is_signed_in

pytestmark = pytest.mark.django_db

BY_PASSKEY = "/account/inloggen/passkey/"
CONFIRM = "/account/bevestigen/sleutel/"
EMPTY_KEY = json.dumps(
    {
        "id": "AA",
        "rawId": "AA",
        "type": "public-key",
        "response": {
            "clientDataJSON": "e30",
            "attestationObject": "oA",
            "authenticatorData": "AA",
            "signature": "AA",
            "userHandle": "MQ",
        },
    }
)
NO_KEY = [
    "",
    "geen json",
    "null",
    "[]",
    "1",
    '"tekst"',
    "{}",
    '{"id": 5}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": {}}',
    '{"id": "AA", "rawId": "AA", "type": "public-key", "response": []}',
    '{"id": "A", "rawId": "A", "type": "public-key", "response": {"clientDataJSON": "A"}}',
    EMPTY_KEY,
    '{"response": {"userHandle": "////"}}',
    '{"response": {"userHandle": 7}}',
    '{"response": {"userHandle": "' + "z" * 400 + '"}}',
    "[" * 900 + "]" * 900,
    "\x00",
]


def options(page: str) -> dict[str, object]:
    found = re.search(r'data-options="([^"]+)"', page)
    assert found is not None
    asked: dict[str, object] = json.loads(unescape(found[1]))
    return asked


def test_the_page_asks_for_a_key_of_this_site_for_this_person() -> None:
    page = browser_of(make_user("adviseur")).get(KEY).content.decode()

    asked = options(page)["publicKey"]
    assert isinstance(asked, dict)
    assert asked["rp"] == {"id": "testserver", "name": "Veiligheidsnetwerk"}
    assert asked["user"]["name"] == "adviseur@example.nl"
    assert asked["user"]["displayName"] == "Adviseur"


@pytest.mark.parametrize("credential", NO_KEY)
def test_what_is_no_key_is_not_added(credential: str) -> None:
    browser = browser_of(make_user("adviseur"))
    browser.get(KEY)

    response = browser.post(KEY, {"name": "Mijn telefoon", "credential": credential})

    assert response.status_code == 422
    assert "Mijn telefoon" in response.content.decode()
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("credential", NO_KEY)
def test_what_is_no_key_signs_nobody_in(client: Client, credential: str) -> None:
    make_user("adviseur")
    client.get(BY_PASSKEY, headers={"accept": "application/json"})

    response = client.post(BY_PASSKEY, {"credential": credential})

    assert response["Location"] == "/account/inloggen/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("credential", NO_KEY)
def test_what_is_no_key_is_no_second_step(credential: str) -> None:
    user = make_user("adviseur")
    add_app(browser_of(user))
    browser = after_password(user)
    browser.get(SECOND_STEP)

    response = browser.post(SECOND_STEP, {"credential": credential})

    assert response.status_code == 422
    assert not is_signed_in(browser)


def test_a_browser_gets_other_options_every_time(client: Client) -> None:
    asked = [
        client.get(BY_PASSKEY, headers={"accept": "application/json"}).json()["request_options"]["publicKey"]
        for _ in range(2)
    ]

    assert asked[0]["challenge"] != asked[1]["challenge"]
    assert asked[0]["userVerification"] == "required"


def test_a_key_of_someone_else_can_be_neither_seen_named_nor_removed() -> None:
    other = make_user("fg")
    key = Authenticator.objects.create(user=other, type="webauthn", data={"name": "Van een ander"})
    mine = browser_of(make_user("adviseur"))

    answers = [mine.get(f"{KEY}{key.pk}/{what}/") for what in ("naam", "verwijderen")]
    mine.post(f"{KEY}{key.pk}/verwijderen/")
    mine.post(f"{KEY}{key.pk}/naam/", {"name": "Van mij"})

    assert [answer.status_code for answer in answers] == [404, 404]
    key.refresh_from_db()
    assert key.data["name"] == "Van een ander"


def test_a_key_gets_another_name_and_needs_one() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)
    key = Authenticator.objects.create(user=user, type="webauthn", data={"name": "Sleutel 1"})

    empty = browser.post(f"{KEY}{key.pk}/naam/", {"name": " "})
    response = browser.post(f"{KEY}{key.pk}/naam/", {"name": "Telefoon"})

    key.refresh_from_db()
    assert (empty.status_code, response["Location"]) == (422, FACTORS)
    assert key.data["name"] == "Telefoon"


def test_removing_a_key_twice_leads_to_the_page_both_times() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)
    key = Authenticator.objects.create(user=user, type="webauthn", data={"name": "Sleutel 1"})

    answers = [browser.post(f"{KEY}{key.pk}/verwijderen/")["Location"] for _ in range(2)]

    assert answers == [FACTORS, FACTORS]
    assert not Authenticator.objects.exists()
