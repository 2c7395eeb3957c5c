"""The newsletter from what is new to the archive, and of one reader from the first mail to the last."""

import re
import time
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor
from tests.browser.site import Site

PLACE = "/nieuwsbrief/"
READER = "lezer@example.org"
PATIENCE_SECONDS = 60
TITLE = "Nieuws uit de regio"


def test_from_what_is_new_to_the_archive_and_from_an_address_to_its_end(
    page: Page, page_for: PageFor, site: Site
) -> None:
    subscribe(page, site)

    page_for("redactie")
    edition = compose(page)
    deeds = ("", "schrijven/", "voorbeeld/", "proefmail/")
    for width in (320, 1280):
        assert_walk(page, [PLACE, f"{PLACE}nieuw/", *(f"{edition}{deed}" for deed in deeds)], width=width)

    page_for("secretariaat")
    assert_walk(page, [f"{edition}goedkeuren/", f"{PLACE}lezers/"], width=320)
    approve_and_send(page, edition)
    assert_walk(page, [f"{edition}verzending/", f"{edition}verzending/stoppen/"], width=320)

    page.context.clear_cookies()
    page.goto(PLACE)
    press(page, "link", TITLE)
    expect(page.get_by_text("Alles over het netwerk.")).to_be_visible()
    end(page, site)


def subscribe(page: Page, site: Site) -> None:
    assert_walk(page, [PLACE, f"{PLACE}aanmelden/", f"{PLACE}aanmelden/gevraagd/"], width=320)
    page.goto(f"{PLACE}aanmelden/")
    page.get_by_label("E-mailadres").fill(READER)
    press(page, "button", "Stuur mij de link")
    assert_walk(page, [link_in(site, "bevestigen")], width=320)
    press(page, "button", "Ja, stuur mij de nieuwsbrief")
    expect(page.get_by_role("heading", level=1)).to_have_text("U krijgt voortaan de nieuwsbrief")


def compose(page: Page) -> str:
    """A newsletter with a word of our own; the address of its page."""
    page.goto(f"{PLACE}nieuw/")
    page.get_by_label("Onderwerp van de mail").fill(TITLE)
    page.get_by_label("Voor iedereen").check()
    press(page, "button", "Begin")
    page.get_by_label("Inleiding (mag leeg)").fill("Alles over het netwerk.")
    page.get_by_label("Titel van een eigen bericht (mag leeg)").fill("Van de redactie")
    page.get_by_label("Tekst van het eigen bericht (mag leeg)").fill("Welkom bij deze nieuwsbrief.")
    press(page, "button", "Bewaar")
    expect(page.get_by_text("De nieuwsbrief is bewaard.")).to_be_visible()
    return page.url


def approve_and_send(page: Page, edition: str) -> None:
    page.goto(f"{edition}goedkeuren/")
    page.get_by_label("Ik heb de nieuwsbrief gelezen").check()
    press(page, "button", "Keur goed")
    press(page, "link", "Verzenden")
    press(page, "button", "Verzend")
    deadline = time.monotonic() + PATIENCE_SECONDS
    while "Het verzenden klaar" not in " ".join(page.inner_text("main").split()):
        assert time.monotonic() < deadline
        page.wait_for_timeout(500)
        page.reload()


def end(page: Page, site: Site) -> None:
    assert_walk(page, [link_in(site, "opzeggen")], width=320)
    press(page, "button", "Zeg de nieuwsbrief op")
    expect(page.get_by_role("heading", level=1)).to_have_text("U krijgt de nieuwsbrief niet meer")


def link_in(site: Site, word: str) -> str:
    """The path with this word in a mail to the reader, which the site keeps instead of sending it."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        for path in (site.data / "post").glob("*.eml"):
            if found := re.search(rf"/nieuwsbrief/{word}/\S+", _text_of(path)):
                return found[0]
        time.sleep(0.2)
    raise TimeoutError(word)


def _text_of(path: Path) -> str:
    message = message_from_bytes(path.read_bytes(), policy=default)
    body = message.get_body(("plain",))
    return str(body.get_content()) if body and message["To"] == READER else ""


def press(page: Page, role: str, name: str) -> None:
    """What a keyboard does: come to it, and press Enter."""
    found = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    found.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
