"""The journey of an adviser: from signing in to a comparison that a colleague can open."""

import re
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.browser.checks import assert_accessible, assert_fits, tab_to
from tests.browser.conftest import PageFor, SignIn
from tests.browser.site import Site

QUESTION = (
    "/cijfers/?cijfer=woninginbraak-maand:totaal&gebied=GM0153&gebied=PD-twente&van=2025MM06&tot=2026MM05"
    "&maat=per-1000-inwoners&venster=12-maanden&vergelijk=niets&indeling=nu"
)
TITLE = "Woninginbraken en pogingen: per 1.000 inwoners, over twaalf maanden"
SIZES: dict[str, ViewportSize] = {
    "wide": {"width": 1280, "height": 900},
    "a telephone": {"width": 320, "height": 640},
    "enlarged four times": {"width": 320, "height": 225},
}
STATES = {
    "an answer": QUESTION,
    "a refusal": QUESTION.replace("2026MM05", "2024MM01").replace("GM0153", "GM9999"),
    "the year before": QUESTION.replace("niets", "jaar-eerder"),
    "all gemeenten": QUESTION.replace("PD-twente", "alle-in:ON"),
    "the country": "/cijfers/?cijfer=misdrijven-land-maand:1.1.1",
    "withheld": "/cijfers/?cijfer=misdrijven-land-maand:1.4.1",
}


def asked(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(page.url).query)


def pictures_are_there(page: Page) -> None:
    """Every picture of the answer came and has a size."""
    for picture in page.locator(".vn-comparison__answer img").all():
        expect(picture).to_have_js_property("complete", value=True)
        expect(picture).not_to_have_js_property("naturalWidth", 0)


@pytest.fixture
def adviser(page_for: PageFor) -> Page:
    return page_for("adviseur.enschede")


def figures_of(page: Page) -> list[str]:
    return page.get_by_role("region", name="Tabel").get_by_role("row").all_inner_texts()


def test_an_adviser_compares_a_gemeente_with_its_district_by_keyboard_alone(
    page: Page, site: Site, browser: Browser, sign_in: SignIn, tmp_path: Path
) -> None:
    page.goto("/account/inloggen/")
    tab_to(page, "E-mailadres")
    page.keyboard.type("adviseur.enschede@example.nl")
    tab_to(page, "Wachtwoord")
    page.keyboard.type(site.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    tab_to(page, "Cijfers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="Oost-Nederland")).to_be_visible()

    tab_to(page, "Oost-Nederland (regio)")
    page.keyboard.press("Space")

    expect(page.get_by_role("row", name="Oost-Nederland")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("row", name="Enschede 1,42")).to_be_visible()
    expect(page.get_by_role("row", name="Twente (district) 1,25")).to_be_visible()
    expect(page).to_have_url(QUESTION)
    pictures_are_there(page)
    expect(page.get_by_role("img", name="Kaart van")).to_be_visible()

    tab_to(page, "Naar de inhoud")
    tab_to(page, "Excel")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(tmp_path / "cijfers.xlsx")
    sheet = load_workbook(tmp_path / "cijfers.xlsx")["Cijfers"]
    assert [cell.value for cell in sheet[5]][:2] == ["Enschede", 1.42]

    shown, link = figures_of(page), page.get_by_role("link", name="Link om te delen").get_attribute("href")
    colleague = browser.new_page(base_url=site.url)
    sign_in(colleague, "adviseur.nijmegen")
    colleague.goto(str(link))
    assert figures_of(colleague) == shown
    colleague.close()


def test_the_journey_works_without_javascript(page_without_javascript: Page, sign_in: SignIn) -> None:
    page = page_without_javascript
    sign_in(page, "adviseur.enschede")
    page.goto("/cijfers/")
    expect(page.get_by_role("button", name="Kopieer de link")).to_be_hidden()

    page.get_by_label("Cijfer", exact=True).select_option("woninginbraak-maand:woninginbraak")
    page.get_by_role("button", name="Kies dit cijfer").click()
    search = page.get_by_role("searchbox", name="Zoek een gemeente of district")
    assert search.evaluate("box => box.offsetWidth") > 200
    search.fill("borne")
    page.get_by_role("button", name="Zoek in de lijst").click()
    expect(page.get_by_text("alleen gebieden met ‘borne’")).to_be_visible()
    page.get_by_role("checkbox", name="Borne").check()
    page.get_by_role("checkbox", name="Oost-Nederland").uncheck()
    page.get_by_label("Vergelijk met").select_option(label="Een jaar eerder")
    page.get_by_role("button", name="Toon de cijfers").click()

    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("^Woninginbraken: per 1.000 inwoners")
    )
    expect(page.get_by_role("columnheader", name="Borne")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Jaar eerder").first).to_be_visible()
    assert [value for name, value in asked(page) if name == "gebied"] == ["GM0153", "PD-twente", "GM0147"]
    pictures_are_there(page)


def test_a_change_brings_the_answer_into_the_page_and_stays_where_the_reader_is(adviser: Page) -> None:
    page = adviser
    page.goto(QUESTION)
    page.evaluate("document.querySelector('[aria-live] h1').stayed = document.stayed = true")
    page.get_by_label("Laat zien als").focus()

    page.keyboard.type("Aant")

    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Woninginbraken en pogingen: aantal over twaalf maanden"
    )
    expect(page).to_have_title(re.compile("aantal over twaalf maanden"))
    expect(page).to_have_url(QUESTION.replace("per-1000-inwoners", "aantal"))
    expect(page.get_by_label("Laat zien als")).to_be_focused()
    assert page.evaluate("document.stayed && document.querySelector('[aria-live] h1').stayed")
    pictures_are_there(page)


def test_back_and_forward_give_the_questions_with_their_forms(adviser: Page) -> None:
    page = adviser
    page.goto(QUESTION)
    page.get_by_label("Laat zien als").select_option("aantal")
    expect(page).to_have_url(re.compile("maat=aantal"))
    page.get_by_label("Vergelijk met").select_option("jaar-eerder")
    expect(page).to_have_url(re.compile("jaar-eerder"))

    page.evaluate("history.back()")
    expect(page.get_by_label("Vergelijk met")).to_have_value("niets")
    page.evaluate("history.back()")

    expect(page).to_have_url(QUESTION)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_label("Laat zien als")).to_have_value("per-1000-inwoners")
    expect(page.get_by_label("Vergelijk met")).to_have_value("niets")
    page.evaluate("history.forward()")
    expect(page.get_by_label("Laat zien als")).to_have_value("aantal")


