"""One gemeente on one page, and its newest figures on the start page."""

import pytest
from django.test import Client

from tests.conftest import ClientFor
from tests.web.insight.asking import html_of, read

pytestmark = pytest.mark.usefixtures("figures")
PROFILE = "/cijfers/gemeente/GM0153/"


def test_the_newest_figures_of_all_sources_stand_beside_district_and_a_year_earlier(adviser: Client) -> None:
    page = read(adviser.get(PROFILE))

    assert "waren er in Enschede 1,88* woninginbraken en pogingen per 1.000 inwoners." in page.text
    assert "Dat is meer dan in district Twente (1,21*) en regio Oost-Nederland (1,02*)." in page.text
    assert "Een jaar eerder waren het er in Enschede 1,35; nu is dat 38,8 %* meer." in page.text
    assert "in 2026 waren er in Enschede 162.683 inwoners." in page.text
    assert "in 2024 waren er in Enschede 59,10 misdrijven per 1.000 inwoners." in page.text


def test_newer_figures_come_first_and_every_part_has_its_marks_source_and_meaning(adviser: Client) -> None:
    text = read(adviser.get(PROFILE)).text

    places = [text.index(f"Bron: {source}") for source in ("Politie, Woninginbraken", "CBS, Geregistreerde")]
    assert places == sorted(places)
    assert "* voorlopig" in text
    assert "Verschillen zijn berekend met niet-afgeronde cijfers." in text
    assert "Van de 791 postcodegebieden in de regio" in text


def test_every_picture_and_every_way_on_gives_an_answer(adviser: Client) -> None:
    page = read(adviser.get(PROFILE))

    ways = [link for name, link in page.links.items() if name.startswith("Vergelijk of download")]
    assert (len(ways), len(page.pictures)) == (5, 2 * 5)  # a narrow and a wide one
    assert {adviser.get(address).status_code for address in [*ways, *page.pictures]} == {200}


def test_a_source_without_this_gemeente_says_so_instead_of_showing_nothing(adviser: Client) -> None:
    page = read(adviser.get("/cijfers/gemeente/GM0173/"))

    assert "in 2020 is er voor Oldenzaal geen cijfer: niet beschikbaar (.)." in page.text
    assert len(page.pictures) == 2 * 4


def test_a_gemeente_that_ended_leads_to_its_heir(adviser: Client) -> None:
    page = read(adviser.get("/cijfers/gemeente/GM0236/"))

    assert (
        "Geldermalsen is opgeheven op 1 januari 2019. De cijfers van dit gebied staan nu bij: West Betuwe"
        in page.text
    )
    assert page.links["West Betuwe"] == "/cijfers/gemeente/GM1960/"
    assert page.pictures == []


@pytest.mark.parametrize("code", ["GM9999", "PD-twente", "gm0153", "1" * 500])
def test_what_is_no_gemeente_is_not_found(adviser: Client, code: str) -> None:
    assert adviser.get(f"/cijfers/gemeente/{code}/").status_code == 404


def test_who_may_not_see_figures_learns_nothing(client_for: ClientFor) -> None:
    guest = client_for("gast")

    assert guest.get(PROFILE).status_code == guest.get("/cijfers/gemeente/GM9999/").status_code == 403
    assert "in cijfers" not in html_of(guest.get("/"))


def test_the_start_page_begins_with_the_own_gemeente(adviser: Client, colleague: Client) -> None:
    mine, theirs = read(adviser.get("/")), read(colleague.get("/"))

    assert "waren er in Enschede 1,88* woninginbraken en pogingen per 1.000 inwoners." in mine.text
    assert mine.links["Alle cijfers van Enschede"] == PROFILE
    assert theirs.links["Alle cijfers van Nijmegen"] == "/cijfers/gemeente/GM0268/"
    assert adviser.get(mine.pictures[0]).status_code == 200


def test_who_has_no_gemeente_or_is_not_signed_in_sees_no_figure_at_the_start(
    client_for: ClientFor, visitor: Client
) -> None:
    for someone in (client_for("secretariaat"), visitor):
        assert "woninginbraken en pogingen" not in html_of(someone.get("/"))
