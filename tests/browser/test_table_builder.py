"""Someone new builds a table of three dimensions, takes a step back, and sends it to a colleague."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checks import assert_accessible, assert_fits, tab_to
from tests.browser.conftest import PageFor, SignIn
from tests.browser.site import Site

START = (
    "/cijfers/?cijfer=misdrijven-gemeente-jaar:0.0.0&gebied=alle-in:PD-twente&van=2022JJ00&tot=2024JJ00"
    "&maat=aantal&venster=periode&vergelijk=niets&indeling=nu"
)
THREE = START.replace("&maat=aantal", "&maat=aantal&maat=per-1000-inwoners")
TURNED = f"{THREE}&rijen=gebied&kolommen=periode&bladen=maat&totalen=ja&arcering=ja"
TABLE = "Totaal van 14 gemeenten"


def asked(page: Page, name: str) -> list[str]:
    return [value for key, value in parse_qsl(urlsplit(page.url).query) if key == name]


def rows_of(page: Page) -> list[str]:
    return page.get_by_role("region", name="Tabel").get_by_role("row").all_inner_texts()


@pytest.fixture
def adviser(page_for: PageFor) -> Page:
    return page_for("adviseur.enschede")


def press(page: Page, name: str, key: str) -> None:
    """Go to the thing with this name by keyboard, and press a key there."""
    tab_to(page, name)
    page.keyboard.press(key)


def test_a_table_of_three_dimensions_is_built_undone_and_shared_by_keyboard_alone(
    adviser: Page, site: Site, browser: Browser, sign_in: SignIn
) -> None:
    page = adviser
    page.goto(START)
    press(page, "Laat ook andere maten zien", "Enter")
    press(page, "Per 1.000 inwoners", "Space")
    expect(page).to_have_url(THREE)

    tab_to(page, "Naar de inhoud")
    press(page, "Tabel opstellen", "Enter")
    for _ in ("eerder", "naar rijen", "naar bladen"):
        press(page, "Maten:", "Enter")
    expect(page.get_by_text("Rijen: gebieden. Kolommen: perioden. Bladen: maten.").first).to_be_attached()
    assert asked(page, "bladen") == ["maat"]
    press(page, "Totaal erbij", "Space")
    press(page, "Toon de tabel zo", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_be_visible()
    built = page.url

    expect(page.get_by_role("button", name="Ongedaan maken")).to_be_enabled()
    press(page, "Ongedaan maken", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="Opnieuw")).to_be_enabled()
    press(page, "Opnieuw", "Enter")
    expect(page).to_have_url(built)

    link = page.get_by_role("link", name="Link om te delen").get_attribute("href")
    with_colleague = browser.new_page(base_url=site.url)
    sign_in(with_colleague, "adviseur.nijmegen")
    with_colleague.goto(str(link))
    assert rows_of(with_colleague) == rows_of(page)
    with_colleague.close()


def test_the_table_is_turned_without_javascript(page_without_javascript: Page, sign_in: SignIn) -> None:
    page = page_without_javascript
    sign_in(page, "adviseur.enschede")
    page.goto(THREE)
    expect(page.get_by_role("button", name="Ongedaan maken")).to_be_hidden()

    page.get_by_text("Tabel opstellen").click()
    page.get_by_role("button", name="Maten: naar bladen").click()
    page.get_by_label("Blad", exact=True).select_option(label="Per 1.000 inwoners")
    page.get_by_label("Sorteer de rijen").select_option(label="2024, hoog naar laag")
    page.get_by_role("button", name="Toon de tabel zo").click()

    expect(page.get_by_role("region", name="Tabel").get_by_role("row").nth(1)).to_have_text(
        re.compile("^Enschede63,31")
    )
    assert asked(page, "blad") == ["per-1000-inwoners"]


@pytest.mark.parametrize("width", [1280, 320])
def test_a_turned_table_has_no_barriers_and_fits(adviser: Page, width: int) -> None:
    page = adviser
    page.set_viewport_size({"width": width, "height": 700})

    page.goto(TURNED)
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()

    assert_accessible(page)
    assert_fits(page)


def test_paper_has_the_turned_table_and_no_controls(adviser: Page) -> None:
    page = adviser
    page.goto(TURNED)

    page.emulate_media(media="print")

    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("row", name=TABLE)).to_be_visible()
    expect(page.get_by_text("Bron: Politie").first).to_be_visible()
