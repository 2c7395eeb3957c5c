"""From an invitation in the mail to working here, and out again on the day that someone leaves."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from tests.browser.checks import Troubles, assert_accessible, assert_fits
from tests.browser.conftest import SignIn
from tests.browser.post import link_mailed
from tests.browser.site import Site

NAME, EMAIL = "Nieuwe Adviseur", "nieuwe.adviseur@example.nl"
PASSWORD = "een heel eigen lang wachtwoord"


@pytest.fixture
def newcomer(browser: Browser, site: Site) -> Iterator[Page]:
    """The browser of someone who was never here, on a narrow phone and without JavaScript."""
    context = browser.new_context(
        base_url=site.url,
        java_script_enabled=False,
        locale="nl-NL",
        viewport={"width": 320, "height": 700},
    )
    page = context.new_page()
    troubles = Troubles(page)
    yield page
    context.close()
    assert not troubles.found, "\n".join(troubles.found)


def invite(page: Page, first_day: date) -> None:
    page.goto("/netwerk/toegang/")
    page.get_by_role("link", name="Iemand uitnodigen").click()
    assert_accessible(page)
    page.get_by_label("Naam").fill(NAME)
    page.get_by_label("E-mailadres op het werk").fill(EMAIL)
    page.get_by_label("Werkt bij").select_option(label="Enschede, gemeente")
    page.get_by_label("Rol", exact=True).select_option("adviseur")
    page.get_by_label("Eerste dag").fill(first_day.isoformat())
    page.get_by_role("button", name="Nodig uit").click()
    expect(page.get_by_text("De uitnodiging is onderweg.")).to_be_visible()
    assert_accessible(page)


def sign_in_as_newcomer(page: Page) -> None:
    page.goto("/account/inloggen/?next=/netwerk/personen/")
    page.get_by_label("E-mailadres").fill(EMAIL)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def let_go(page: Page, last_day: date) -> None:
    page.goto(f"/netwerk/personen/?zoek={EMAIL}")
    page.get_by_role("link", name=NAME).click()
    page.get_by_role("link", name="Wijzig of beëindig het werk bij Enschede").click()
    page.get_by_label("Laatste dag").fill(last_day.isoformat())
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("De wijziging is bewaard.")).to_be_visible()


def test_someone_is_invited_by_mail_works_here_leaves_and_is_refused_that_same_day(
    page: Page, newcomer: Page, sign_in: SignIn
) -> None:
    today = timezone.localdate()
    sign_in(page, "secretariaat")
    invite(page, today - timedelta(days=9))
    sign_in(page, "beheer")
    link = link_mailed(page, EMAIL, "/account/uitnodiging/")

    newcomer.goto(link)
    assert_fits(newcomer)
    expect(newcomer.get_by_text("Adviseur openbare orde en veiligheid")).to_be_visible()
    newcomer.get_by_label("Nieuw wachtwoord", exact=True).fill(PASSWORD)
    newcomer.get_by_label("Nieuw wachtwoord, nog een keer").fill(PASSWORD)
    newcomer.get_by_role("button", name="Account openen").click()
    sign_in_as_newcomer(newcomer)
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Mensen")
    assert_fits(newcomer)

    sign_in(page, "secretariaat")
    let_go(page, today - timedelta(days=1))

    newcomer.reload()
    expect(newcomer.get_by_role("heading", level=1)).to_have_text("Inloggen")
    sign_in_as_newcomer(newcomer)
    expect(newcomer.get_by_role("heading", level=1)).not_to_have_text("Mensen")
    assert_fits(newcomer)
    newcomer.goto(link)
    expect(newcomer.get_by_text("al een keer gebruikt")).to_be_visible()
