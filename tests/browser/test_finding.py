"""Searching and the toolkit, on a wide screen and a phone, and found by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor

PAGES = (
    "/zoeken/",
    "/zoeken/?zoek=drugslab",
    "/zoeken/?zoek=vergunnign",
    "/zoeken/?zoek=qqqqqq",
    "/toolkit/",
    "/toolkit/sluiten-13b-opiumwet/",
)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_page_of_what_is_found_has_no_barriers_and_fits(page_for: PageFor, width: int) -> None:
    assert_walk(page_for("adviseur.enschede"), PAGES, width=width)


def test_an_article_is_found_from_every_page_by_keyboard(page_for: PageFor) -> None:
    page: Page = page_for("adviseur.enschede")

    page.get_by_role("searchbox", name="Zoek op de hele website").focus()
    page.keyboard.type("art. 13b")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    page.get_by_role("link", name="Woning of lokaal sluiten bij drugs").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Woning of lokaal sluiten")


def test_an_item_goes_on_paper_without_controls(page_for: PageFor) -> None:
    page: Page = page_for("adviseur.enschede")
    page.goto("/toolkit/sluiten-13b-opiumwet/")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.get_by_role("button")).to_have_count(0)
