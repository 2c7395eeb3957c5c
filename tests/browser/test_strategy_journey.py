"""The cycle of the letter, from the request to an adopted strategy, each role doing its part on the pages.

Without JavaScript. Only what all other partners send is brought in at once.
"""

from hashlib import sha256

from playwright.sync_api import Page, expect

from tests.browser.beside import beside
from tests.browser.checks import assert_fits
from tests.browser.conftest import SignIn
from tests.browser.site import Site

CYCLE, ENSCHEDE = "2019-2022", "GM0153"
HERE = f"/strategie/{CYCLE}/"
PRIORITY = f"{HERE}prioriteiten/ondermijning/"
BOARD, CONSULTING, VERSIONS = f"{HERE}weging/", f"{HERE}consultatie/", f"{HERE}versies/"
MANY = 70
ARGUED = ("meer-dan-regulier", "schaal", "producten", "urgentie")


def test_the_letter_is_played_from_request_to_adoption_by_role(
    page_without_javascript: Page, sign_in: SignIn, site: Site
) -> None:
    page = page_without_javascript

    sign_in(page, "secretariaat")
    secretariaat_begins(page)
    sign_in(page, "adviseur.enschede")
    adviser_sends_the_input(page)
    everybody_else_sends_it(site)
    sign_in(page, "secretariaat")
    secretariaat_says_what_it_is_about(page)
    sign_in(page, "bbg.voorzitter")
    press(page, BOARD, "Open de weging")
    for member in ("bbg.lid", "bbg.voorzitter"):
        sign_in(page, member)
        member_scores(page)
    chair_closes_chooses_and_offers(page)
    sign_in(page, "dvo.twente")
    dvo_reacts(page)
    sign_in(page, "bbg.voorzitter")
    chair_answers_and_rewords(page)
    chair_writes_goals(page)
    sign_in(page, "secretariaat")
    secretariaat_freezes_and_records(page)

    page.context.clear_cookies()
    everybody_reads_what_was_adopted(page)


def press(page: Page, address: str, name: str) -> None:
    page.goto(address)
    page.get_by_role("button", name=name, exact=True).click()


def send(page: Page) -> None:
    page.locator("form.vn-narrow").get_by_role("button").click()
    assert_nothing_is_wrong(page)


def assert_nothing_is_wrong(page: Page) -> None:
    wrong = page.locator(".vn-summary").all_inner_texts()
    assert not wrong, wrong


def secretariaat_begins(page: Page) -> None:
    page.goto(HERE)
    expect(page.get_by_text("Brief aan alle burgemeesters").first).to_be_visible()
    press(page, f"{HERE}themas/", "Neem de thema's van het netwerk over")
    expect(page.get_by_role("link", name="Ondermijning")).to_be_visible()


def adviser_sends_the_input(page: Page) -> None:
    own = f"{HERE}input/{ENSCHEDE}/"
    page.goto(f"{own}vragen/")
    page.get_by_label("Er is nu geen plan").check()
    page.get_by_label("Welke wijzigingen").fill("Meer aandacht voor het buitengebied.")
    send(page)
    page.goto(f"{own}genoemd/nieuw/")
    page.get_by_label("Wat noemt het plan?").fill("Ondermijning in het buitengebied")
    page.get_by_label("Wat staat er precies?").fill("Ondermijning in het buitengebied krijgt voorrang.")
    page.get_by_label("Op welke bladzijde?").fill("12")
    send(page)
    page.goto(own)
    page.get_by_role("button", name="Stuur de input in").click()
    expect(page.get_by_text("ingestuurd op").first).to_be_visible()


def everybody_else_sends_it(site: Site) -> None:
    assert int(beside(site, "everybody_else", "send_all_but", ENSCHEDE, CYCLE)) > MANY


def secretariaat_says_what_it_is_about(page: Page) -> None:
    page.goto(f"{HERE}themas/toekennen/")
    page.get_by_role("link", name="Ondermijning in het buitengebied").click()
    expect(page.get_by_text("Voorstel op grond van de woorden: Ondermijning")).to_be_visible()
    page.get_by_label("Ondermijning", exact=True).check()
    send(page)
    page.goto(f"{HERE}themas/ondermijning/")
    expect(page.get_by_text("Ondermijning in het buitengebied krijgt voorrang.")).to_be_visible()


