"""Scoring in the browser agrees with the server, and a room of ten practises together."""

import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.checks import assert_walk
from tests.browser.conftest import PageFor
from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.presenters.in_browser import for_browser
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers
from veiligheidsnetwerk.platform.risk.rules.scoring import assess

OMG = instruments()["omg-1"]
CASE = "/risico/omg-1/oefenen/loods/"
MANY, AT_ONCE = 100_000, 10_000
IN_BROWSER = """async ([instrument, codes]) => {
  const { assess, readCode } = await import(document.querySelector("script[src*=scoring]").src);
  return codes.map((code) => {
    const result = assess(instrument, readCode(code));
    const axes = result.axes.flatMap((axis) => [axis.points, axis.known, axis.highest]);
    return [result.rank, result.lowest, result.highest, ...axes];
  });
}"""


def codes() -> Iterator[tuple[str, list[int | None]]]:
    """Code strings with what the server says of them: from all known to all unknown, and near every band."""
    dice = random.Random(4)
    for _ in range(MANY):
        unknown, low = dice.random(), dice.randint(0, 3)
        choices = (low, dice.randint(0, 3))
        answers = {code: None if dice.random() < unknown else dice.choice(choices) for code in OMG.indicators}
        yield code_of(OMG, answers), on_server(answers)


def on_server(answers: Answers) -> list[int | None]:
    result = assess(OMG, answers)
    found: list[int | None] = [result.rank, result.lowest, result.highest]
    for axis in result.axes:
        points = sum(weight * answer for weight, answer in axis.known)
        known = sum(weight for weight, _ in axis.known)
        assert axis.score is None or axis.score * 3 * known == 100 * points
        assert axis.highest * 3 * axis.axis.weight == 100 * (points + 3 * (axis.axis.weight - known))
        found += [points, known, points + 3 * (axis.axis.weight - known)]
    return found


def test_a_hundred_thousand_code_strings_score_the_same_here_and_there(page_for: PageFor) -> None:
    page = page_for("adviseur.nijmegen")
    page.goto(CASE)
    batch: list[tuple[str, list[int | None]]] = []
    for each in codes():
        batch.append(each)
        if len(batch) == AT_ONCE:
            here = page.evaluate(IN_BROWSER, [dict(for_browser(OMG)), [code for code, _ in batch]])
            assert here == [there for _, there in batch]
            batch.clear()
    assert not batch


def test_the_page_says_what_the_answers_give_so_far(page_for: PageFor) -> None:
    page = page_for("adviseur.nijmegen")
    page.goto(CASE)
    expect(page.get_by_role("status").filter(has_text="Tot nu toe")).to_contain_text("nog onvoldoende beeld")
    for code in OMG.indicators:
        page.locator(f'input[name="{code}"][value="3"]').check()
    expect(page.get_by_role("status").filter(has_text="Tot nu toe")).to_contain_text("hoog. Dekking 100 %")


def practise(page: Page, height: int) -> str:
    """Answer the case alone, as someone who sees it so heavy; the code that comes of it."""
    page.goto(CASE)
    for place, code in enumerate(OMG.indicators):
        value = "x" if place % 5 == 4 else str(min(3, (place + height) % 4))
        page.locator(f'input[name="{code}"][value="{value}"]').check()
    page.get_by_role("button", name="Toon de uitkomst").click()
    return page.locator(".vn-code").first.inner_text()


def test_ten_assessors_practise_and_see_where_the_room_differs(page_for: PageFor) -> None:
    page = page_for("adviseur.nijmegen")
    room = [practise(page, height) for height in range(10)]

    page.goto(f"{CASE}zaal/")
    page.get_by_label("Codes van de deelnemers").fill("\n".join(room))
    page.get_by_role("button", name="Toon de spreiding").click()

    expect(page.get_by_text("Uitkomsten van de 10 deelnemers")).to_be_visible()
    rows = page.get_by_role("table").get_by_role("row")
    expect(rows).to_have_count(1 + len(OMG.indicators))
    counts = [rows.nth(1).get_by_role("cell").nth(place).inner_text() for place in range(5)]
    assert sum(map(int, counts)) == len(room)


def test_what_is_folded_on_the_screen_stands_on_paper(page_for: PageFor) -> None:
    page = page_for("adviseur.nijmegen")
    practise(page, 1)
    steps = page.locator(".vn-details").filter(has_text="Elke stap in woorden").locator("ol")
    expect(steps).to_be_hidden()

    page.emulate_media(media="print")

    expect(steps).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_the_restricted_pages_have_no_barriers_and_fit(page_for: PageFor, width: int) -> None:
    page = page_for("risico.enschede")
    page.goto("/risico/casussen/")
    page.get_by_role("link", name="De jaarlijkse rit").click()
    if page.url.split("?")[0].endswith("/openen/"):
        page.get_by_label("te beoordelen").check()
        page.get_by_role("button", name="Open de casus").click()
    case = page.url
    pages = ["/risico/casussen/", "/risico/casussen/nieuw/", case, f"{case}openen/", f"{case}wijzigen/"]
    assert_walk(page, [*pages, f"{case}opnieuw/", f"{case}notitie/", f"{case}stukken/nieuw/"], width=width)


@pytest.mark.parametrize("width", [1280, 320])
def test_the_pages_about_the_instrument_have_no_barriers_and_fit(page_for: PageFor, width: int) -> None:
    pages = [
        "/risico/",
        "/risico/omg-1/",
        "/risico/omg-1/voorstel/",
        "/risico/leren/",
        "/risico/leren/omg-1/",
    ]
    assert_walk(page_for("secretariaat"), pages, width=width)


def test_a_text_is_read_while_one_types(page_for: PageFor) -> None:
    page = page_for("secretariaat")
    page.goto("/risico/omg-1/voorstel/")
    text = page.get_by_label("Wat moet er anders staan?")
    text.press_sequentially("Bel 06-12345678 hierover.")
    expect(page.get_by_role("status").filter(has_text="06-12345678")).to_contain_text("Dat hoort hier niet.")
    text.fill("Noem ook bedrijven.")
    text.press_sequentially(" En loodsen.")
    expect(page.get_by_role("status").filter(has_text="06-12345678")).to_have_count(0)
