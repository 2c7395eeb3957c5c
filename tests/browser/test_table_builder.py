"""Someone new builds a table of three dimensions, takes a step back, and sends it to a colleague."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

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
BUILT = "n de rijen staan gebieden, in de kolommen perioden, op de bladen maten"


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


def focused(page: Page) -> str:
    """What has the focus, once nothing is on its way any more."""
    expect(page.locator("[aria-busy]")).to_have_count(0)
    return " ".join(str(page.evaluate("document.activeElement.innerText")).split())


def said(page: Page) -> Locator:
    """What is read out of the layout."""
    return page.locator("#opstelling-gezegd")


def test_a_table_of_three_dimensions_is_built_and_shared_by_keyboard_alone(
    adviser: Page, site: Site, browser: Browser, sign_in: SignIn
) -> None:
    page = adviser
    page.goto(START)
    press(page, "Laat ook andere maten zien", "Enter")
    press(page, "Per 1.000 inwoners", "Space")
    expect(page).to_have_url(THREE)

    tab_to(page, "Naar de inhoud")
    press(page, "Tabel opstellen", "Enter")
    for where in ("Eerder", "Naar rijen", "Naar bladen"):
        before = page.url
        press(page, f"Maten: {where}", "Enter")
        expect(page).not_to_have_url(before)
        assert focused(page).startswith("Maten: ")
    expect(said(page)).to_have_text(f"I{BUILT}; blad: Aantal.")
    assert asked(page, "bladen") == ["maat"]
    press(page, "Totaal erbij", "Space")
    press(page, "Toon de tabel zo", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_be_visible()
    expect(said(page)).to_have_text(f"I{BUILT}; blad: Aantal; met een totaal.")
    assert focused(page) == "Toon de tabel zo"

    link = page.get_by_role("link", name="Link om te delen").get_attribute("href")
    with_colleague = browser.new_page(base_url=site.url)
    sign_in(with_colleague, "adviseur.nijmegen")
    with_colleague.goto(str(link))
    assert rows_of(with_colleague) == rows_of(page)
    with_colleague.close()


def test_a_step_is_taken_back_and_again_in_the_page_and_said(adviser: Page) -> None:
    page = adviser
    page.goto(TURNED.replace("&totalen=ja&arcering=ja", ""))
    press(page, "Totaal erbij", "Space")
    press(page, "Toon de tabel zo", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_be_visible()
    built = page.url

    page.evaluate("window.stillHere = true")
    press(page, "Ongedaan maken", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_have_count(0)
    expect(said(page)).to_have_text(f"Ongedaan gemaakt: i{BUILT}; blad: Aantal.")
    assert focused(page) == "Ongedaan maken"
    press(page, "Opnieuw", "Enter")
    expect(page).to_have_url(built)
    expect(said(page)).to_have_text(f"Opnieuw gedaan: i{BUILT}; blad: Aantal; met een totaal.")
    assert focused(page) == "Opnieuw"
    expect(page.get_by_role("button", name="Opnieuw")).to_be_disabled()
    assert page.evaluate("window.stillHere")

    page.reload()
    press(page, "Ongedaan maken", "Enter")
    expect(page.get_by_role("row", name=TABLE)).to_have_count(0)
    press(page, "Opnieuw", "Enter")
    expect(page).to_have_url(built)


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


def box_of(page: Page, what: str) -> tuple[float, float]:
    """The middle of a grip (by the name of its dimension) or of a place (by its code), in sight."""
    here = page.locator(f'li:has(input[value="{what}"]) > .vn-layout__grip, [data-place="{what}"]')
    here.scroll_into_view_if_needed()
    box = here.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag_by_mouse(page: Page, dimension: str, place: str) -> None:
    page.mouse.move(*box_of(page, dimension))
    page.mouse.down()
    page.mouse.move(*box_of(page, place), steps=5)
    page.mouse.up()


def drag_by_finger(page: Page, dimension: str, place: str) -> None:
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    (x, y), (to_x, to_y) = box_of(page, dimension), box_of(page, place)
    steps = [(x + (to_x - x) * part / 5, y + (to_y - y) * part / 5) for part in range(6)]
    kinds = ["touchStart", *["touchMove"] * 5]
    for kind, (along, down) in zip(kinds, steps, strict=True):
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": along, "y": down}]})
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


@pytest.mark.parametrize(("drag", "width"), [(drag_by_mouse, 1280), (drag_by_finger, 320)])
def test_a_dimension_is_dragged_to_another_place_announced_and_undone(
    adviser: Page, drag: Callable[[Page, str, str], None], width: int
) -> None:
    page = adviser
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(THREE)
    page.get_by_text("Tabel opstellen").click()
    page.locator(".vn-layout__places").evaluate("here => here.scrollIntoView({block: 'center'})")

    drag(page, "maat", "bladen")

    expect(page.get_by_role("status").filter(has_text="op de bladen maten;")).to_be_attached()
    assert asked(page, "bladen") == ["maat"]
    expect(page.locator(".vn-layout__grip")).to_have_count(1)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page).to_have_url(THREE)


def test_a_drag_that_is_broken_off_changes_nothing(adviser: Page) -> None:
    page = adviser
    page.goto(THREE)
    page.get_by_text("Tabel opstellen").click()
    before = page.locator(".vn-layout__places").inner_text()

    page.mouse.move(*box_of(page, "maat"))
    page.mouse.down()
    page.mouse.move(*box_of(page, "bladen"), steps=5)
    page.keyboard.press("Escape")
    page.mouse.up()

    assert page.locator(".vn-layout__places").inner_text() == before
    expect(page).to_have_url(THREE)


def test_the_list_of_figures_is_searched(adviser: Page) -> None:
    page = adviser
    page.goto(START)

    page.get_by_label("Zoek een cijfer").fill("fiets")

    choice = page.get_by_label("Cijfer", exact=True)
    texts = [text.lower() for text in choice.get_by_role("option").all_inner_texts()]
    assert 1 < len(texts) < 20
    assert sum("fiets" not in text for text in texts) == 1
    expect(page.get_by_text(re.compile(rf"^{len(texts)} van \d+ getoond$"))).to_be_visible()
    page.get_by_label("Zoek een cijfer").fill("")
    assert choice.get_by_role("option").count() > 100


def test_a_buurt_is_found_by_its_name_and_chosen(adviser: Page) -> None:
    page = adviser
    page.goto("/cijfers/?cijfer=bevolking-buurt:inwoners&gebied=GM0153")

    page.get_by_label("Zoek een gemeente, district, wijk of buurt").fill("barlo")
    page.get_by_label("Zoek een gemeente, district, wijk of buurt").press("Enter")
    page.get_by_role("checkbox", name="Barlo-Kern").check()

    expect(page.get_by_role("row", name="Barlo-Kern")).to_be_visible()