def member_scores(page: Page) -> None:
    page.goto(BOARD)
    page.get_by_role("link", name="Ondermijning", exact=True).click()
    for criterion in ARGUED:
        page.locator(f"[name='score-{criterion}'][value='5']").check()
        page.locator(f"[name='reason-{criterion}']").fill("Alleen samen komen we verder.")
    send(page)


def chair_closes_chooses_and_offers(page: Page) -> None:
    press(page, f"{BOARD}sluiten/", "Sluit de weging")
    choose(page, "ondermijning", "gekozen", "Bijna alle partners noemen het.")
    choose(page, "verkeer", "niet gekozen", "De gewone aanpak volstaat.")
    press(page, CONSULTING, "Leg de concept-prioriteiten voor")
    expect(page.get_by_text("De concept-prioriteiten zijn voorgelegd. De DVO's")).to_be_visible()


def choose(page: Page, theme: str, outcome: str, reason: str) -> None:
    page.goto(f"{BOARD}themas/{theme}/keuze/")
    page.get_by_label(outcome, exact=True).check()
    page.get_by_label("Waarom?").fill(reason)
    send(page)


def dvo_reacts(page: Page) -> None:
    page.goto(f"{CONSULTING}dvo-twente/over/ondermijning/")
    page.get_by_label("wijzigt", exact=True).check()
    page.get_by_label("Reactie", exact=True).fill("Noem ook de vakantieparken.")
    send(page)


def chair_answers_and_rewords(page: Page) -> None:
    page.goto(f"{CONSULTING}dvo-twente/")
    page.get_by_role("link", name="Antwoord op de reactie").click()
    page.get_by_label("overgenomen", exact=True).check()
    page.get_by_label("Waarom?").fill("Vakantieparken staan nu in de tekst.")
    send(page)
    page.goto(f"{PRIORITY}wijzigen/")
    page.get_by_label("Tekst", exact=True).fill("Wij pakken ondermijning samen aan, ook op vakantieparken.")
    page.get_by_label("van DVO Twente op Ondermijning").check()
    page.get_by_label("Waarom verandert de tekst?").fill("Vakantieparken horen erbij.")
    send(page)


def chair_writes_goals(page: Page) -> None:
    page.goto(f"{PRIORITY}doelen/nieuw/")
    page.get_by_label("Doel", exact=True).fill("Minder misdrijven")
    send(page)
    page.get_by_role("link", name="Indicator toevoegen bij Minder misdrijven").click()
    page.get_by_label("Cijfer", exact=True).select_option("misdrijven-gemeente-jaar:0.0.0")
    page.get_by_label("Begint in welk jaar?").fill("2022")
    page.get_by_label("omlaag").check()
    page.get_by_label("Streefgetal").fill("100.000")
    page.get_by_label("Te bereiken in welk jaar?").fill("2026")
    send(page)
    page.get_by_role("link", name="Product toevoegen bij Minder misdrijven").click()
    page.get_by_label("Product", exact=True).fill("Handreiking gebiedsscan")
    send(page)


def secretariaat_freezes_and_records(page: Page) -> None:
    press(page, f"{VERSIONS}nieuw/", "Leg deze versie vast")
    assert_nothing_is_wrong(page)
    page.goto(HERE)
    picture = page.get_by_role("img", name="Procesplaat van Veiligheidsstrategie 2019–2022")
    expect(picture).to_have_js_property("complete", value=True)
    for body, outcome in (("RVO", "positief advies"), ("Bestuurscollege", "vastgesteld")):
        page.goto(f"{HERE}besluiten/nieuw/")
        page.get_by_label("Welk overleg besloot?").select_option(label=body)
        page.get_by_label(outcome, exact=True).check()
        page.get_by_label("Versie").select_option(index=1)
        page.get_by_label("Waarom?").fill("De strategie is breed besproken.")
        send(page)


def everybody_reads_what_was_adopted(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{VERSIONS}1/")
    expect(page.get_by_text("ook op vakantieparken")).to_be_visible()
    expect(page.get_by_text("Handreiking gebiedsscan")).to_be_visible()
    expect(page.get_by_text("Alleen samen komen we verder.")).to_have_count(0)
    assert_fits(page)
    pdf = page.request.get(f"{VERSIONS}1/strategie.pdf")
    page.get_by_text("Hoe weet ik dat deze tekst niet is veranderd?").click()
    expect(page.get_by_text(sha256(pdf.body()).hexdigest())).to_be_visible()
