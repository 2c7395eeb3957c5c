"""Reports on a wide screen and a phone, and a letter from its first word to where it stands for good."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor

PLACE = "/rapportages/"
PROGRESS = "Voortgangsrapportage Veiligheidsnetwerk Oost-Nederland"
PAGES = {
    "secretariaat": [PLACE, f"{PLACE}nieuw/voortgang/", f"{PLACE}nieuw/brief/", f"{PLACE}nieuw/eind/"],
    "burgemeester.enschede": [PLACE, f"{PLACE}overleg/"],
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("who", PAGES)
def test_a_page_of_the_reports_has_no_barriers_and_fits(page_for: PageFor, who: str, width: int) -> None:
    assert_walk(page_for(who), PAGES[who], width=width)


def test_a_letter_is_written_read_by_someone_else_and_then_stands(page_for: PageFor) -> None:
    page = page_for("secretariaat")
    progress = begin_progress(page)
    publish(page_for("bbg.voorzitter"), progress)
    page = page_for("secretariaat")
    where = begin(page)
    assert_walk(page, [where, f"{where}schrijven/", f"{where}bestanden/nieuw/"], width=320)
    page.goto(f"{where}schrijven/")
    page.get_by_label("Inleiding bij wat er is gedaan").fill("Er is door velen hard gewerkt.")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("row", name="Er is door velen hard gewerkt.")).to_contain_text("zonder bron")

    chair = page_for("bbg.voorzitter")
    publish(chair, where)

    for annex in (PROGRESS, "Mijlpalen van de expertteams, 8 februari 2018", "Proces"):
        expect(chair.get_by_role("link", name=annex).first).to_be_visible()
    assert_walk(chair, [where, f"{where}verzonden/", f"{where}versturen/"], width=320)


def begin(page: Page) -> str:
    """Begin the letter of February 2018; its address."""
    page.goto(f"{PLACE}nieuw/brief/")
    page.get_by_label("Strategie").select_option(label="Veiligheidsstrategie 2019–2022")
    page.get_by_label("Titel").fill("Brief aan alle burgemeesters")
    page.get_by_label("Datum van de brief").fill("2018-02-08")
    page.get_by_label("Voortgangsrapportage die meegaat").select_option(label=PROGRESS)
    page.get_by_role("button", name="Begin").click()
    return page.url


def begin_progress(page: Page) -> str:
    """Begin the progress report that goes along; its address."""
    page.goto(f"{PLACE}nieuw/voortgang/")
    page.get_by_label("Titel").fill(PROGRESS)
    page.get_by_label("Stand op").fill("2018-02-08")
    page.get_by_role("button", name="Begin").click()
    return page.url


def publish(page: Page, where: str) -> None:
    """Publish what someone else wrote: only after saying that it was read."""
    page.goto(f"{where}uitgeven/")
    page.get_by_role("button", name="Geef uit").click()
    expect(page.get_by_role("alert")).to_contain_text("Lees de rapportage")
    page.get_by_label("Ik heb deze rapportage gelezen").check()
    page.get_by_role("button", name="Geef uit").click()
    expect(page.get_by_text("De rapportage is uitgegeven.")).to_be_visible()
