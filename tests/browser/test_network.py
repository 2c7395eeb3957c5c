"""The network: for the secretariaat, for an adviser and for the public, also without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_accessible, assert_fits
from tests.browser.conftest import PageFor
from tests.browser.site import Site

WIDTHS = [1280, 320]
DVO = "/netwerk/overleggen/dvo-twente/"
PUBLIC = [
    "/netwerk/",
    "/netwerk/gemeenten/?op=2018-06-01",
    "/netwerk/gemeenten/GM1960/",
    "/netwerk/overleggen/",
    DVO,
    "/netwerk/organisaties/",
    "/netwerk/organisaties/politie-oost-nederland/",
]
FOR_EDITORS = [
    f"{DVO}?op=2018-06-01",
    f"{DVO}leden/nieuw/",
    "/netwerk/overleggen/nieuw/",
    "/netwerk/organisaties/politie-oost-nederland/wijzigen/",
    "/netwerk/personen/",
    "/netwerk/personen/nieuw/",
]


@pytest.mark.parametrize("width", WIDTHS)
def test_public_pages_have_no_barriers_fit_and_name_nobody(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})

    for path in PUBLIC:
        page.goto(path)
        expect(page.get_by_text("Burgemeester Enschede")).to_have_count(0)
        assert_accessible(page)
        assert_fits(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_for_the_secretariaat_have_no_barriers_and_fit(page_for: PageFor, width: int) -> None:
    page = page_for("secretariaat")
    page.set_viewport_size({"width": width, "height": 900})

    for path in FOR_EDITORS:
        page.goto(path)
        assert_accessible(page)
        assert_fits(page)


def test_an_adviser_reads_who_sat_where_and_changes_nothing(page_for: PageFor) -> None:
    page = page_for("adviseur.enschede")

    page.goto(f"{DVO}?op=2018-06-01")

    expect(page.get_by_text("Op 1 juni 2018 zaten 17 mensen in het DVO Twente.")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Wijzig|Beëindig|Lid toevoegen"))).to_have_count(0)


def test_a_refused_member_keeps_what_was_typed_and_has_no_barriers(page_for: PageFor) -> None:
    page = page_for("secretariaat")
    page.goto(f"{DVO}leden/nieuw/")
    page.get_by_label("Wie?").fill("Niemand die wij kennen")
    page.get_by_label("Eerste dag").fill("2020-01-01")

    page.get_by_role("button", name="Voeg toe").click()

    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.get_by_label("Wie?")).to_have_value("Niemand die wij kennen")
    expect(page.get_by_label("Eerste dag")).to_have_value("2020-01-01")
    assert_accessible(page)


def test_a_member_comes_and_goes_without_javascript(page_without_javascript: Page, site: Site) -> None:
    page = page_without_javascript
    page.goto("/account/inloggen/")
    page.get_by_label("E-mailadres").fill("secretariaat@example.nl")
    page.get_by_label("Wachtwoord").fill(site.password)
    page.get_by_role("button", name="Inloggen", exact=True).click()

    page.goto(DVO)
    page.get_by_role("link", name="Lid toevoegen").click()
    page.get_by_label("Wie?").fill("riec@example.nl")
    page.get_by_role("radio", name="Adviseur").check()
    page.get_by_label("Eerste dag").fill("2020-01-01")
    page.get_by_role("button", name="Voeg toe").click()
    expect(page.get_by_text("Het lid is toegevoegd aan DVO Twente.")).to_be_visible()
    row = page.get_by_role("row", name="Adviseur RIEC")
    expect(row).to_contain_text("RIEC Oost-Nederland")

    row.get_by_role("link", name="Beëindig").click()
    page.get_by_label("Laatste dag").fill("2021-12-31")
    page.get_by_role("button", name="Beëindig").click()
    expect(page.get_by_role("row", name="Adviseur RIEC")).to_have_count(0)
    expect(page.get_by_text("Lidmaatschap beëindigd: Adviseur RIEC in DVO Twente")).to_be_visible()

    page.goto(f"{DVO}?op=2021-12-31")
    expect(page.get_by_role("row", name="Adviseur RIEC")).to_have_count(1)
