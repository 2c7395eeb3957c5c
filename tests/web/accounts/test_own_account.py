from datetime import date

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.factories import PASSWORD, make_user
from tests.web.accounts.signed_in import browser_of, own_data
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db


def page_for(client: Client) -> str:
    return " ".join(client.get("/account/").content.decode().split())


def test_someone_sees_the_own_name_address_work_and_roles(client: Client) -> None:
    client.force_login(make_user("adviseur", valid_until=date(2027, 3, 1)))

    page = page_for(client)

    assert "adviseur@example.nl" in page
    assert "gemeente Enschede, sinds 1 januari 2014" in page
    assert "voor gemeente Enschede, sinds 1 januari 2014, tot en met 1 maart 2027" in page


def test_someone_who_sits_nowhere_reads_that_in_words(client_for: ClientFor) -> None:
    assert "Geen overleg, voor zover wij weten." in page_for(client_for("fg"))


def test_the_page_says_what_the_roles_allow(client_for: ClientFor) -> None:
    page = page_for(client_for("fg"))

    assert "<strong>Functionaris gegevensbescherming</strong>, voor het hele netwerk" in page
    may, _, may_not = page.partition("U mag nu niet:")
    assert "<li>de cijfers van alle gemeenten bekijken</li>" in may
    assert "<li>cijfers downloaden als bestand</li>" in may_not


def test_a_role_without_rights_is_told_so(client_for: ClientFor) -> None:
    page = page_for(client_for("gast"))

    assert "Omdat u deze rollen hebt, mag u:" not in page
    assert "<li>de cijfers van alle gemeenten bekijken</li>" in page


def test_the_name_in_the_header_leads_to_the_page(client_for: ClientFor) -> None:
    page = " ".join(client_for("adviseur").get("/").content.decode().split())

    assert '<a class="nl-link" href="/account/">Adviseur</a>' in page


def test_the_own_data_can_be_taken_along(client: Client) -> None:
    client.force_login(make_user("adviseur"))

    response = client.get("/account/gegevens.json")

    account = response.json()["account"]
    assert account["e-mailadres"] == "adviseur@example.nl"
    assert response.json()["werk"][0]["organisatie"] == "gemeente Enschede"
    assert response.json()["rollen"][0]["voor"] == "gemeente Enschede"
    assert 'filename="mijn-gegevens.json"' in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]
    assert Line.objects.filter(action="account.data_taken").count() == 1


def test_what_opens_the_account_is_not_in_the_own_data() -> None:
    user = make_user("adviseur")
    browser = browser_of(user)

    text = str(own_data(browser))

    assert PASSWORD not in text
    assert user.password not in text
    assert browser.cookies["sessie"].value not in text


def test_the_page_is_not_kept_by_browsers(client_for: ClientFor) -> None:
    assert "no-store" in client_for("adviseur").get("/account/")["Cache-Control"]
