"""The own account, second factors and passkeys, in a browser with a key that is made of software."""

import re
from collections.abc import Iterator

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Browser, Page, expect

from tests.browser.checks import Troubles, assert_accessible, assert_fits
from tests.browser.site import Site

WIDTHS = [1280, 320]
PAGES = [
    "/account/",
    "/account/wachtwoord/",
    "/account/beveiliging/",
    "/account/beveiliging/app/",
    "/account/beveiliging/sleutel/",
    "/account/bevestigen/",
]
FINGER = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def named_site(site: Site) -> str:
    """The site on a name: a passkey belongs to a name and never to a number."""
    return site.url.replace("127.0.0.1", "localhost")


@pytest.fixture
def phone(browser: Browser, named_site: str) -> Iterator[Page]:
    """A window with a passkey that says yes to everything."""
    context = browser.new_context(
        base_url=named_site, locale="nl-NL", viewport={"width": 1280, "height": 900}
    )
    page = context.new_page()
    troubles = Troubles(page)
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": FINGER})
    yield page
    context.close()
    assert not troubles.found, "\n".join(troubles.found)


def give_password(page: Page, site: Site, local_part: str, *, then: str = "") -> None:
    page.goto(f"/account/inloggen/{then}")
    page.get_by_label("E-mailadres").fill(f"{local_part}@example.nl")
    page.get_by_label("Wachtwoord").fill(site.password)
    page.get_by_role("button", name="Inloggen", exact=True).click()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Uitloggen", exact=True).click()
    expect(page.get_by_text("U bent uitgelogd.")).to_be_visible()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_of_the_account_have_no_barriers_and_fit(page: Page, site: Site, width: int) -> None:
    give_password(page, site, "bbg.lid")
    page.set_viewport_size({"width": width, "height": 900})

    for path in PAGES:
        page.goto(path)

        assert_accessible(page)
        assert_fits(page)


def test_a_passkey_is_added_named_used_and_removed(phone: Page, site: Site) -> None:
    give_password(phone, site, "redactie")
    phone.goto("/account/beveiliging/sleutel/")
    phone.get_by_label("Naam van de sleutel").fill("Telefoon")
    assert_accessible(phone)
    phone.get_by_role("button", name="Passkey of sleutel toevoegen").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    expect(phone.get_by_role("list", name="Uw herstelcodes").get_by_role("listitem")).to_have_count(10)
    assert_accessible(phone)
    phone.get_by_role("link", name="Klaar").click()
    expect(phone.get_by_text("Telefoon", exact=True)).to_be_visible()
    sign_out(phone)

    phone.goto("/account/inloggen/?next=/account/%3Fa%3D1")
    phone.get_by_role("button", name="Inloggen met een passkey").click()
    phone.wait_for_url("/account/?a=1")
    sign_out(phone)

    give_password(phone, site, "redactie")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Inloggen: tweede stap")
    assert_accessible(phone)
    phone.get_by_role("button", name="Inloggen met passkey of sleutel").click()
    phone.wait_for_url("/")

    phone.goto("/account/beveiliging/")
    assert_accessible(phone)
    phone.get_by_role("link", name="Telefoon verwijderen").click()
    phone.get_by_role("button", name="Sleutel verwijderen").click()
    expect(phone.get_by_text("De sleutel is verwijderd.")).to_be_visible()
    expect(phone.get_by_text("U hebt nog geen passkey of beveiligingssleutel.")).to_be_visible()


def test_an_app_is_added_and_asked_for_with_only_a_keyboard(page: Page, site: Site) -> None:
    give_password(page, site, "fg")
    page.goto("/account/beveiliging/app/")
    secret = page.locator(".vn-secret").inner_text().replace(" ", "")
    now = page.evaluate("Math.floor(Date.now() / 30000)")

    page.get_by_label("Code uit de app").focus()
    page.keyboard.type(format_hotp_value(hotp_value(secret, now)))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Herstelcodes")
    code = page.get_by_role("list", name="Uw herstelcodes").get_by_role("listitem").first.inner_text()
    sign_out(page)
    give_password(page, site, "fg")
    page.get_by_label("Code", exact=True).focus()
    page.keyboard.type("000000")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Deze code klopt niet")).to_be_focused()
    page.get_by_label("Code", exact=True).fill(code)
    page.keyboard.press("Enter")

    page.wait_for_url("/")


def test_without_javascript_a_page_says_what_a_passkey_needs_and_what_else_there_is(
    page_without_javascript: Page, site: Site
) -> None:
    page = page_without_javascript
    page.goto("/account/inloggen/")
    expect(
        page.get_by_text("werkt alleen als JavaScript aan staat. Log in met uw wachtwoord.")
    ).to_be_visible()
    expect(page.get_by_role("button", name="passkey")).to_have_count(0)

    give_password(page, site, "om")
    page.goto("/account/beveiliging/sleutel/")

    expect(page.get_by_text("U kunt ook een app met codes toevoegen.")).to_be_visible()
    expect(page.get_by_role("button", name="toevoegen")).to_have_count(0)
    page.get_by_role("link", name="Liever een app met codes").click()
    expect(page.get_by_role("img", name="QR-code voor de app")).to_be_visible()


def test_on_a_number_a_page_says_that_a_passkey_needs_a_name(page: Page) -> None:
    page.goto("/account/inloggen/")
    reason = page.get_by_text(re.compile("werkt niet op een adres dat uit cijfers bestaat"))
    expect(reason).to_have_count(0)

    page.get_by_role("button", name="passkey").click()

    expect(reason).to_be_visible()


def test_someone_ends_another_session_with_a_button(page: Page, browser: Browser, site: Site) -> None:
    elsewhere = browser.new_context(base_url=site.url)
    other = elsewhere.new_page()
    give_password(other, site, "riec")
    give_password(page, site, "riec")

    page.get_by_role("link", name="Adviseur RIEC").click()
    page.get_by_role("button", name=re.compile("^Uitloggen in ")).click()

    expect(page.get_by_text("U bent in die browser uitgelogd.")).to_be_visible()
    other.goto("/account/")
    expect(other.get_by_role("heading", level=1)).to_have_text("Inloggen")
    elsewhere.close()
