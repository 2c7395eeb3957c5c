"""The letter of 8 February 2018, made again from the records that are shipped, and sent."""

import shutil
import subprocess
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import docx
import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from docx.oxml.parser import parse_xml

from tests.conftest import ClientFor
from tests.unit.publishing.structure import complaints
from tests.web.insight.test_blad import text_of_pdf
from tests.web.reporting.rows import begin, page_of, publish
from tests.web.teams.rows import sent, words
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.mail import outbox, postman
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.reporting.models import Dispatch, Publication, Report
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.strategy.actions.seeding import load_cycles
from veiligheidsnetwerk.platform.strategy.definitions import cycles
from veiligheidsnetwerk.platform.strategy.models import Cycle
from veiligheidsnetwerk.platform.teams.models import Product

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
TEXT, TABLE, SVG = f"{{{_ODF}:text:1.0}}", f"{{{_ODF}:table:1.0}}", f"{{{_ODF}:svg-compatible:1.0}}"
HEADS = [
    "Wat hebben we de afgelopen periode gedaan?",
    "Wat gaan we de komende periode nog doen?",
    "Hoe ziet het proces eruit om te komen tot de Veiligheidsstrategie 2019–2022?",
    "Wat ik u vraag",
    "Bijlagen",
]
FACTS = {
    "": [
        ["burgemeesters", "politie", "openbaar ministerie", "Oost-Nederland"],
        ["Enschede, 8 februari 2018"],
        ["Betreft", "Veiligheidsnetwerk", "nieuwe Veiligheidsstrategie"],
        ["Beste collega"],
    ],
    HEADS[0]: [
        ["risicoclassificatie-instrument voor OMG", "gereed"],
        ["toolkit ondermijning", "beschikbaar op de website"],
        ["nieuwsbrief", "verspreid"],
        ["begonnen met de voorbereiding", "Veiligheidsstrategie 2019–2022"],
        ["Jeugd", "onderzoek naar de aanpak van problematische jeugdgroepen"],
        ["rapport met enkele aanbevelingen", "BBG", "op korte termijn", "vijf DVO's"],
        ["voortgangsrapportage in de bijlagen"],
    ],
    HEADS[1]: [
        ["regionale bijeenkomst over de sluitende aanpak", "maart 2018", "kennis en ervaringen"],
        ["OMG", "regionale bijeenkomst", "nieuwe casuïstiek"],
        ["Informatievoorziening", "intelligence", "Enschede en Nijmegen"],
        ["VNG-criminaliteitscijfers", "elke maand", "website", "vergelijkingen"],
        ["Jeugd", "wacht op de landelijke evaluatie van de groepsscan", "juni 2018"],
        ["eindrapportage met aanbevelingen", "aan zijn opdracht voldaan", "opgeheven"],
        ["Woninginbraken", "daalt", "maatregelen", "taak is volbracht", "eindrapportage"],
        ["mijlpalen", "in de bijlagen"],
    ],
    HEADS[2]: [
        ["meerjarenbeleidsplan van de politie loopt gelijk op"],
        ["integraal veiligheidsplan", "beleidsplan van het OM", "fenomenen van het RIEC"],
        ["alle 78 gemeenten"],
        ["Loopt een plan dit jaar af", "wijzigingen, tendensen en ontwikkelingen"],
        ["Ambtelijk"],
        ["ten hoogste zeven concept-prioriteiten"],
        ["vijf DVO's", "1 juni tot en met 31 juli 2018"],
        ["meerderheid van de partners als prioriteit"],
        ["meer dan een reguliere aanpak"],
        ["schaal van Oost-Nederland iets toe aan een lokale aanpak"],
        ["concrete producten", "op de schaal van Oost"],
        ["mate van urgentie"],
        ["past de prioriteiten zo nodig aan op basis van de bespreking in de DVO's"],
        ["strategische doelstellingen"],
        ["Regionaal Veiligheidsoverleg"],
        ["Bestuurscollege"],
        ["schematisch", "in de bijlagen"],
    ],
    HEADS[3]: [
        ["stel het op prijs", "lokale prioriteiten", "driehoek"],
        ["Burgemeester van Enschede"],
        ["Voorzitter van de Bestuurlijke Begeleidingsgroep"],
    ],
    HEADS[4]: [
        ["Voortgangsrapportage", "februari 2018"],
        ["Mijlpalen", "februari 2018"],
        ["proces", "Veiligheidsstrategie 2019–2022"],
    ],
}
"""Every fact of the letter, by the head under which it stands: words that stand there together."""


