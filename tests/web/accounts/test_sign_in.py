import re

import pytest
from django.test import Client

from tests.factories import PASSWORD, make_user

pytestmark = pytest.mark.django_db

SIGN_IN = "/account/inloggen/"
ELSEWHERE = [
    "https://kwaad.example.com/",
    "//kwaad.example.com/",
    r"\\kwaad.example.com",
    "/\\kwaad.example.com",
    "javascript:alert(1)",
    "http://[",
    "http:kwaad",
]


def sign_in(client: Client, email: str, *, password: str = PASSWORD, then: str = "") -> tuple[int, str, str]:
    """What came back: the status, where to, and the page without what differs at every request."""
    response = client.post(SIGN_IN, {"login": email, "password": password, "next": then})
    page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
    return response.status_code, response.get("Location", ""), page.replace(email, "")


def test_signing_in_leads_to_the_start_page(client: Client) -> None:
    make_user("adviseur")

    status, where, _ = sign_in(client, "Adviseur@Example.nl")

    assert (status, where) == (302, "/")
    assert "Uitloggen" in client.get("/").content.decode()


def test_signing_in_leads_on_to_the_page_that_was_asked_with_everything_in_its_address(
    client: Client,
) -> None:
    make_user("adviseur")
    then = "/cijfers/?gemeente=GM0153&gemeente=GM0268&maat=per%201.000"

    assert sign_in(client, "adviseur@example.nl", then=then)[:2] == (302, then)


@pytest.mark.parametrize("then", ELSEWHERE)
def test_signing_in_never_leads_to_another_site(client: Client, then: str) -> None:
    make_user("adviseur")

    assert sign_in(client, "adviseur@example.nl", then=then)[:2] == (302, "/")


@pytest.mark.parametrize("then", ELSEWHERE)
def test_signing_out_never_leads_to_another_site(client: Client, then: str) -> None:
    client.force_login(make_user("adviseur"))

    assert client.post("/account/uitloggen/", {"next": then})["Location"] == "/"


def test_who_has_no_account_learns_the_same_as_who_types_a_wrong_password(client: Client) -> None:
    make_user("adviseur")

    wrong = sign_in(client, "adviseur@example.nl", password="iets anders")
    unknown = sign_in(client, "niemand@example.nl", password="iets anders")

    assert wrong == unknown
    assert wrong[0] == 422
    assert "Het e-mailadres of het wachtwoord klopt niet." in wrong[2]


def test_what_was_typed_stays_but_not_the_password(client: Client) -> None:
    response = client.post(SIGN_IN, {"login": "niemand@example.nl", "password": "fout wachtwoord"})

    page = response.content.decode()
    assert "niemand@example.nl" in page
    assert "fout wachtwoord" not in page


def test_a_form_from_another_site_is_refused_in_dutch() -> None:
    make_user("adviseur")
    client = Client(enforce_csrf_checks=True)

    response = client.post(SIGN_IN, {"login": "adviseur@example.nl", "password": PASSWORD})

    assert response.status_code == 403
    assert "Het formulier is verlopen" in response.content.decode()


def test_signing_out_needs_a_form_of_ours_too() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_user("adviseur"))

    assert client.post("/account/uitloggen/").status_code == 403
    assert "Uitloggen" in client.get("/").content.decode()


def test_signing_out_ends_the_session_at_our_side(client: Client) -> None:
    client.force_login(make_user("adviseur"))
    cookie = client.cookies["sessie"].value

    client.post("/account/uitloggen/")

    client.cookies["sessie"] = cookie
    assert "Inloggen" in client.get("/").content.decode()


@pytest.mark.parametrize(
    "address", ["signup/", "aanmelden/", "password/reset/", "email/", "2fa/", "3rdparty/"]
)
def test_nobody_signs_up_or_changes_an_account_by_themselves(client: Client, address: str) -> None:
    assert client.get(f"/account/{address}").status_code == 404


def test_the_sign_in_page_is_not_kept_by_browsers(client: Client) -> None:
    assert "no-store" in client.get(SIGN_IN)["Cache-Control"]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(client: Client) -> None:
    make_user("adviseur")
    sign_in(client, "adviseur@example.nl")

    cookie = client.cookies["sessie"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_signing_out_is_confirmed_and_signing_in_speaks_for_itself(client: Client) -> None:
    make_user("adviseur")
    sign_in(client, "adviseur@example.nl")
    after_in = client.get("/").content.decode()

    after_out = client.post("/account/uitloggen/", follow=True).content.decode()

    assert "Gelukt" not in after_in
    assert "U bent uitgelogd." in after_out
