"""The site and a browser. Only `pytest -m browser` collects this folder."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.checks import Troubles
from tests.browser.site import LETS_DJANGO_BE, Site, running_site

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
WIDE = 1280
HEIGHT = 900

type PageFor = Callable[[str], Page]
type SignIn = Callable[[Page, str], None]


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    return None if "browser" in config.option.markexpr else True


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with running_site(tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright, pytest.MonkeyPatch.context() as patch:
        # It waits in this thread, which to Django looks as if the database were asked from within it.
        patch.setenv(LETS_DJANGO_BE, "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def _page(browser: Browser, site: Site, *, javascript: bool) -> Iterator[Page]:
    context = browser.new_context(
        base_url=site.url,
        java_script_enabled=javascript,
        locale="nl-NL",
        viewport={"width": WIDE, "height": HEIGHT},
    )
    page = context.new_page()
    troubles = Troubles(page)
    yield page
    context.close()
    assert not troubles.found, "\n".join(troubles.found)


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A window of 1280 px that at the end must have nothing to complain of."""
    yield from _page(browser, site, javascript=True)


@pytest.fixture
def page_without_javascript(browser: Browser, site: Site) -> Iterator[Page]:
    yield from _page(browser, site, javascript=False)


@pytest.fixture(scope="session")
def sign_in(browser: Browser, site: Site) -> SignIn:
    """Sign a window in as the demo account with this name. Each account only once fills in the form."""

    @cache
    def session_of(local_part: str) -> Mapping[str, str]:
        page = browser.new_page(base_url=site.url)
        page.goto("/account/inloggen/")
        page.get_by_label("E-mailadres").fill(f"{local_part}@example.nl")
        page.get_by_label("Wachtwoord").fill(site.password)
        page.get_by_role("button", name="Inloggen", exact=True).click()
        page.wait_for_url("/")
        cookies = {each["name"]: each["value"] for each in page.context.cookies()}
        page.close()
        return cookies

    def give(page: Page, local_part: str) -> None:
        for name, value in session_of(local_part).items():
            page.context.add_cookies([{"name": name, "value": value, "url": site.url}])

    return give


@pytest.fixture
def page_for(page: Page, sign_in: SignIn) -> PageFor:
    """The window after the demo account with this name signed in."""

    def opened_by(local_part: str) -> Page:
        sign_in(page, local_part)
        page.goto("/")
        return page

    return opened_by
