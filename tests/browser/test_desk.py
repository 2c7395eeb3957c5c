"""An instrument is written, checked and published in a browser, by keyboard and on a phone."""

from urllib.parse import urlencode, urlsplit

from playwright.sync_api import Browser, Page, expect

from tests.browser.beside import beside
from tests.browser.checks import assert_accessible, assert_fits
from tests.browser.conftest import PageFor
from tests.browser.site import Site
from tests.web.insight.asking import COUNTRY

TITLE = "Een garagebox sluiten"


def fill(page: Page) -> None:
    page.get_by_label("Titel").fill(TITLE)
    page.get_by_role("radio", name="Instrument").check()
    page.get_by_role("radio", name="Openbaar").check()
    page.get_by_label("In het kort").fill("Wat u doet met een garagebox vol drugs.")
    page.get_by_label("Wat het is").fill(
        "De burgemeester kan een pand sluiten. [Opiumwet, art. 13b]\n\nZie https://weg.example.nl/pand."
    )
    page.get_by_role("checkbox", name="Ondermijning", exact=True).check()
    page.get_by_role("checkbox", name="Klaar om na te kijken").check()


def put_a_figure_on(page: Page) -> None:
    """Keep a comparison of public figures, and put it into the page that is open, by keyboard."""
    at = page.url
    page.goto(f"/cijfers/bewaren/?{urlencode(dict(COUNTRY), doseq=True)}")
    page.get_by_label("Naam").fill("Voor de toolkit")
    with page.expect_navigation():
        page.locator("main form button").first.press("Enter")
    page.goto(f"{at}cijfers/")
    page.get_by_label("Welke bewaarde vergelijking?").select_option(label="Voor de toolkit")
    page.get_by_label("Toelichting").fill("Zo ging het in het land.")
    with page.expect_navigation():
        page.get_by_role("button", name="Zet erbij").press("Enter")
    assert_good(page)
    page.goto(f"{at}cijfers/1/")
    expect(page.get_by_role("button", name="Haal weg")).to_be_visible()
    assert_good(page)


def assert_good(page: Page) -> None:
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert_accessible(page)
        assert_fits(page)


def test_an_instrument_is_written_checked_and_published(
    page_for: PageFor, browser: Browser, site: Site
) -> None:
    writer = page_for("redactie")
    writer.goto("/redactie/")
    assert_good(writer)
    with writer.expect_navigation():
        writer.get_by_role("link", name="Nieuw item voor de toolkit").press("Enter")
    fill(writer)
    with writer.expect_navigation():
        writer.get_by_role("button", name="Bewaar het concept").press("Enter")
    assert_good(writer)
    at, address = writer.url, writer.get_by_label("Adres van de pagina").input_value()
    put_a_figure_on(writer)
    writer.goto(at)
    writer.get_by_role("checkbox", name="Klaar om na te kijken").check()
    with writer.expect_navigation():
        writer.get_by_role("button", name="Bewaar het concept").press("Enter")
    checker = page_for("secretariaat")

    for what in ("voorbeeld/", "versies/", "publiceren/"):
        checker.goto(f"{at}{what}")
        assert_good(checker)
    expect(checker.get_by_text("Opiumwet, art. 13b")).to_be_visible()
    with checker.expect_navigation():
        checker.get_by_role("button", name="Publiceer").press("Enter")
    checker.goto(f"/toolkit/{address}/")
    assert_good(checker)

    everybody_reads(browser, site, f"/toolkit/{address}/")
    links_lead_nowhere(writer, site)


def everybody_reads(browser: Browser, site: Site, address: str) -> None:
    reader = browser.new_context(base_url=site.url, java_script_enabled=False).new_page()
    reader.goto(address)
    expect(reader.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(reader.get_by_text("Zo ging het in het land.")).to_be_visible()
    reader.emulate_media(media="print")
    expect(reader.get_by_role("button")).to_have_count(0)
    reader.context.close()


def links_lead_nowhere(page: Page, site: Site) -> None:
    assert int(beside(site, "broken_links", "break_them")) == 1
    page.goto("/redactie/")
    expect(page.get_by_text("https://weg.example.nl/pand: De pagina bestaat niet meer.")).to_be_visible()
    assert_good(page)


def test_a_form_for_news_and_pictures_has_no_barriers(page_for: PageFor) -> None:
    page = page_for("redactie")
    for path in (
        "/redactie/nieuw/bericht/",
        "/redactie/beeld/",
        "/redactie/beeld/nieuw/",
        "/nieuws/",
        "/nieuw-hier/",
        "/toolkit/thema/jeugd/",
    ):
        page.goto(path)
        assert_good(page)


def test_a_theme_is_followed_by_keyboard_and_the_link_in_the_mail_ends_it(
    page_for: PageFor, browser: Browser, site: Site
) -> None:
    member = page_for("bbg.lid")
    member.goto("/toolkit/thema/jeugd/")
    with member.expect_navigation():
        member.get_by_role("button", name="Volg dit thema").press("Enter")
    expect(member.get_by_text("U volgt dit thema.").first).to_be_visible()

    outside = browser.new_context(base_url=site.url).new_page()
    outside.goto(urlsplit(beside(site, "following", "ending_link_of", "bbg.lid@example.nl")).path)
    expect(outside.get_by_text("U volgt: ")).to_be_visible()
    assert_good(outside)
    outside.get_by_role("button").last.click()
    expect(outside.get_by_text("U volgt geen thema’s")).to_be_visible()
    assert_good(outside)
    outside.context.close()
