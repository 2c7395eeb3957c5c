"""From the invitation of somebody without an account until the list, without JavaScript and on a phone."""

from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor
from tests.browser.post import link_mailed
from tests.browser.test_meetings import plan, press

ADDRESS = "lector@example.org"


def test_somebody_without_an_account_comes_by_a_link_alone(
    page_for: PageFor, page_without_javascript: Page
) -> None:
    page = page_for("secretariaat")
    place = plan(page, "Bijeenkomst met een genodigde", day="2099-03-06")
    walk(page, f"{place}programma/nieuw/", f"{place}uitnodigen/")
    add_part(page, place)
    page.goto(f"{place}uitnodigen/")
    page.get_by_label("E-mailadressen").fill(ADDRESS)
    press(page, "button", "Nodig uit")
    page = page_for("beheer")
    link = link_mailed(page, ADDRESS, "/bijeenkomsten/uitnodiging/")

    walk(page, link)

    guest = page_without_javascript
    guest.set_viewport_size({"width": 320, "height": 900})
    guest.goto(link)
    guest.get_by_label("Uw naam").focus()
    for typed in ("Lector veiligheid", "Hogeschool", ""):
        guest.keyboard.type(typed)
        guest.keyboard.press("Tab")
    guest.keyboard.press("Space")
    press(guest, "button", "Meld mij aan")

    expect(guest.get_by_text("U hebt een plaats.")).to_be_visible()
    expect(guest.get_by_text("14:00 tot 15:00 uur: Werksessie, door")).to_be_visible()
    own = guest.url
    page = page_for("secretariaat")
    walk(page, place, own, f"{own}onderdelen/")
    page.goto(place)
    expect(page.get_by_role("row", name="Lector veiligheid")).to_contain_text("Hogeschool")
    press(guest, "button", "Meld mij af")
    expect(guest.get_by_text("U bent afgemeld.")).to_be_visible()
    walk(page, own)


def walk(page: Page, *paths: str) -> None:
    for width in (1280, 320):
        assert_walk(page, paths, width=width)


def add_part(page: Page, place: str) -> None:
    page.goto(f"{place}programma/nieuw/")
    page.get_by_label("Onderdeel").fill("Werksessie")
    page.get_by_label("Begin").fill("14:00")
    page.get_by_label("Einde").fill("15:00")
    page.get_by_label("Door").fill("projectleider van een pilot")
    page.get_by_label("Aantal plaatsen").fill("5")
    press(page, "button", "Voeg toe")
