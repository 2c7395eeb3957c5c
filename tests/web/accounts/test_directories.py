"""Signing in with the account of one's own organisation, at a real provider on this machine."""

from datetime import timedelta
from pathlib import Path
from typing import cast
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from tests.web.accounts.at_directory import (
    BEGIN,
    EMAIL,
    Provider,
    at_provider,
    come_in,
    configure,
    make_analist,
    provider,
    reason_in,
    running_provider,
)
from tests.web.accounts.factors import SECOND_STEP, add_app
from tests.web.accounts.signed_in import browser_of, is_signed_in
from tests.web.core.mail.server import mail_server
from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.directories import directories
from veiligheidsnetwerk.platform.accounts.models import DirectoryLink, User
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.mail import postman

__all__ = ["provider", "running_provider"]
pytestmark = pytest.mark.django_db


def test_who_has_an_account_comes_in_and_goes_on_to_the_page_that_was_asked(provider: Provider) -> None:
    user, client = make_analist(), Client()

    answer = come_in(client, then="/cijfers/?gebied=GM0153")

    assert answer["Location"] == "/cijfers/?gebied=GM0153"
    assert is_signed_in(client)
    assert DirectoryLink.objects.get().account == user
    assert Line.objects.filter(action="account.directory_linked").count() == 1


def test_the_sign_in_page_leads_to_the_partner_and_keeps_where_one_was_going(provider: Provider) -> None:
    page = Client().get("/account/inloggen/", {"next": "/cijfers/?a=1"}).content.decode()

    assert "Inloggen via de politie" in page
    assert f'href="{BEGIN}?next=%2Fcijfers%2F%3Fa%3D1"' in page


def test_each_try_has_a_state_a_nonce_and_a_challenge_of_its_own(provider: Provider) -> None:
    asked = [parse_qs(urlsplit(Client().get(BEGIN)["Location"]).query) for _ in range(2)]

    for name in ("state", "nonce", "code_challenge"):
        values = {each[name][0] for each in asked}
        assert len(values) == 2
        assert min(len(value) for value in values) >= 20
    assert asked[0]["code_challenge_method"] == ["S256"]


def test_a_forged_host_is_not_where_the_partner_sends_people(provider: Provider, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]

    asked = parse_qs(urlsplit(Client(headers={"host": "kwaad.example.com"}).get(BEGIN)["Location"]).query)

    assert asked["redirect_uri"] == ["http://localhost:8000/account/organisatie/politie/terug/"]


@pytest.mark.parametrize("then", ["https://kwaad.example.com/", "//kwaad.example.com", "javascript:alert(1)"])
def test_the_way_back_never_leads_to_another_site(provider: Provider, then: str) -> None:
    make_analist()

    assert come_in(Client(), then=then)["Location"] == "/"


def test_nobody_gets_an_account_by_signing_in(provider: Provider) -> None:
    client = Client()

    answer = come_in(client)

    assert answer.status_code == 403
    assert actions.NO_ACCOUNT in reason_in(answer)
    assert not User.objects.exists()
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        ({"email_verified": False}, "nog niet gecontroleerd"),
        ({"email_verified": "true"}, "nog niet gecontroleerd"),
        ({"email": "beheer@example.nl"}, "niet van haar is"),
        ({"email": "analist@kwaad.politie.example.nl"}, "niet van haar is"),
        ({"email": "analist@politie.example.nl@kwaad.nl"}, "niet van haar is"),
        ({"email": None}, "noemde geen e-mailadres"),
        ({"email": ["analist@politie.example.nl"]}, "noemde geen e-mailadres"),
    ],
)
def test_what_a_partner_says_counts_for_its_own_verified_addresses_only(
    provider: Provider, claims: dict[str, object], reason: str
) -> None:
    make_analist()
    make_user("beheer", email="beheer@example.nl")
    provider.knows("p-1", **claims)
    client = Client()

    answer = come_in(client)

    assert answer.status_code == 403
    assert reason in reason_in(answer)
    assert not is_signed_in(client)
    assert Line.objects.filter(action="account.directory_refused", result="refused").count() == 1


def test_a_partner_that_manages_all_its_addresses_need_not_say_so(
    provider: Provider, settings: Settings, tmp_path: Path
) -> None:
    make_analist()
    provider.knows("p-1", email_verified=None)
    configure(settings, tmp_path, provider, manages_all_addresses=True)

    assert come_in(Client()).status_code == 302


def test_an_address_that_went_to_somebody_else_opens_nothing(provider: Provider) -> None:
    make_analist()
    come_in(Client())
    provider.knows("p-2")

    answer = come_in(Client(), subject="p-2")

    assert (answer.status_code, actions.OTHER_PERSON in reason_in(answer)) == (403, True)


def test_who_gets_another_address_there_is_told_so(provider: Provider) -> None:
    make_analist()
    come_in(Client())
    provider.knows("p-1", email="chef@politie.example.nl")

    answer = come_in(Client())

    assert (answer.status_code, actions.OTHER_ADDRESS in reason_in(answer)) == (403, True)


@pytest.mark.parametrize("how", ["missing", "unsigned", "changed"])
def test_a_token_that_is_not_as_the_partner_signed_it_opens_nothing(provider: Provider, how: str) -> None:
    make_analist()
    provider.spoils(how)
    client = Client()

    assert come_in(client).status_code in {403, 503}
    assert not is_signed_in(client)


