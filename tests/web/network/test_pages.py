import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import strip_tags

from tests.conftest import ClientFor
from tests.web.network.rows import BEGIN, EMAIL, KEY, NAME, OTHER, Rows
from veiligheidsnetwerk.platform.network.models import Change, Membership, Person

BODY = "/netwerk/overleggen/dvo-twente/"
PUBLIC = [
    "/netwerk/",
    "/netwerk/gemeenten/",
    "/netwerk/gemeenten/GM0153/",
    "/netwerk/overleggen/",
    BODY,
    "/netwerk/organisaties/",
    "/netwerk/organisaties/politie/",
]


def text_of(client: Client, path: str) -> str:
    return re.sub(r"\s+", " ", strip_tags(client.get(path).content.decode()))


def test_who_sat_where_on_a_day_has_an_answer(rows: Rows, client_for: ClientFor) -> None:
    Membership.objects.filter(pk=KEY).update(last_day=date(2019, 12, 31))
    client = client_for("adviseur")

    then, now = text_of(client, f"{BODY}?op=2018-06-01"), text_of(client, f"{BODY}?op=2020-01-01")

    assert "Op 1 juni 2018 zat 1 persoon in het DVO Twente." in then
    assert f"Voorzitter: {NAME}." in then
    assert "gemeente Enschede" in then
    assert "Op 1 januari 2020 zat er niemand in het DVO Twente, voor zover wij weten." in now


@pytest.mark.parametrize("path", PUBLIC)
@pytest.mark.parametrize("role", [None, "gast"])
def test_who_may_not_see_people_finds_no_name_and_no_address(
    rows: Rows, client_for: ClientFor, path: str, role: str | None
) -> None:
    response = client_for(role).get(f"{path}?op=2018-06-01")

    assert response.status_code == 200
    assert "Kanarie" not in response.content.decode()
    assert EMAIL not in response.content.decode()


def test_the_canary_sings_for_who_may_see_people(rows: Rows, client_for: ClientFor) -> None:
    client = client_for("adviseur")

    seen = [NAME in text_of(client, f"{path}?op=2018-06-01") for path in PUBLIC]

    assert seen == [False, False, True, True, True, False, False]


def test_mandate_and_area_are_public(rows: Rows, client_for: ClientFor) -> None:
    text = text_of(client_for(None), BODY)

    assert "Om te overleggen." in text
    assert "Districtelijk veiligheidsoverleg, Twente" in text
    assert "Namen zijn voor deelnemers" in text


@pytest.mark.parametrize(("day", "number"), [("2014-07-01", 81), ("2018-06-01", 78), ("2019-01-01", 76)])
def test_the_list_of_gemeenten_follows_the_day(
    rows: Rows, client_for: ClientFor, day: str, number: int
) -> None:
    html = client_for(None).get(f"/netwerk/gemeenten/?op={day}").content.decode()

    assert f"{number} gemeenten" in html
    assert len(re.findall(r'href="/netwerk/gemeenten/GM\d{4}/', html)) == number


@pytest.mark.parametrize("day", ["gisteren", "2018-02-30", "0018-06-01", "9999-12-31", "\x00", "1" * 5000])
def test_a_day_that_is_none_is_said_at_its_field_and_shows_today(
    rows: Rows, client_for: ClientFor, day: str
) -> None:
    response = client_for(None).get("/netwerk/gemeenten/", {"op": day})

    assert response.status_code == 422
    assert "Dit klopt nog niet" in response.content.decode()


@pytest.mark.parametrize(
    "path",
    [
        "/netwerk/gemeenten/GM9999/",
        "/netwerk/gemeenten/enschede/",
        "/netwerk/overleggen/bestaat-niet/",
        "/netwerk/organisaties/bestaat-niet/",
        "/netwerk/personen/1/",
        f"/netwerk/personen/{'9' * 40}/",
        f"/netwerk/leden/{'9' * 40}/wijzigen/",
        "/netwerk/organisaties/GM0153/wijzigen/",
    ],
)
def test_what_is_not_there_is_not_found(rows: Rows, client_for: ClientFor, path: str) -> None:
    assert client_for("secretariaat").get(path).status_code == 404


def test_a_gemeente_says_when_it_did_not_exist(rows: Rows, client_for: ClientFor) -> None:
    rows.gemeente.code = "GM1960"
    rows.gemeente.save()

    text = text_of(client_for(None), "/netwerk/gemeenten/GM1960/?op=2018-06-01")

    assert "Op 1 juni 2018 bestond de gemeente West Betuwe niet." in text


def test_a_gemeente_lists_its_bodies(rows: Rows, client_for: ClientFor) -> None:
    assert "DVO Twente" in text_of(client_for(None), "/netwerk/gemeenten/GM0153/")


def test_an_organisation_that_is_a_gemeente_leads_to_its_page(rows: Rows, client_for: ClientFor) -> None:
    response = client_for(None).get("/netwerk/organisaties/GM0153/")

    assert response["Location"] == "/netwerk/gemeenten/GM0153/"


def test_people_are_found_by_a_part_of_their_name(rows: Rows, client_for: ClientFor) -> None:
    text = text_of(client_for("adviseur"), "/netwerk/personen/?zoek=uniek")

    assert NAME in text
    assert OTHER not in text
    assert "1 persoon" in text


def test_a_person_shows_work_and_seats(rows: Rows, client_for: ClientFor) -> None:
    text = text_of(client_for("adviseur"), f"/netwerk/personen/{KEY}/")

    assert EMAIL in text
    assert "DVO Twente" in text
    assert "Enschede" in text
    assert "Wijzig" not in text


def test_a_full_body_takes_as_many_queries_as_an_empty_one(rows: Rows, client_for: ClientFor) -> None:
    client = client_for("secretariaat")
    client.get(BODY)
    with CaptureQueriesContext(connection) as few:
        client.get(BODY)
    people = Person.objects.bulk_create(
        Person(name=f"Lid {number}", email=f"lid{number}@example.nl") for number in range(60)
    )
    Membership.objects.bulk_create(
        Membership(body=rows.body, person=person, role="lid", on_behalf_of=rows.gemeente, first_day=BEGIN)
        for person in people
    )

    with CaptureQueriesContext(connection) as many:
        client.get(BODY)

    assert len(many) == len(few)


def test_the_history_names_the_system_in_the_middle_of_a_sentence(rows: Rows, client_for: ClientFor) -> None:
    Change.objects.create(at=timezone.now(), by="Het systeem", what="Overleg toegevoegd", body=rows.body)

    assert "door het systeem" in text_of(client_for("adviseur"), BODY)
