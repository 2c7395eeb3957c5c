"""People from a file: a plan first, then all or nothing, and a clear word about each line that cannot be."""

from collections.abc import Sequence
from datetime import date, timedelta
from html import unescape
from io import BytesIO
from re import findall
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from openpyxl import Workbook

from tests.conftest import ClientFor
from tests.factories import make_organisation, make_user
from veiligheidsnetwerk.platform.accounts.models import Assignment, Invitation, User
from veiligheidsnetwerk.platform.accounts.reading import lines_of, text_of
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Change, Person

pytestmark = pytest.mark.django_db

FILE = "/netwerk/toegang/bestand/"
DO = f"{FILE}uitvoeren/"
HEAD = "naam;e-mailadres;organisatie;functie;rol;vanaf;tot en met;reden"
ANNA = "Anna;anna@example.nl;Enschede;AOV'er;adviseur;1-1-2026;;Nieuw"
BEA = "Bea;bea@example.nl;gemeente Enschede;;Adviseur openbare orde en veiligheid;2026-01-01;;"


@pytest.fixture
def office(client_for: ClientFor) -> Client:
    make_organisation()
    return client_for("secretariaat")


def upload(client: Client, content: bytes) -> tuple[int, str]:
    response = client.post(FILE, {"file": SimpleUploadedFile("toegang.csv", content)})
    return response.status_code, unescape(response.content.decode())


def plan(client: Client, *lines: str) -> str:
    status, page = upload(client, "\r\n".join([HEAD, *lines]).encode())
    assert status == 200
    return page


def carry_out(client: Client, page: str) -> int:
    fields = {name: unescape(value) for name, value in findall(r'name="(text|shown)" value="([^"]*)"', page)}
    return client.post(DO, fields).status_code


def workbook(*rows: Sequence[object]) -> bytes:
    book, content = Workbook(), BytesIO()
    sheet = book.create_sheet("Mensen", 0)
    for row in (HEAD.split(";"), *rows):
        sheet.append(list(row))
    book.save(content)
    return content.getvalue()


def everything() -> tuple[int, ...]:
    return tuple(rows.objects.count() for rows in (User, Person, Assignment, Invitation, Change, Line))


def test_a_plan_is_shown_and_nothing_is_written(office: Client) -> None:
    before = everything()

    page = plan(office, ANNA, BEA)

    assert "2 nieuw" in page
    assert everything() == before


def test_the_plan_is_carried_out_and_the_same_file_again_changes_nothing(office: Client) -> None:
    carry_out(office, plan(office, ANNA, BEA))
    done = everything()

    again = plan(office, ANNA, BEA)

    assert {user.email for user in User.objects.filter(invitations__isnull=False)} == {
        "anna@example.nl",
        "bea@example.nl",
    }
    assert "2 blijft zo" in again
    assert "Voer het plan uit" not in again
    carry_out(office, again)
    assert everything() == done


def test_a_role_ends_and_another_is_given(office: Client) -> None:
    user = make_user("adviseur")
    until = timezone.localdate() + timedelta(days=3)
    lines = [
        f"Adviseur;{user.email};Enschede;;adviseur;1-1-2014;{until:%d-%m-%Y};",
        f"Adviseur;{user.email};Enschede;;contactpersoon;1-1-2026;;",
    ]

    page = plan(office, *lines)
    carry_out(office, page)

    assert "1 gewijzigd, 1 eindigt" in page
    assert Assignment.objects.get(account=user, role="adviseur").last_day == until
    assert Assignment.objects.filter(account=user, role="contactpersoon").exists()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("A;geen adres;Enschede;;adviseur;1-1-2026;;", "‘geen adres’ is geen heel e-mailadres."),
        (
            "A;a@example.nl;Nergenshuizen;;adviseur;1-1-2026;;",
            "De organisatie ‘Nergenshuizen’ kennen",
        ),
        ("A;a@example.nl;Enschede;;wethouder;1-1-2026;;", "De rol ‘wethouder’ kennen we niet."),
        ("A;a@example.nl;Enschede;;om;1-1-2026;;", "Deze rol is er niet voor gemeente Enschede."),
        ("A;a@example.nl;Enschede;;bbg_lid;1-1-2026;;", "Geef rollen in een overleg"),
        ("A;a@example.nl;Enschede;;beheer;1-1-2026;;", "U kunt deze rol niet geven"),
        ("A;a@example.nl;Enschede;;adviseur;31-2-2026;;", "is geen dag"),
        ("A;a@example.nl;Enschede;;adviseur;1-1-2026;31-12-2025;", "ligt voor de eerste dag"),
        ("A;a@example.nl;Enschede;;adviseur;;;", "De kolom ‘vanaf’ is leeg."),
        (
            "=1+1;a@example.nl;Enschede;;adviseur;1-1-2026;;",
            "teken waarmee een formule begint",
        ),
        (ANNA, "Dezelfde persoon en rol staan al op regel 2."),
    ],
)
def test_a_line_that_cannot_be_is_refused_with_its_reason_and_the_rest_goes_on(
    office: Client, line: str, reason: str
) -> None:
    page = plan(office, ANNA, line)
    carry_out(office, page)

    assert "1 nieuw, 1 geweigerd" in page
    assert reason in page
    assert not User.objects.filter(email="a@example.nl").exists()
    assert not Person.objects.filter(email="a@example.nl").exists()
    assert User.objects.filter(email="anna@example.nl").exists()
    assert Line.objects.filter(action="account.invited").count() == 1


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "leeg"),
        (HEAD.encode(), "Onder de eerste regel staat niets."),
        (b"naam;rol\nA;adviseur", "ontbreekt de kolom ‘e-mailadres’"),
        (f"{HEAD};naam\n{ANNA};x".encode(), "staat een kolom twee keer"),
        (f"{HEAD}\nAndré;a@example.nl;Enschede;;adviseur;1-1-2026;;".encode("latin-1"), "geen CSV in UTF-8"),
        (f"{HEAD}\n{ANNA}".encode("utf-16"), "geen CSV in UTF-8"),
        (f"{HEAD}\n\0".encode(), "tekens in die geen tekst zijn"),
        (f'{HEAD}\n"Anna;a'.encode(), "aanhalingstekens"),
        ("\n".join([HEAD, *["A;a@b.nl;E;;r;1-1-2026;;"] * 501]).encode(), "Er staan 501 regels in."),
        ("\n".join([HEAD, *[ANNA] * 50_000]).encode(), "Het bestand is te groot."),
    ],
)
def test_a_file_that_cannot_be_read_says_why(office: Client, content: bytes, reason: str) -> None:
    status, page = upload(office, content)

    assert status == 422
    assert reason in page


