"""A meeting of a body, from calling its members to the log of decisions; and looking back at a meeting."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor
from tests.browser.test_meetings import plan, press

LOG = "/strategie/2019-2022/besluiten/"


@pytest.fixture
def meeting(page_for: PageFor) -> str:
    """A meeting of the DVO to which its members can be called."""
    page = page_for("dvo.twente")
    page.goto("/bijeenkomsten/nieuw/")
    page.get_by_label("Naam").fill("DVO van gisteren")
    page.get_by_label("Vergadering van een overleg").select_option(label="DVO Twente")
    page.get_by_label("Doel").fill("Afspreken wat het district doet.")
    page.get_by_label("Dag", exact=True).fill("2099-03-06")
    page.get_by_label("Begin").fill("13:30")
    page.get_by_label("Einde").fill("17:00")
    page.get_by_label("Plaats (mag leeg)").fill("Stadhuis")
    page.get_by_role("button", name="Zet in de agenda").click()
    return page.url


def walk(page: Page, *paths: str) -> None:
    for width in (1280, 320):
        assert_walk(page, paths, width=width)


def test_a_body_meets_from_the_call_to_its_members_to_the_log_by_keyboard(
    page_for: PageFor, meeting: str
) -> None:
    page = page_for("dvo.twente")
    walk(page, *(f"{meeting}{deed}" for deed in ("leden/", "agenda/nieuw/", "stukken/nieuw/")))
    call_members(page, meeting)
    be_over(page, meeting)
    page.goto(f"{meeting}aanwezig/")
    page.get_by_label("Secretaris DVO Twente").focus()
    page.keyboard.press("Space")
    press(page, "button", "Leg vast")
    page.goto(f"{meeting}besluiten/nieuw/")
    page.get_by_label("Wat is er besloten?").fill("Het district doet mee")
    page.get_by_label("Waarom?").fill("Het werkte elders.")
    press(page, "button", "Bewaar")
    page.goto(f"{meeting}acties/nieuw/")
    page.get_by_label("Wat gaat er gebeuren?").fill("Een plan maken")
    page.get_by_label("Wie doet het?").select_option(label="gemeente Enschede")
    press(page, "button", "Bewaar")
    expect(page.get_by_text("Aanwezig:")).to_be_visible()
    deeds = ("", "agenda/", "besluitenlijst/", "besluiten/nieuw/", "acties/nieuw/", "badges/")
    walk(page, *(f"{meeting}{deed}" for deed in deeds))

    page = page_for("secretariaat")
    walk(page, LOG)
    press(page, "link", "Leg vast: Het district doet mee")
    press(page, "button", "Leg vast")
    expect(page.get_by_text("Bron: vergadering van DVO Twente")).to_be_visible()
    page = page_for("adviseur.enschede")
    press(page, "link", "Actie: Een plan maken")
    walk(page, page.url)
    press(page, "button", "Meld gereed")


def call_members(page: Page, meeting: str) -> None:
    """Let them have a place, and a point on the agenda."""
    page.goto(f"{meeting}leden/")
    press(page, "button", "Nodig de leden uit")
    page.goto(f"{meeting}agenda/")
    press(page, "link", "Punt toevoegen")
    page.get_by_label("Agendapunt").focus()
    page.keyboard.type("Woninginbraken")
    page.get_by_label("Besluiten").focus()
    page.keyboard.press("Space")
    press(page, "button", "Voeg toe")
    expect(page.get_by_role("heading", name="1. Woninginbraken")).to_be_visible()


def be_over(page: Page, meeting: str) -> None:
    """Let it be of yesterday: its minutes can be made then."""
    page.goto(f"{meeting}wijzigen/")
    page.get_by_label("Dag", exact=True).fill((timezone.localdate() - timedelta(days=1)).isoformat())
    press(page, "button", "Bewaar")


def test_who_was_there_looks_back_by_keyboard(page_for: PageFor) -> None:
    place = plan(page_for("secretariaat"), "Bijeenkomst om terug te kijken", day="2099-03-07")
    page = page_for("adviseur.enschede")
    page.goto(f"{place}aanmelden/")
    press(page, "button", "Meld mij aan")
    be_over(page_for("secretariaat"), place)

    page = page_for("adviseur.enschede")
    page.goto(place)
    walk(page, own := str(page.get_by_role("link", name="Uw aanmelding").get_attribute("href")))
    walk(page, f"{own}terugkijken/")
    for question in page.get_by_role("group").all():
        question.get_by_label("Ja").focus()
        page.keyboard.press("Space")
    press(page, "button", "Verstuur")

    expect(page.get_by_text("Dank u wel.")).to_be_visible()
