"""The pages around the comparison, of the strategy and of risk, and those of who looks after something."""

import pytest
from playwright.sync_api import expect

from tests.browser.checks import assert_accessible, assert_fits, assert_walk
from tests.browser.conftest import PageFor
from tests.browser.test_comparison import QUESTION, pictures_are_there
from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of

OMG = instruments()["omg-1"]

PLAYED = "/strategie/2019-2022-voorbeeld/"
PRACTICE, CODE = "/risico/omg-1/oefenen/loods/", code_of(OMG, OMG.cases["loods"].answers)
PAGES = {
    "adviseur.enschede": ["/cijfers/bewaard/", "/cijfers/gemeente/GM0153/", "/cijfers/blad/GM0153/"],
    "secretariaat": [
        "/netwerk/toegang/",
        "/netwerk/toegang/uitnodigen/",
        "/netwerk/toegang/bestand/",
        f"{PLAYED}stand/",
        f"{PLAYED}prioriteiten/ondermijning/lijn/",
        f"{PLAYED}evaluaties/tussen/",
        f"{PLAYED}themas/hic/",
        f"{PLAYED}versies/",
        "/strategie/2027-2030/themas/vorige/",
    ],
    "burgemeester.enschede": ["/strategie/", "/strategie/2019-2022/", f"{PLAYED}driehoek/GM0153/"],
    "bbg.lid": [
        f"{PLAYED}weging/",
        f"{PLAYED}weging/themas/jeugd/",
        f"{PLAYED}weging/gewichten/?urgentie=60",
        f"{PLAYED}input/GM0153/vertrouwelijk/",
    ],
    "bbg.voorzitter": [
        f"{PLAYED}weging/themas/verkeer/keuze/",
        f"{PLAYED}versies/nieuw/",
        f"{PLAYED}besluiten/",
    ],
    "redactie": [
        f"{PLAYED}prioriteiten/zorg/",
        f"{PLAYED}prioriteiten/publieke-taak/",
        f"{PLAYED}versies/1/",
    ],
    "dvo.twente": [
        f"{PLAYED}consultatie/",
        f"{PLAYED}consultatie/dvo-twente/over/digitaal/",
        "/risico/",
        "/risico/omg-1/",
        f"{PRACTICE}?code={CODE}&ander={CODE}",
        f"{PRACTICE}zaal/",
    ],
    "beheer": ["/beheer/cijfers/", "/beheer/api/", "/beheer/post/"],
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("who", PAGES)
def test_a_page_for_some_has_no_barriers_and_fits(page_for: PageFor, who: str, width: int) -> None:
    assert_walk(page_for(who), PAGES[who], width=width)


def test_from_a_comparison_one_reaches_all_of_the_gemeente_and_its_blad(page_for: PageFor) -> None:
    page = page_for("adviseur.enschede")
    page.goto(QUESTION)

    page.get_by_role("link", name="Alle cijfers van Enschede").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Enschede in cijfers")
    page.get_by_role("link", name="Blad voor de driehoek van Enschede").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Woninginbraken en pogingen in Enschede")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_kept_comparison_has_no_barriers_and_fits(page_for: PageFor, width: int) -> None:
    page = page_for("adviseur.enschede")
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(QUESTION)
    page.get_by_role("link", name="Bewaar deze vergelijking").click()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_label("Naam").fill(f"Woninginbraken op {width} px")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Woninginbraken op {width} px")

    for path in (page.url, f"{page.url}?klok=toen", "/cijfers/bewaard/"):
        page.goto(path)
        pictures_are_there(page)
        expect(page.get_by_text("Tabel opstellen")).to_have_count(0)
        assert_accessible(page)
        assert_fits(page)