def test_a_plan_that_changed_meanwhile_is_shown_again_and_nothing_is_done(office: Client) -> None:
    page = plan(office, ANNA, BEA)
    carry_out(office, plan(office, ANNA))
    before = everything()

    assert carry_out(office, page) == 409
    assert everything() == before


def test_a_contactpersoon_does_no_more_with_a_file_than_without(client_for: ClientFor) -> None:
    contact = client_for("contactpersoon")
    make_organisation("GM0268")
    stranger = make_user("adviseur", email="nijmegen@example.nl", organisation="GM0268")
    lines = [
        ANNA,
        "B;b@example.nl;GM0268;;adviseur;1-1-2026;;",
        f"C;{stranger.email};Enschede;;adviseur;1-1-2026;;",
        "D;d@example.nl;Enschede;;secretariaat;1-1-2026;;",
    ]

    page = plan(contact, *lines)

    assert "1 nieuw, 3 geweigerd" in page
    assert "Met dit adres is er al een account bij een andere organisatie." in page


def test_the_example_is_read_back(office: Client) -> None:
    content = office.get(f"{FILE}voorbeeld.csv").content

    assert upload(office, content + ANNA.encode())[0] == 200


def test_a_workbook_does_what_the_same_lines_do_as_text(office: Client) -> None:
    begin = date(2026, 1, 1)
    rows = [
        ("Anna", "anna@example.nl", "Enschede", None, "adviseur", begin, None, "Nieuw"),
        (None, None, None),
        ("Bea", "bea@example.nl", "Nergenshuizen", None, "adviseur", "1-1-2026"),
    ]

    status, page = upload(office, workbook(*rows))

    assert (status, carry_out(office, page)) == (200, 302)
    assert "1 nieuw, 1 geweigerd" in page
    assert '<th scope="row">4</th>' in page
    assert User.objects.filter(email="anna@example.nl").exists()
    assert Assignment.objects.get(account__email="anna@example.nl").first_day == begin


def test_a_cell_of_a_workbook_may_have_the_signs_that_part_columns_and_lines() -> None:
    content = workbook(
        ('Anna; "de tweede"', "anna@example.nl", "Enschede", "AOV'er,\nplaatsvervangend", "om")
    )

    [line] = lines_of(text_of(content))

    assert (line.number, line.cells["naam"]) == (2, 'Anna; "de tweede"')
    assert line.cells["rol"] == "om"


def zipped(**parts: bytes) -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (workbook(("=1+1", "a@example.nl")), "Regel 2: Hier staat een formule."),
        (workbook(), "Onder de eerste regel staat niets."),
        (workbook()[:900], "beschadigd of geen echt Excel-bestand"),
        (zipped(**{"brief.txt": b"Hallo"}), "Dit is een zip-bestand en geen Excel-bestand."),
        (zipped(**{"[Content_Types].xml": bytes(30 * 2**20)}), "groter dan 20 MB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), "geen Excel-werkmap (.xlsx)"),
        (workbook(*[ANNA.split(";")] * 501), "Er staan 501 regels in."),
        (workbook(*[["x" * 250] * 4] * 300), "Er staat te veel in."),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why(office: Client, content: bytes, reason: str) -> None:
    before = everything()

    status, page = upload(office, content)

    assert status == 422
    assert reason in page
    assert everything() == before
