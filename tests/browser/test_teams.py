"""Expert teams on a wide screen and a phone, and the team Woninginbraken from its advice to its end."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor

PLACE = "/expertteams/"
BURGLARY = f"{PLACE}expertteam-woninginbraken/"
PAGES = {
    "expertteam.omg": [
        PLACE,
        f"{PLACE}expertteam-omg/",
        f"{PLACE}expertteam-omg/bijwerken/",
        f"{PLACE}expertteam-omg/producten/nieuw/",
        f"{PLACE}expertteam-omg/fase/",
        f"{PLACE}mijlpalen/",
    ],
    "bbg.voorzitter": [
        f"{PLACE}nieuw/",
        f"{PLACE}expertteam-jeugd/opheffen/",
        f"{PLACE}expertteam-jeugd/aanbevelingen/nieuw/",
        f"{PLACE}aanbevelingen/",
    ],
    "adviseur.enschede": [
        f"{PLACE}pilots/",
        f"{PLACE}pilots/nieuw/",
        f"{PLACE}pilots/1/",
        f"{PLACE}bouwstenen/",
        f"{PLACE}bouwstenen/nieuw/",
        f"{PLACE}zeven-stappen/",
        f"{PLACE}zeven-stappen/nieuw/",
        f"{PLACE}zeven-stappen/GM0153/2026-1/",
    ],
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("who", PAGES)
def test_a_page_of_the_teams_has_no_barriers_and_fits(page_for: PageFor, who: str, width: int) -> None:
    assert_walk(page_for(who), PAGES[who], width=width)


def test_the_team_woninginbraken_advises_and_is_closed_only_after_all_was_handed_over(
    page_for: PageFor,
) -> None:
    bbg = page_for("bbg.voorzitter")
    advise(bbg)
    advice = bbg.url

    answer(page_for("dvo.twente"))

    report_the_end(page_for)

    bbg = page_for("bbg.voorzitter")
    bbg.goto(f"{BURGLARY}opheffen/")
    bbg.get_by_label("Opgeheven op").fill("2026-11-20")
    bbg.get_by_label("Waarom?").fill("De taak is volbracht.")
    bbg.get_by_role("button", name="Hef het team op").click()
    expect(bbg.get_by_role("alert")).to_contain_text("Zonder eigenaar kan het team niet dicht.")
    for choice in bbg.get_by_role("combobox").all():
        choice.select_option(label="DVO Twente")
    bbg.get_by_role("button", name="Hef het team op").click()

    expect(bbg.get_by_text("Expertteam Woninginbraken is opgeheven.")).to_be_visible()
    bbg.goto(advice)
    expect(bbg.get_by_text("Wie de opvolging bewaakt: DVO Twente.")).to_be_visible()


def report_the_end(page_for: PageFor) -> None:
    """Compose the end report, with what the DVO does with the advice, and let someone else publish it."""
    office = page_for("secretariaat")
    office.goto("/rapportages/nieuw/eind/")
    office.get_by_label("Expertteam").select_option(label="Expertteam Woninginbraken")
    office.get_by_label("Titel").fill("Eindrapportage Woninginbraken")
    office.get_by_label("Stand op").fill("2026-11-10")
    office.get_by_role("button", name="Begin").click()
    where = office.url
    chair = page_for("bbg.voorzitter")
    chair.goto(f"{where}uitgeven/")
    chair.get_by_label("Ik heb deze rapportage gelezen").check()
    chair.get_by_role("button", name="Geef uit").click()
    expect(chair.get_by_text("De rapportage is uitgegeven.")).to_be_visible()
    expect(chair.get_by_text("Houd de woninginbraken bij").first).to_be_visible()
    expect(chair.get_by_text("overnemen").first).to_be_visible()


def answer(page: Page) -> None:
    """Write down what the DVO does with it, beginning where the start page asks for it."""
    page.get_by_role("link", name="Leg vast wat DVO Twente doet met aanbevelingen").click()
    page.get_by_role("link", name="Houd de woninginbraken bij").click()
    page.get_by_role("link", name="Leg vast wat DVO Twente doet").click()
    page.get_by_label("Overnemen").check()
    page.get_by_label("Waarom?").fill("De cijfers staan al op de agenda.")
    page.get_by_label("Besproken op").fill("2026-11-02")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("row", name="DVO Twente")).to_contain_text("overnemen")


def advise(page: Page) -> None:
    """Add a recommendation, and offer it on behalf of the BBG."""
    page.goto(f"{BURGLARY}aanbevelingen/nieuw/")
    page.get_by_label("Aanbeveling", exact=True).fill("Houd de woninginbraken bij")
    page.get_by_label("Uit welk rapport?").fill("Eindrapportage Woninginbraken")
    page.get_by_label("Datum van het rapport").fill("2026-10-01")
    page.get_by_role("button", name="Voeg toe").click()
    page.get_by_role("link", name="Aanbieden aan de DVO's").click()
    page.get_by_label("Op welke dag").fill("2026-10-15")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Houd de woninginbraken bij")).to_be_visible()