def test_an_answer_is_good_for_the_browser_that_asked_and_one_time(provider: Provider) -> None:
    make_analist()
    client, other = Client(), Client()
    back = at_provider(client)

    stolen = other.get(back).status_code
    first = client.get(back).status_code
    again = client.get(back).status_code

    assert (stolen, first, again) == (403, 302, 403)
    assert not is_signed_in(other)


@pytest.mark.parametrize(
    "question", ["", "?code=x", "?state=x", "?code=x&state=y", "?error=access_denied&state=x"]
)
def test_whatever_else_comes_back_is_refused_in_dutch(provider: Provider, question: str) -> None:
    answer = cast("HttpResponse", Client().get(f"{BEGIN}terug/{question}"))

    assert answer.status_code == 403
    assert "is niet gelukt" in reason_in(answer)


def test_an_account_that_is_over_stays_closed(provider: Provider) -> None:
    make_user("analist", email=EMAIL, valid_until=timezone.localdate() - timedelta(days=1))
    client = Client()

    assert come_in(client).status_code == 403
    assert not is_signed_in(client)


def test_a_second_factor_of_ones_own_is_asked_after_the_partner_too(
    provider: Provider, settings: Settings
) -> None:
    user, first = make_analist(), Client()
    come_in(first)
    add_app(first)
    client = Client()

    assert come_in(client)["Location"].startswith(SECOND_STEP)
    assert not is_signed_in(client)
    assert user.pk


@pytest.mark.parametrize(
    ("configured", "said", "opens"),
    [
        ({}, {"amr": ["pwd", "mfa"]}, False),
        ({"factor_amr": ["mfa"]}, {"amr": ["pwd"]}, False),
        ({"factor_amr": ["mfa"]}, {"amr": "mfa"}, False),
        ({"factor_amr": ["mfa"]}, {"amr": ["pwd", "mfa"]}, True),
        ({"factor_acr": ["hoog"]}, {"acr": "hoog"}, True),
        ({"factor_acr": ["hoog"]}, {}, False),
    ],
)
def test_a_factor_that_the_partner_asked_counts_only_where_the_settings_say_so(
    provider: Provider,
    settings: Settings,
    tmp_path: Path,
    configured: dict[str, object],
    said: dict[str, object],
    *,
    opens: bool,
) -> None:
    settings.FACTORS_DEMANDED = True
    make_analist()
    configure(settings, tmp_path, provider, **configured)
    provider.knows("p-1", **said)
    client = Client()
    come_in(client)

    assert (client.get("/netwerk/personen/").status_code == 200) is opens


def test_a_factor_of_the_partner_never_opens_what_is_restricted(
    provider: Provider, settings: Settings, tmp_path: Path
) -> None:
    settings.FACTORS_DEMANDED = True
    make_user("beheer", email=EMAIL)
    configure(settings, tmp_path, provider, factor_amr=["mfa", "hwk"])
    provider.knows("p-1", amr=["mfa", "hwk"])
    client = Client()
    come_in(client)

    answer = client.get("/beheer/logboek/")

    assert answer["Location"].startswith("/account/beveiliging/nodig/")


def test_a_password_kept_here_no_longer_opens_an_account_of_the_partner(provider: Provider) -> None:
    user = make_analist()
    client = Client()

    sent = client.post("/account/inloggen/", {"login": user.email, "password": PASSWORD})
    answer = cast("HttpResponse", sent)

    assert answer.status_code == 403
    assert "U logt in via" not in reason_in(answer)
    assert "logt u in via de politie" in reason_in(answer)
    assert not is_signed_in(client)


def test_a_new_password_by_mail_does_not_go_around_the_partner(provider: Provider) -> None:
    make_analist()
    Client().post("/account/wachtwoord-vergeten/", {"email": EMAIL})
    with mail_server() as server:
        postman.one_round()

    text = str(server.letters[0].get_content())
    assert "Inloggen via de politie" in text
    assert "wachtwoord-vergeten" not in text


def test_others_sign_in_as_before(provider: Provider) -> None:
    assert is_signed_in(browser_of(make_user("om")))


def test_signing_out_leads_on_to_the_partner(provider: Provider) -> None:
    make_analist()
    client = Client()
    come_in(client)

    page = client.post("/account/uitloggen/", follow=True).content.decode()

    assert not is_signed_in(client)
    assert f'href="{provider.url}/oauth2/end_session?client_id=veiligheidsnetwerk"' in page


def test_a_directory_that_is_not_there_is_a_page_that_is_not_there(provider: Provider) -> None:
    for path in ("", "terug/", "uitgelogd/"):
        assert Client().get(f"/account/organisatie/elders/{path}").status_code == 404


@pytest.mark.parametrize(
    "other", [{"domains": []}, {"issuer": "http://login.example.nl"}, {"onbekend": 1}, {"client_secret": ""}]
)
def test_a_file_that_is_wrong_stops_the_start_and_is_not_quoted(
    provider: Provider, settings: Settings, tmp_path: Path, other: dict[str, object]
) -> None:
    configure(settings, tmp_path, provider, **other)

    with pytest.raises(ImproperlyConfigured, match="DIRECTORIES klopt niet") as raised:
        directories()

    assert "geheim" not in str(raised.value)
