"""What asks for a second factor, and what for a key. In productie it is demanded, in a proef it is not."""

from datetime import datetime, timedelta

import pytest
import time_machine
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.models import Authenticator
from django.test import Client
from pytest_django import Settings

from tests.factories import PASSWORD, make_user
from tests.keys import make_key
from tests.web.accounts.factors import APP, CODES, SECOND_STEP, add_app, after_password, code_of
from tests.web.accounts.signed_in import browser_of
from veiligheidsnetwerk.platform.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

MEMBERS = "/test/cijfers/GM0153/?maat=per%201.000"
RESTRICTED = "/beheer/logboek/?actie=account.signed_in"
NEEDED = "/account/beveiliging/nodig/?next="
START = datetime.fromisoformat("2026-03-02T08:00:00+01:00")


@pytest.fixture
def _demanded(settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True


def with_key(client: Client, user: User) -> Authenticator:
    """As if a key was used to sign in; the real thing is in tests/browser."""
    key = make_key(user)
    session = client.session
    records = session.get(AUTHENTICATION_METHODS_SESSION_KEY, [])
    now = datetime.now().timestamp()  # noqa: DTZ005 - seconds since 1970
    record = {"method": "mfa", "at": now, "id": key.pk, "type": "webauthn"}
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [*records, record]
    session.save()
    return key


def test_a_proef_demands_nothing() -> None:
    browser = browser_of(make_user("beheer"))

    assert [browser.get(path).status_code for path in (MEMBERS, RESTRICTED)] == [200, 200]


@pytest.mark.usefixtures("_demanded")
def test_a_password_alone_opens_nothing_of_the_members_and_leads_to_adding_a_factor() -> None:
    browser = browser_of(make_user("adviseur"))

    asked = browser.get(MEMBERS)
    page = browser.get(asked["Location"])

    assert asked["Location"].startswith(f"{NEEDED}/test/cijfers/GM0153/%3Fmaat%3Dper%25201.000")
    assert "Voor deze pagina is een wachtwoord niet genoeg." in page.content.decode()


@pytest.mark.usefixtures("_demanded")
def test_adding_an_app_opens_the_members_pages_and_leads_back_to_the_whole_address() -> None:
    browser = browser_of(make_user("adviseur"))
    browser.get(browser.get(MEMBERS)["Location"])

    add_app(browser)
    codes = browser.get(CODES).content.decode()

    assert f'href="{MEMBERS}"' in codes
    assert browser.get(MEMBERS).status_code == 200


@pytest.mark.usefixtures("_demanded")
def test_signing_in_with_a_code_opens_the_members_pages_but_not_what_is_restricted() -> None:
    user = make_user("beheer")
    with time_machine.travel(START, tick=False):
        secret = add_app(browser_of(user))
    with time_machine.travel(START + timedelta(minutes=2), tick=False):
        browser = after_password(user)
        browser.post(SECOND_STEP, {"code": code_of(secret)})
        asked = browser.get(RESTRICTED)

        assert browser.get(MEMBERS).status_code == 200
        assert asked.status_code == 302
        assert "een code uit een app is hier niet genoeg" in " ".join(
            browser.get(asked["Location"]).content.decode().split()
        )


@pytest.mark.usefixtures("_demanded")
def test_a_key_opens_what_is_restricted() -> None:
    user = make_user("beheer")
    browser = browser_of(user)

    with_key(browser, user)

    assert [browser.get(path).status_code for path in (MEMBERS, RESTRICTED)] == [200, 200]


@pytest.mark.usefixtures("_demanded")
def test_who_has_a_key_but_did_not_use_it_is_asked_for_it() -> None:
    user = make_user("beheer")
    browser = browser_of(user)
    make_key(user)

    asked = browser.get(browser.get(RESTRICTED)["Location"])

    assert asked["Location"].startswith("/account/bevestigen/sleutel/?next=%2Fbeheer%2Flogboek%2F%3Factie")


@pytest.mark.usefixtures("_demanded")
def test_a_key_that_is_removed_opens_nothing_at_the_next_request() -> None:
    user = make_user("beheer")
    browser = browser_of(user)
    key = with_key(browser, user)
    before = browser.get(RESTRICTED).status_code

    key.delete()

    assert (before, browser.get(RESTRICTED).status_code) == (200, 302)


@pytest.mark.usefixtures("_demanded")
def test_a_key_of_someone_else_opens_nothing() -> None:
    browser, other = browser_of(make_user("beheer")), make_user("fg")

    with_key(browser, other)

    assert browser.get(MEMBERS).status_code == 302


@pytest.mark.usefixtures("_demanded")
def test_who_may_not_is_told_so_whatever_was_shown() -> None:
    user = make_user("gast")
    browser = browser_of(user)
    before = browser.get(MEMBERS).status_code

    add_app(browser)

    assert (before, browser.get(MEMBERS).status_code) == (403, 403)


@pytest.mark.usefixtures("_demanded")
def test_the_menu_shows_where_someone_may_go_after_showing_a_factor() -> None:
    assert 'href="/cijfers/"' in browser_of(make_user("adviseur")).get("/").content.decode()


@pytest.mark.usefixtures("_demanded")
def test_the_own_account_stays_open_so_that_a_factor_can_be_added() -> None:
    browser = browser_of(make_user("adviseur"))

    assert [browser.get(path).status_code for path in ("/account/", APP)] == [200, 200]


@pytest.mark.usefixtures("_demanded")
@pytest.mark.parametrize(
    "then", ["https://kwaad.example.com/", "//kwaad.example.com", "javascript:alert(1)", ""]
)
def test_the_way_back_never_leads_to_another_site(then: str) -> None:
    user = make_user("adviseur")
    browser = browser_of(user)
    with_key(browser, user)

    assert browser.get("/account/beveiliging/nodig/", {"next": then})["Location"] == "/"


@pytest.mark.usefixtures("_demanded")
def test_confirming_with_a_password_is_no_second_factor() -> None:
    browser = browser_of(make_user("adviseur"))

    browser.post("/account/bevestigen/", {"password": PASSWORD})

    assert browser.get(MEMBERS).status_code == 302
