"""Public figures in a frame on another website: on one that is named, and on no other."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.site import EMBEDDING, Site

FIGURES = "/cijfers/insluiten/?cijfer=misdrijven-gemeente-jaar:0.0.0&gebied=GM0153&van=2022JJ00&tot=2024JJ00"


@pytest.mark.parametrize(("website", "shown"), [(EMBEDDING, 1), ("http://elders.example", 0)])
def test_a_browser_shows_the_frame_where_it_may_stand(
    browser: Browser, site: Site, website: str, shown: int
) -> None:
    page = browser.new_page()
    body = f'<iframe title="Misdrijven" src="{site.url}{FIGURES}"></iframe>'
    page.route(f"{website}/", lambda route: route.fulfill(body=body, content_type="text/html"))

    page.goto(f"{website}/")

    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("table")).to_have_count(shown)
    expect(frame.get_by_role("img")).to_have_count(shown)
    page.close()