def test_the_last_of_quick_changes_wins_however_late_the_first_one_comes(adviser: Page) -> None:
    page, held = adviser, list[Route]()
    page.goto(QUESTION)

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/cijfers/\?.*maat=aantal"), hold)
    page.get_by_label("Laat zien als").select_option("aantal")
    expect(page.locator("#vergelijking")).to_have_attribute("aria-busy", "true")
    expect(page.get_by_text("Bezig …")).to_be_visible()

    page.get_by_label("Laat zien als").select_option("rang")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("rang"))
    for route in held:
        route.fulfill(status=200, body="<div id=vergelijking>te laat</div>")

    expect(page.locator("#vergelijking")).not_to_have_attribute("aria-busy", "true")
    expect(page.get_by_text("te laat")).to_have_count(0)
    expect(page).to_have_url(re.compile("maat=rang"))
    expect(page.get_by_text("Dat is niet gelukt")).to_have_count(0)


def test_a_choice_that_does_not_fit_is_said_without_taking_the_focus_away(adviser: Page) -> None:
    page = adviser
    page.goto(QUESTION)
    page.get_by_label("Tot en met", exact=True).focus()

    page.get_by_label("Tot en met", exact=True).select_option(label="mei 2025")

    expect(page.get_by_role("alert")).to_contain_text("Het einde (mei 2025) ligt voor het begin")
    expect(page).to_have_title(re.compile("^Fout: "))
    expect(page.get_by_label("Tot en met", exact=True)).to_be_focused()
    expect(page).to_have_url(re.compile("tot=2025MM05"))
    page.get_by_role("button", name="Toon de cijfers").click()
    expect(page.get_by_role("alert")).to_be_focused()
    page.get_by_role("link", name="Tot en met: Het einde").click()
    expect(page.get_by_label("Tot en met", exact=True)).to_be_focused()
    page.get_by_label("Tot en met", exact=True).select_option(label="mei 2026")
    expect(page).to_have_url(QUESTION)


