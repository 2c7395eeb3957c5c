"""The frame around every page: for every width, hand, eye and setting."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_accessible, assert_fits, tab_to
from tests.browser.conftest import PageFor
from tests.browser.site import Site

PAGES = ["/", "/account/inloggen/", "/componenten/", "/bestaat-niet/"]
WIDTHS = [1280, 320]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_barriers_and_fits(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})

    page.goto(path)

    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_after_signing_in_has_no_barriers_and_fits(page_for: PageFor, width: int) -> None:
    page = page_for("adviseur.enschede")

    page.set_viewport_size({"width": width, "height": 900})

    expect(page.get_by_role("heading", level=1)).to_have_text("Welkom, Adviseur Enschede")
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.parametrize("path", PAGES)
def test_the_first_stop_of_the_keyboard_skips_to_the_content(page: Page, path: str) -> None:
    page.goto(path)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_signing_in_and_out_needs_only_a_keyboard(page: Page, site: Site) -> None:
    page.goto("/")

    tab_to(page, "Inloggen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/account/inloggen/"))
    tab_to(page, "E-mailadres")
    page.keyboard.type("adviseur.enschede@example.nl")
    page.keyboard.press("Tab")
    page.keyboard.type(site.password)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Welkom, Adviseur Enschede")
    tab_to(page, "Uitloggen")
    page.keyboard.press("Enter")

    expect(page.get_by_role("link", name="Inloggen").first).to_be_visible()


def test_a_refused_form_puts_the_reader_at_what_is_wrong(page: Page) -> None:
    page.goto("/account/inloggen/")
    page.get_by_label("E-mailadres").fill("niemand@example.nl")

    page.get_by_role("button", name="Inloggen", exact=True).click()

    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name=re.compile("Wachtwoord")).click()
    expect(page.get_by_label("Wachtwoord")).to_be_focused()
    expect(page.get_by_label("E-mailadres")).to_have_value("niemand@example.nl")
    assert_accessible(page)


def test_signing_in_works_without_javascript(page_without_javascript: Page, site: Site) -> None:
    page = page_without_javascript
    page.goto("/account/inloggen/")

    page.get_by_label("E-mailadres").fill("burgemeester.enschede@example.nl")
    page.get_by_label("Wachtwoord").fill(site.password)
    page.get_by_role("button", name="Inloggen", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Welkom, Burgemeester Enschede")


def test_every_component_shows_without_javascript(page_without_javascript: Page) -> None:
    page = page_without_javascript

    page.goto("/componenten/")

    expect(page.get_by_role("group", name="Vergelijken met").first.get_by_role("checkbox")).to_have_count(4)
    expect(page.get_by_label("Zoek in de lijst").first).to_be_hidden()


def test_a_list_of_choices_narrows_while_typing_and_keeps_what_is_chosen(page: Page) -> None:
    page.goto("/componenten/")
    group = page.get_by_role("group", name="Vergelijken met").first

    group.get_by_label("Zoek in de lijst").fill("gemeente c")

    expect(group.get_by_role("checkbox", name="Gemeente A")).to_be_checked()
    expect(group.get_by_role("checkbox")).to_have_count(2)
    expect(group.get_by_role("status")).to_have_text("2 van 4 getoond")


def test_a_wide_table_scrolls_in_its_own_region_by_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto("/componenten/")
    region = page.get_by_role("region", name="Woninginbraken per 1.000 inwoners")

    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("region => region.scrollLeft > 0", arg=region.element_handle())

    assert_fits(page)


def test_the_focus_can_be_seen_on_light_and_dark(page: Page) -> None:
    page.goto("/")

    for link in page.get_by_role("link", name="Inloggen").all():
        link.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")

        expect(link).to_have_css("outline-style", "solid")
        expect(link).to_have_css("outline-width", "3px")


def test_nothing_moves_for_who_asked_for_that(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")

    page.goto("/")

    expect(page.get_by_role("link", name="Inloggen").first).to_have_css("transition-duration", "0s")


def test_paper_shows_the_figures_and_not_the_controls(page: Page) -> None:
    page.goto("/componenten/")

    page.emulate_media(media="print")

    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_text("Bron: voorbeeld, verzonnen cijfers (editie")).to_be_visible()
    expect(page.get_by_role("link", name="Inloggen")).to_be_hidden()
    expect(page.get_by_role("button", name="Hoofdknop")).to_be_hidden()


def test_letters_and_lines_may_be_set_wider_without_loss(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto("/componenten/")

    page.evaluate(
        "rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);"
        " document.adoptedStyleSheets.push(sheet) }",
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }",
    )

    assert_fits(page)


def test_the_present_page_stands_out_in_the_menu_in_colours_of_the_readers_own(page_for: PageFor) -> None:
    page = page_for("adviseur.enschede")
    page.goto("/netwerk/")
    menu = page.get_by_role("navigation", name="Hoofdmenu")

    page.emulate_media(forced_colors="active")

    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    expect(menu.get_by_role("link", name="Cijfers")).to_have_css("border-block-end-color", ground)
    expect(menu.get_by_role("link", name="Netwerk")).not_to_have_css("border-block-end-color", ground)
