"""What happens to a page when a part of it is fetched anew."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.site import Site

LINK = '<p id="deel"><a href="/" hx-get="/deel/" hx-target="#deel" hx-push-url="true">Ververs</a></p>'


@pytest.fixture
def page_with_fragment(browser: Browser, site: Site) -> Iterator[Page]:
    """A page with a link that fetches its own paragraph anew, and adds that to the address."""
    page = browser.new_page(base_url=site.url)
    page.goto("/componenten/")
    page.evaluate(
        "html => { document.querySelector('h1').insertAdjacentHTML('afterend', html);"
        " htmx.process(document.body) }",
        LINK,
    )
    yield page
    page.close()


def answer(page: Page, status: int, html: str) -> None:
    def fulfil(route: Route) -> None:
        route.fulfill(status=status, content_type="text/html", body=html)

    page.route("**/deel/", fulfil)


@pytest.mark.parametrize("status", [200, 400, 422])
def test_an_answer_that_explains_itself_replaces_the_part(page_with_fragment: Page, status: int) -> None:
    page = page_with_fragment
    answer(page, status, "<span>nieuw</span>")

    page.get_by_role("link", name="Ververs").click()

    expect(page.locator("#deel")).to_have_text("nieuw")
    expect(page).to_have_url("/deel/")
    expect(page.get_by_text("Dat is niet gelukt")).to_have_count(0)


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
def test_a_failure_leaves_page_and_address_and_says_so(page_with_fragment: Page, status: int) -> None:
    page = page_with_fragment
    answer(page, status, "<h1>Fout</h1>")

    page.get_by_role("link", name="Ververs").click()

    expect(page.locator("#meldingen")).to_contain_text("Dat is niet gelukt")
    expect(page.locator("#deel")).to_have_text("Ververs")
    expect(page).to_have_url("/componenten/")


def test_a_lost_connection_says_so_and_a_next_try_clears_it(page_with_fragment: Page) -> None:
    page = page_with_fragment
    page.route("**/deel/", lambda route: route.abort())
    page.get_by_role("link", name="Ververs").click()
    expect(page.locator("#meldingen")).to_contain_text("Dat is niet gelukt")

    page.unroute("**/deel/")
    answer(page, 200, "nieuw")
    page.get_by_role("link", name="Ververs").click()

    expect(page.locator("#deel")).to_have_text("nieuw")
    expect(page.locator("#meldingen")).to_be_empty()


def test_errors_in_a_part_take_the_focus(page_with_fragment: Page) -> None:
    page = page_with_fragment
    answer(page, 422, '<div role="alert" tabindex="-1" data-focus>Kies een gemeente.</div>')

    page.get_by_role("link", name="Ververs").click()

    expect(page.locator("#deel [role=alert]")).to_be_focused()


def test_back_after_a_part_gives_the_earlier_page_whole(page_with_fragment: Page) -> None:
    page = page_with_fragment
    answer(page, 200, "nieuw")
    page.get_by_role("link", name="Ververs").click()
    expect(page).to_have_url("/deel/")

    page.go_back()

    expect(page).to_have_url("/componenten/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Onderdelen van deze website")
    expect(page.locator("#deel")).to_have_count(0)