@pytest.fixture
def network(db: None) -> None:
    call_command("load_network", stdout=StringIO())
    load_cycles(cycles().cycles, order=Order(by=SYSTEM, now=timezone.now()))
    call_command("load_teams", stdout=StringIO())


@pytest.fixture
def writer(network: None, client_for: ClientFor) -> Client:
    return client_for("redactie")


@pytest.fixture
def chair(network: None, client_for: ClientFor) -> Client:
    return client_for("bbg_voorzitter")


@pytest.fixture
def letter(writer: Client, chair: Client) -> Report:
    progress = begin(writer, title="Voortgangsrapportage Veiligheidsnetwerk Oost-Nederland")
    publish(chair, progress)
    cycle = Cycle.objects.get(code="2019-2022")
    return begin(writer, kind="brief", title="Brief", cycle=str(cycle.pk), progress=str(progress.pk))


def parts_of(letter: Report) -> dict[str, str]:
    """What stands under each head of the published letter."""
    found, head = {"": ""}, ""
    for block in Publication.objects.get(report=letter).content["blocks"]:
        if block["kind"] == "title":
            head = block["text"]
            found[head] = ""
        else:
            found[head] += "\n" + (block.get("text") or "\n".join(block["items"]))
    return found


def test_the_letter_of_2018_is_made_again_from_the_shipped_records(letter: Report, chair: Client) -> None:
    assert publish(chair, letter) == 302

    parts = parts_of(letter)
    assert list(parts) == ["", *HEADS]
    missing = [
        (head, fact)
        for head, facts in FACTS.items()
        for fact in facts
        if not all(word.casefold() in parts[head].casefold() for word in fact)
    ]
    assert missing == []
    traces = Publication.objects.get(report=letter).content["traces"]
    assert {each["ground"] for each in traces} == {"uit de gegevens"}
    where = {each["record"]["url"].partition("#")[0] for each in traces} - {""}
    assert {chair.get(url).status_code for url in where} == {200}
    annexes = list(Report.objects.filter(annex_of=letter).order_by("pk"))
    assert [each.kind for each in annexes] == [ReportKind.MILESTONES, ReportKind.PROCESS]
    for each in (letter, *annexes):
        pdf = chair.get(f"{page_of(each)}rapportage.pdf").content
        word = chair.get(f"{page_of(each)}rapportage.docx").content
        assert len(text_of_pdf(pdf)) > 200
        assert complaints(pdf) == []
        assert len(docx.Document(BytesIO(word)).paragraphs) > 3


def test_a_letter_of_a_day_outside_its_strategy_says_so_before_it_is_published(writer: Client) -> None:
    cycle = str(Cycle.objects.get(code="2019-2022").pk)
    early, right = (
        begin(writer, kind="brief", title="Brief", cycle=cycle, since="", day=day)
        for day in (date(2016, 2, 8), date(2018, 2, 8))
    )

    assert "De brief is van 8 februari 2016" in words(writer.get(page_of(early)).content)
    assert "Klopt de datum?" not in words(writer.get(page_of(right)).content)


def test_what_the_chair_changes_says_so_and_what_has_no_record_is_marked(
    letter: Report, writer: Client
) -> None:
    product = Product.objects.get(title="Toolkit ondermijning op de website")
    form = writer.get(f"{page_of(letter)}schrijven/").context["form"]
    typed = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    own = {
        "tekst-gedaan": "Er is door velen hard gewerkt.",
        f"tekst-product-{product.pk}": "De toolkit staat er.",
    }
    asked = {name: str(value) for name, value in typed.items() if value is not None}

    answer = writer.post(f"{page_of(letter)}schrijven/", sent(**asked | own | {"tekst-aanhef": ""}))

    assert answer.status_code == 302
    letter.refresh_from_db()
    assert letter.texts == {
        "gedaan": "Er is door velen hard gewerkt.",
        f"product-{product.pk}": "De toolkit staat er.",
        "aanhef": "",
    }
    page = writer.get(page_of(letter))
    by_text = {each["text"]: each for each in page.context["traces"]}
    assert by_text["Er is door velen hard gewerkt."]["ground"] == "zonder bron"
    assert by_text["De toolkit staat er."]["ground"] == "aangepast door de schrijver"
    assert "De gegevens zeggen: Expertteam Informatievoorziening: toolkit" in words(page.content)
    assert "Beste collega" not in words(page.content)