def test_a_tick_leaves_the_list_as_it_was_being_used(adviser: Page) -> None:
    page = adviser
    page.goto(QUESTION)
    page.get_by_label("Zoek een gemeente of district").fill("wierden")
    expect(page.get_by_role("group", name="Gebieden").get_by_role("status")).to_have_text(
        re.compile("^3 van")
    )

    page.get_by_role("checkbox", name="Wierden").check()

    expect(page).to_have_url(re.compile("gebied=GM0189"))
    expect(page.get_by_role("row", name="Wierden")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Wierden")).to_be_focused()
    expect(page.get_by_label("Zoek een gemeente of district")).to_have_value("wierden")
    expect(page.get_by_role("checkbox")).to_have_count(3)


def test_who_was_signed_out_meanwhile_signs_in_on_a_whole_page_and_comes_back(
    adviser: Page, site: Site
) -> None:
    page = adviser
    page.goto(QUESTION)
    page.evaluate("document.stayed = true")
    page.context.clear_cookies()

    page.get_by_label("Laat zien als").select_option("aantal")

    expect(page).to_have_url(re.compile("/account/inloggen/.*next="))
    page.wait_for_function("!document.stayed")
    page.get_by_label("E-mailadres").fill("adviseur.enschede@example.nl")
    page.get_by_label("Wachtwoord").fill(site.password)
    page.get_by_role("button", name="Inloggen", exact=True).click()
    expect(page).to_have_url(re.compile("/cijfers/.*maat=aantal"))
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("aantal over twaalf maanden"))


def test_the_link_can_be_copied(adviser: Page, site: Site) -> None:
    page = adviser
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(QUESTION)

    page.get_by_role("button", name="Kopieer de link").click()

    expect(page.get_by_text("De link is gekopieerd.")).to_be_visible()
    copied = str(page.evaluate("navigator.clipboard.readText()"))
    assert copied.startswith(f"{site.url}{QUESTION}&editie=")


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("state", STATES)
def test_a_comparison_has_no_barriers_and_fits(adviser: Page, state: str, size: ViewportSize) -> None:
    page = adviser
    page.set_viewport_size(size)

    page.goto(STATES[state])
    for summary in page.locator("summary").all():
        summary.click()

    pictures_are_there(page)
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("state", STATES)
def test_paper_has_the_answer_with_its_source_and_meaning_and_no_controls(adviser: Page, state: str) -> None:
    page = adviser
    page.goto(STATES[state])

    page.emulate_media(media="print")

    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_count(0)
    if "Fout" not in page.title():
        expect(page.get_by_text("Bron: ").first).to_be_visible()
        expect(page.get_by_role("heading", level=4, name=re.compile("per"))).not_to_have_count(0)
    assert_accessible(page)


def test_paper_keeps_a_short_table_whole_and_shows_nothing_to_open(adviser: Page) -> None:
    page = adviser
    page.goto(STATES["an answer"])
    whole = "element => getComputedStyle(element).breakInside"
    expect(page.get_by_text("Cijfers bij de kaart")).to_be_visible()

    page.emulate_media(media="print")

    expect(page.get_by_text("Cijfers bij de kaart")).to_be_hidden()
    assert page.locator(".vn-table").first.evaluate(whole) == "avoid"


@pytest.mark.parametrize("picture", ["grafiek", "grafiek-smal", "kaart", "kaart-smal"])
def test_no_text_of_a_picture_is_cut_off(adviser: Page, picture: str) -> None:
    page = adviser
    address = STATES["the year before"].replace("/cijfers/", f"/cijfers/{picture}.svg")
    furthest = (
        "() => Math.max(...[...document.querySelectorAll('text')].map(t => t.getBoundingClientRect().right))"
    )

    page.set_content(page.request.get(address.replace("PD-twente", "ON")).text())

    edge = page.locator("svg").evaluate("svg => svg.getBoundingClientRect().right")
    assert 0 < page.evaluate(furthest) <= edge


def test_the_heads_of_a_long_table_stay_in_sight(adviser: Page) -> None:
    page = adviser
    page.goto(STATES["all gemeenten"])
    region = page.get_by_role("region", name="Tabel")

    region.scroll_into_view_if_needed()
    region.evaluate("region => region.scrollTo(0, 1500)")

    expect(page.get_by_role("columnheader", name="Gebied")).to_be_in_viewport()
    expect(page.get_by_role("columnheader", name="jun 2025").first).to_be_in_viewport()
    assert page.evaluate("innerHeight") > region.evaluate("region => region.clientHeight")
