import pytest
import time_machine
from django.test import Client

from tests.factories import PASSWORD, make_user
from tests.web.accounts.signed_in import browser_of, is_signed_in, key_of
from veiligheidsnetwerk.platform.accounts.models import Session
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db

PAGE = "/account/wachtwoord/"
NEW = "paarse olifant fietst naar huis"


def change(
    client: Client, *, current: str = PASSWORD, new: str = NEW, again: str | None = None
) -> tuple[int, str]:
    response = client.post(PAGE, {"current": current, "new": new, "again": new if again is None else again})
    return response.status_code, response.content.decode()


def test_afterwards_only_the_new_password_opens_the_account() -> None:
    user = make_user("adviseur")

    status, _ = change(browser_of(user))

    assert status == 302
    assert is_signed_in(browser_of(user, password=NEW))
    assert not is_signed_in(browser_of(user))
    assert Line.objects.filter(action="account.password_changed").count() == 1


def test_other_sessions_end_and_this_one_goes_on_with_another_key() -> None:
    user = make_user("adviseur")
    here, there = browser_of(user), browser_of(user)
    before = key_of(here)

    change(here)

    assert (is_signed_in(here), is_signed_in(there)) == (True, False)
    assert key_of(here) != before
    assert Session.objects.filter(account=user).count() == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"current": "iets anders"}, "Dit is niet uw wachtwoord van nu."),
        ({"current": ""}, "Vul uw wachtwoord van nu in."),
        ({"new": "kort"}, "Gebruik ten minste 12 tekens."),
        ({"new": "adviseur@example.nl"}, "te veel op uw naam of e-mailadres"),
        ({"new": "1234567890123456789", "again": ""}, "Vul het nieuwe wachtwoord nog een keer in."),
        ({"again": "iets heel anders dan dat"}, "De twee nieuwe wachtwoorden zijn niet gelijk."),
        ({"new": PASSWORD}, "Kies een ander wachtwoord dan dat van nu."),
        ({"new": "x" * 201}, "200"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field_and_changes_nothing(
    typed: dict[str, str], sentence: str
) -> None:
    user = make_user("adviseur")
    browser = browser_of(user)

    status, page = change(browser, **typed)

    assert status == 422
    assert sentence in page
    assert NEW not in page
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_guessing_the_current_password_counts_as_guessing_at_the_door() -> None:
    browser = browser_of(make_user("adviseur"))
    for _ in range(5):
        change(browser, current="fout")

    status, page = change(browser)

    assert status == 422
    assert "over vijf minuten" in page


def test_sending_the_form_twice_changes_it_once() -> None:
    browser = browser_of(make_user("adviseur"))

    answers = [change(browser)[0] for _ in range(2)]

    assert answers == [302, 422]
    assert Line.objects.filter(action="account.password_changed").count() == 1


def test_who_signed_in_long_ago_confirms_first_and_comes_back() -> None:
    user = make_user("adviseur")
    with time_machine.travel("2026-03-02T08:00:00+01:00", tick=False):
        browser = browser_of(user)
    with time_machine.travel("2026-03-02T09:00:00+01:00", tick=False):
        asked = browser.get(PAGE)
        confirmed = browser.post(asked["Location"], {"password": PASSWORD})
        shown = browser.get(confirmed["Location"])

    assert asked["Location"] == "/account/bevestigen/?next=%2Faccount%2Fwachtwoord%2F"
    assert confirmed["Location"] == PAGE
    assert shown.status_code == 200


def test_confirming_with_a_wrong_password_says_so() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)

    response = browser.post("/account/bevestigen/", {"password": "fout"})

    assert response.status_code == 422
    assert "Dit is niet uw wachtwoord." in response.content.decode()


@pytest.mark.parametrize(
    "then", ["https://kwaad.example.com/", "//kwaad.example.com", r"/\kwaad.example.com"]
)
def test_confirming_never_leads_to_another_site(then: str) -> None:
    browser = browser_of(make_user("adviseur"))

    response = browser.post("/account/bevestigen/", {"password": PASSWORD, "next": then})

    assert response["Location"] == "/"
