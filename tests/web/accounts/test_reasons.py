"""Waarom mag ik dit (niet)? Every refusal leads to the rule behind it."""

import re
from datetime import date

import pytest
from django.test import Client
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.factories import make_user
from veiligheidsnetwerk.platform.accounts.models import Assignment

pytestmark = pytest.mark.django_db

WHY = "/account/waarom/"


def text_of(client: Client, path: str) -> str:
    return re.sub(r"\s+", " ", client.get(path).content.decode())


def test_a_refusal_leads_to_the_reason(client_for: ClientFor) -> None:
    client = client_for("gast")

    refused = client.get("/cijfers/").content.decode()

    assert 'href="/account/waarom/?recht=figures.read"' in refused
    reason = text_of(client, f"{WHY}?recht=figures.read")
    assert "U mag nu niet: de cijfers van alle gemeenten bekijken" in reason
    assert "Deze rollen mogen het: beheerder, secretariaat," in reason
    assert "Vraag het secretariaat van het netwerk." in reason


def test_a_right_is_explained_by_the_role_that_gives_it(client_for: ClientFor) -> None:
    text = text_of(client_for("dvo_secretaris"), f"{WHY}?recht=figures.read")

    assert "U mag de cijfers van alle gemeenten bekijken" in text
    assert (
        "Rol: secretaris van een districtelijk veiligheidsoverleg voor het DVO Twente, sinds 1 januari 2014."
        in text
    )


def test_a_right_for_one_place_says_which(client_for: ClientFor) -> None:
    text = text_of(client_for("contactpersoon"), f"{WHY}?recht=access.manage")

    assert "Het geldt alleen voor gemeente Enschede." in text


def test_a_role_that_stopped_is_named_with_its_last_day(client: Client) -> None:
    user = make_user("adviseur")
    Assignment.objects.create(account=user, role="beheer", last_day=date(2020, 1, 1))
    client.force_login(user)

    text = text_of(client, f"{WHY}?recht=network.edit")

    assert "Rol: beheerder voor het hele netwerk" in text
    assert "Werkt niet meer: de laatste dag was 1 januari 2020." in text


def test_what_waits_for_a_factor_says_so(client: Client, settings: Settings) -> None:
    settings.FACTORS_DEMANDED = True
    client.force_login(make_user("fg"))

    assert "Het mag zodra u een passkey of beveiligingssleutel laat zien." in text_of(
        client, f"{WHY}?recht=audit.read"
    )
    assert "Het mag zodra u naast uw wachtwoord" in text_of(client, f"{WHY}?recht=figures.read")


def test_the_contact_of_the_own_organisation_is_named_and_no_other(client: Client) -> None:
    make_user("contactpersoon")
    elsewhere = make_user("contactpersoon", email="elders@example.nl", organisation="GM0268")
    elsewhere.person.name = "Elders"
    elsewhere.person.save()
    client.force_login(make_user("adviseur"))

    text = text_of(client, WHY)

    assert "Vraag Contactpersoon (contactpersoon voor toegang)" in text
    assert "Elders" not in text


def test_a_right_that_does_not_exist_is_no_page(client_for: ClientFor) -> None:
    assert client_for("adviseur").get(f"{WHY}?recht=figures.steal").status_code == 404
