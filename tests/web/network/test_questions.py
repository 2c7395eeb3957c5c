import re

import pytest
from django.test import Client
from django.utils.html import strip_tags

from tests.conftest import ClientFor
from tests.web.network.rows import KEY, NAME, Rows

PEOPLE = "/netwerk/personen/"
BODY = "/netwerk/overleggen/dvo-twente/"
PAGES = [
    "/netwerk/",
    "/netwerk/gemeenten/",
    "/netwerk/gemeenten/GM0153/",
    "/netwerk/overleggen/",
    BODY,
    "/netwerk/organisaties/",
    "/netwerk/organisaties/politie/",
]


def answer(client: Client, path: str, **asked: str | list[str]) -> tuple[int, str]:
    response = client.get(path, asked)
    return response.status_code, re.sub(r"\s+", " ", strip_tags(response.content.decode()))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("role", [None, "adviseur"])
def test_a_part_of_the_address_that_nobody_reads_is_named(
    rows: Rows, client_for: ClientFor, path: str, role: str | None
) -> None:
    status, text = answer(client_for(role), path, dag="2018-13-99")

    assert status == 422
    assert "Het onderdeel ‘dag’ in dit adres kennen we niet." in text


@pytest.mark.parametrize("path", [PEOPLE, f"{PEOPLE}{KEY}/"])
def test_pages_about_people_name_it_too(rows: Rows, client_for: ClientFor, path: str) -> None:
    status, text = answer(client_for("adviseur"), path, op="2018-06-01")

    assert status == 422
    assert "Het onderdeel ‘op’ in dit adres kennen we niet." in text


def test_a_day_beside_an_unknown_part_still_counts(rows: Rows, client_for: ClientFor) -> None:
    status, text = answer(client_for(None), "/netwerk/gemeenten/", op="2018-06-01", dag="1")

    assert status == 422
    assert "Op 1 juni 2018 telde" in text


def test_a_day_that_is_asked_twice_is_not_chosen_in_silence(rows: Rows, client_for: ClientFor) -> None:
    status, text = answer(client_for(None), "/netwerk/", op=["2018-06-01", "2019-06-01"])

    assert status == 422
    assert "Het onderdeel ‘op’ staat meer dan één keer in dit adres." in text


def test_a_visitor_of_a_body_reads_what_is_wrong_with_the_day(rows: Rows, client_for: ClientFor) -> None:
    status, text = answer(client_for(None), BODY, op="gisteren")

    assert status == 422
    assert "Vul een datum in die bestaat" in text


@pytest.mark.parametrize(
    ("typed", "kept", "why"),
    [
        ("z" * 200, "z" * 40 + "…", "Zoek met hoogstens 120 tekens."),
        ("uniek\0", "uniek�", "Hier staan tekens in die niet te lezen zijn."),
        ("uni\x07ek", "uni�ek", "Hier staan tekens in die niet te lezen zijn."),
    ],
)
def test_a_search_that_cannot_be_done_shows_nobody_and_says_why(
    rows: Rows, client_for: ClientFor, typed: str, kept: str, why: str
) -> None:
    response = client_for("adviseur").get(PEOPLE, {"zoek": typed})

    html = response.content.decode()
    assert response.status_code == 422
    assert why in html
    assert html.count("Zoek op naam of e-mailadres:") == 1
    assert f'value="{kept}"' in html
    assert NAME not in html


def test_a_search_of_the_greatest_length_is_done(rows: Rows, client_for: ClientFor) -> None:
    status, text = answer(client_for("adviseur"), PEOPLE, zoek="z" * 120)

    assert status == 200
    assert "Niemand gevonden" in text


def test_the_day_goes_along_to_the_page_of_a_gemeente(rows: Rows, client_for: ClientFor) -> None:
    response = client_for(None).get("/netwerk/organisaties/GM0153/?op=2018-06-01")

    assert response["Location"] == "/netwerk/gemeenten/GM0153/?op=2018-06-01"
