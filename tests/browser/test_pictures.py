"""Whether a picture shows all of its text, in the letters that this browser happens to have."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PageFor
from tests.browser.test_comparison import STATES

CUT_OFF = """() => {
  const picture = document.documentElement.getBoundingClientRect();
  return [...document.querySelectorAll('text')].filter(text => {
    const box = text.getBoundingClientRect();
    return box.right > picture.right + 1 || box.left < picture.left - 1 || box.bottom > picture.bottom + 1;
  }).map(text => text.textContent);
}"""


def cut_off(page: Page, address: str) -> list[str]:
    page.goto(address)
    found: list[str] = page.evaluate(CUT_OFF)
    return found


@pytest.mark.parametrize("state", ["an answer", "the year before", "all gemeenten", "the country"])
def test_no_text_of_a_picture_runs_out_of_it(page_for: PageFor, state: str) -> None:
    page = page_for("adviseur.enschede")
    page.goto(STATES[state])
    pictures = page.locator(".vn-comparison__answer picture, .vn-comparison__answer img")
    addresses = {
        address.split(" ")[0]
        for each in pictures.locator("xpath=descendant-or-self::*[@src or @srcset]").all()
        for address in (each.get_attribute("src"), each.get_attribute("srcset"))
        if address
    }

    assert addresses
    assert {address: texts for address in addresses if (texts := cut_off(page, address))} == {}
