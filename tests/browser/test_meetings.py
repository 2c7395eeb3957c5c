"""A meeting from its plan to who was there, on a wide screen and a phone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor

PLACE = "/bijeenkomsten/"


def plan(page: Page, title: str, *, day: str) -> str:
    page.goto(f"{PLACE}nieuw/")
    page.get_by_label("Naam").fill(title)
    page.get_by_label("Doel").fill("Pilots laten zien wat ze leerden.")
    page.get_by_label("Dag", exact=True).fill(day)
    page.get_by_label("Begin").fill("13:30")
    page.get_by_label("Einde").fill("17:00")
    page.get_by_label("Plaats (mag leeg)").fill("Stadhuis")
    page.get_by_label("Aantal plaatsen").fill("1")
    page.get_by_role("button", name="Zet in de agenda").click()
    return page.url


@pytest.mark.parametrize("width", [1280, 320])
def test_a_page_of_the_meetings_has_no_barriers_and_fits(page_for: PageFor, width: int) -> None:
    page = page_for("secretariaat")
    place = plan(page, f"Bijeenkomst van {width} breed", day="2099-03-04")

    deeds = ("", "aanmelden/", "wijzigen/", "afgelasten/", "aanwezig/", "lijst/", "erbij/", "lessen/")
    assert_walk(
        page,
        [
            PLACE,
            f"{PLACE}nieuw/",
            f"{PLACE}agenda/",
            f"{PLACE}agenda/vernieuwen/",
            *(f"{place}{deed}" for deed in deeds),
        ],
        width=width,
    )


def test_a_place_goes_from_one_to_another_by_keyboard(page_for: PageFor) -> None:
    place = plan(page_for("secretariaat"), "Bijeenkomst met een plaats", day="2099-03-05")

    page = sign_up(page_for("adviseur.enschede"), place)
    expect(page.get_by_text("U hebt een plaats.")).to_be_visible()
    page = sign_up(page_for("adviseur.nijmegen"), place)
    expect(page.get_by_text("U staat op de wachtlijst, op plaats 1.")).to_be_visible()
    page = page_for("adviseur.enschede")
    page.goto(place)
    press(page, "link", "Afmelden")
    press(page, "button", "Meld mij af")

    page = page_for("adviseur.nijmegen")
    press(page, "link", "Bevestig uw plaats bij ‘Bijeenkomst met een plaats’")
    press(page, "button", "Ik kom")
    expect(page.get_by_text("U hebt een plaats.")).to_be_visible()


def sign_up(page: Page, place: str) -> Page:
    page.goto(place)
    press(page, "link", "Aanmelden")
    press(page, "button", "Meld mij aan")
    return page


def press(page: Page, role: str, name: str) -> None:
    """What a keyboard does: come to it, and press Enter."""
    found = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    found.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
