"""A check that cannot fail checks nothing: each one is seen red here, at every run."""

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.checks import Troubles, assert_accessible, assert_fits
from tests.browser.site import Site

HEAD = '<html lang="nl"><head><title>Proef</title></head>'


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<img src="data:,">', "image-alt"),
        ("<input>", "label"),
        ('<p style="color:#999;background:#fff">bijna niet te lezen</p>', "color-contrast"),
        ('<div role="alert" aria-labelledby="er-niet"><button></button></div>', "button-name"),
        ("<button>×</button>" * 2 + "<style>button{font-size:8px;padding:0;border:0}</style>", "target-size"),
    ],
)
def test_a_barrier_is_seen(browser: Browser, body: str, rule: str) -> None:
    page = browser.new_page()
    page.set_content(f"{HEAD}<body>{body}</body>")

    with pytest.raises(AssertionError, match=rule):
        assert_accessible(page)
    page.close()


def test_a_page_that_is_too_wide_is_seen(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content(f'{HEAD}<body><div style="inline-size:400px">breed</div></body>')

    with pytest.raises(AssertionError, match="320"):
        assert_fits(page)
    page.close()


def test_a_broken_content_policy_is_heard(browser: Browser, site: Site) -> None:
    page = browser.new_page(base_url=site.url)
    troubles = Troubles(page)
    page.route("**/", _with_inline_style)

    page.goto("/")

    assert any("Content Security Policy" in trouble for trouble in troubles.found)
    page.close()


def _with_inline_style(route: Route) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("<main", '<main style="color: red"'))