def test_it_is_sent_once_to_everybody_in_the_register_on_its_day_and_who_was_not_reached_is_shown(
    letter: Report, chair: Client
) -> None:
    where = f"{page_of(letter)}verzonden/"
    assert chair.post(f"{page_of(letter)}versturen/", sent()).status_code == 404
    publish(chair, letter)
    page = words(chair.get(where).content)
    assert "Burgemeesters: 78." in page

    chair.post(f"{page_of(letter)}versturen/", sent())
    again = chair.post(f"{page_of(letter)}versturen/", sent())

    assert again.status_code == 422
    to = Dispatch.objects.filter(report=letter)
    assert to.count() == Mail.objects.filter(kind="reporting.letter").count() > 78
    assert not to.filter(person__name="Secretariaat").exists()
    bad = Person.objects.get(name="Hoofdofficier van justitie")
    mail = Mail.objects.get(kind="reporting.letter", about=str(to.get(person=bad).pk))
    outbox.settle(mail, Mail.State.FAILED, "De mailserver weigerde dit adres (code 550).")
    Mail.objects.filter(pk=mail.pk).delete()
    page = words(chair.get(where).content)
    assert "Bij 1 adres kwam de brief niet of misschien niet aan." in page
    assert "De mailserver weigerde dit adres (code 550)." in page
    chair.post(f"{where}{to.get(person=bad).pk}/opnieuw/", sent())
    assert to.get(person=bad).state == Mail.State.WAITING

    Mail.objects.exclude(about=str(to.get(person=bad).pk)).delete()
    postman.one_round()
    mail = Mail.objects.get()
    assert (mail.state, mail.to, mail.subject) == (Mail.State.SENT, bad.email, "Brief")
    assert to.get(person=bad).state == Mail.State.SENT


@pytest.mark.faults
def test_libre_office_reads_the_letter_and_its_annexes_with_heads_tables_and_texts_of_pictures(
    letter: Report, chair: Client, tmp_path: Path
) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed, so that no DOCX was opened with it")
    publish(chair, letter)
    kinds = {each: each.kind for each in Report.objects.all()}
    files = [tmp_path / f"{name}.docx" for name in kinds.values()]
    for each, path in zip(kinds, files, strict=True):
        path.write_bytes(chair.get(f"{page_of(each)}rapportage.docx").content)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=180)

    read = [(said_in_word(path), said_in_office(path.with_suffix(".fodt"))) for path in files]

    for word, opened in read:
        assert opened == word
    heads, tables, pictures = (sum(len(word[part]) for word, _ in read) for part in range(3))
    assert (heads > 10, tables > 3, pictures) == (True, True, 3)


type Said = tuple[list[tuple[int, str]], list[list[list[str]]], list[str]]
"""The heads with their levels, the tables, and the texts of the pictures."""


def said_in_word(path: Path) -> Said:
    word = docx.Document(str(path))
    heads = [
        (int(each.style.name.removeprefix("Heading ")), plain(each.text))
        for each in word.paragraphs
        if each.style is not None and (each.style.name or "").startswith("Heading ")
    ]
    tables = [[[plain(cell.text) for cell in row.cells] for row in table.rows] for table in word.tables]
    return heads, tables, [plain(each._inline.docPr.get("descr")) for each in word.inline_shapes]


def said_in_office(path: Path) -> Said:
    root = parse_xml(path.read_bytes())
    heads = [
        (int(each.get(f"{TEXT}outline-level", "0")), plain("".join(each.itertext())))
        for each in root.iter(f"{TEXT}h")
    ]
    tables = [
        [
            [plain("".join(cell.itertext())) for cell in row.iter(f"{TABLE}table-cell")]
            for row in table.iter(f"{TABLE}table-row")
        ]
        for table in root.iter(f"{TABLE}table")
    ]
    return heads, tables, [plain(each.text or "") for each in root.iter(f"{SVG}desc")]


def plain(text: str) -> str:
    return " ".join(text.split())
