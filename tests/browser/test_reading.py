"""Reading a plan as an adviser does it: choosing a file, waiting, judging, and finding it in the input."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.checks import assert_accessible, assert_fits
from tests.browser.conftest import PageFor, SignIn
from tests.unit.language.texts.files import pdf, scanned_pdf

INPUT = "/strategie/2027-2030/input/GM0153/"
MANY = "/strategie/2027-2030/input/plannen/"
LONGEST_READ = 30_000


def look(page: Page) -> None:
    """Without barriers, and without scrolling sideways on a phone."""
    assert_accessible(page)
    page.set_viewport_size({"width": 320, "height": 900})
    assert_fits(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def test_a_plan_is_read_beside_the_request_and_counts_when_it_is_confirmed(
    page_for: PageFor, tmp_path: Path
) -> None:
    plan = tmp_path / "IVP Enschede.pdf"
    plan.write_bytes(pdf())
    page = page_for("adviseur.enschede")
    page.goto(INPUT)
    page.get_by_role("link", name="Laat een plan lezen").click()
    look(page)

    page.get_by_label("Bestand van het plan").set_input_files(plan)
    page.get_by_role("button", name="Lees dit plan").click()
    found = page.get_by_role("group", name="Wat vindt u van ‘Ondermijning’?")
    expect(found).to_be_visible(timeout=LONGEST_READ)
    look(page)
    found.get_by_label("Het plan noemt dit als prioriteit").check()
    page.get_by_role("button", name="Bewaar").click()

    expect(page.get_by_text("Wat u bevestigde, staat nu bij de input.")).to_be_visible()
    page.goto(INPUT)
    expect(page.locator("strong", has_text="Ondermijning").first).to_be_visible()
    look(page)


def test_a_scanned_plan_is_explained_without_scripts_too(
    page_without_javascript: Page, sign_in: SignIn, tmp_path: Path
) -> None:
    plan = tmp_path / "Gescand Nijmegen.pdf"
    plan.write_bytes(scanned_pdf())
    page = page_without_javascript
    sign_in(page, "secretariaat")
    page.goto(MANY)
    page.get_by_label("Bestanden van de plannen").set_input_files(plan)
    page.get_by_role("button", name="Lees deze plannen").click()

    refused = page.get_by_text("alleen plaatjes van bladzijden")
    for _ in range(60):
        if refused.count():
            break
        page.wait_for_timeout(500)
        page.reload()
    expect(refused.first).to_be_visible()
