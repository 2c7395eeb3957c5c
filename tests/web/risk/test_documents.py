"""What someone brings to a case: only the text of a file, screened before it is kept."""

from io import BytesIO
from uuid import uuid4

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.unit.language.texts import files
from tests.web.risk.rows import NIJMEGEN, assessor, make_case, open_door, path_of
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Change
from veiligheidsnetwerk.platform.risk.models import Case, Document
from veiligheidsnetwerk.platform.risk.rules.units import DOCUMENT_LENGTH

pytestmark = pytest.mark.django_db
CALM = "De rechtbank verbood de moederclub. Het verbod geldt ook hier."


@pytest.fixture
def one() -> Client:
    client = assessor()
    open_door(client, make_case())
    return client


def bring(client: Client, deed: str = "nieuw/", **typed: object) -> tuple[int, str]:
    sent = {"title": "Uitspraak", "text": "", "submission": str(uuid4()), **typed}
    answer = client.post(path_of(Case.objects.get(), f"stukken/{deed}"), sent)
    return answer.status_code, answer.content.decode()


def word(text: str) -> SimpleUploadedFile:
    made, stream = docx.Document(), BytesIO()
    made.core_properties.author = made.core_properties.comments = "kanarie-maker"
    made.add_paragraph(text)
    made.save(stream)
    return SimpleUploadedFile("stuk.docx", stream.getvalue())


def test_only_the_text_of_a_file_is_kept(one: Client) -> None:
    assert bring(one, file=word(CALM))[0] == 302

    document = Document.objects.get()
    assert document.text == CALM
    page = one.get(path_of(document.case, f"stukken/{document.pk}/")).content.decode()
    assert CALM in page
    assert "kanarie-maker" not in page
    assert "Uitspraak" in one.get(path_of(document.case)).content.decode()


@pytest.mark.parametrize(
    "points", ["111222333", "kenteken 12-ABC-3", "06-12345678", "iemand@example.nl", "Kerkstraat 12"]
)
def test_what_points_at_a_person_is_not_kept_and_the_text_can_be_mended(one: Client, points: str) -> None:
    status, page = bring(one, file=word(f"{CALM} Bel {points} en vraag na."))

    assert status == 422
    assert "wijst" in page
    assert f"{CALM} Bel {points} en vraag na." in page, "the text read can be mended and sent again"
    assert not Document.objects.exists()
    assert not Change.objects.filter(what="Stuk gebracht").exists()
    assert bring(one, text=CALM)[0] == 302


def test_a_name_needs_a_reason(one: Client) -> None:
    text = "Gesproken met mevrouw Jansen-de Vries over de vergunning."

    status, page = bring(one, file=word(text))
    assert (status, "Waarom moet deze naam er staan?" in page) == (422, True)
    assert bring(one, text=text, names="Zij is de burgemeester.")[0] == 302
    assert "Zij is de burgemeester." in str(Change.objects.get(what="Stuk gebracht").details)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Dit bestand is leeg."),
        (b"MZ een programma", "Dit is geen PDF"),
        (files.locked_pdf(), "wachtwoord"),
        (files.scanned_pdf(), "alleen plaatjes"),
        (files.packed(**{"foto.jpg": b"x"}), "ingepakt"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_was_typed_stays(
    one: Client, content: bytes, said: str
) -> None:
    status, page = bring(one, title="Mijn titel", text=CALM, file=SimpleUploadedFile("stuk.pdf", content))

    assert (status, said in page) == (422, True)
    assert "Mijn titel" in page
    assert CALM in page
    assert not Document.objects.exists()


def test_nothing_and_too_much_are_refused(one: Client) -> None:
    assert "Kies een bestand, of plak de tekst." in bring(one)[1]
    status, page = bring(one, text="a " * DOCUMENT_LENGTH)
    assert (status, "meer dan 40.000 tekens" in page) == (422, True)


def test_what_is_taken_away_is_nowhere_any_more(one: Client) -> None:
    bring(one, title="kanarie-titel", text="kanarie-stuk")
    document = Document.objects.get()
    assert (
        bring(one, f"{document.pk}/wijzigen/", title="kanarie-titel", text="kanarie-ander", seen="1")[0]
        == 302
    )
    document.refresh_from_db()
    assert document.text == "kanarie-ander"

    assert bring(one, f"{document.pk}/weghalen/")[0] == 302

    assert not Document.objects.exists()
    kept = [*Change.objects.values_list("details", flat=True), *Line.objects.values_list("after", flat=True)]
    assert not any(each in str(kept) for each in ("kanarie-stuk", "kanarie-ander"))
    assert Line.objects.filter(action="risk.document.removed").count() == 1
    assert one.get(path_of(document.case, f"stukken/{document.pk}/")).status_code == 404


def test_a_document_is_only_there_with_its_own_case_and_for_who_needs_to_know(one: Client) -> None:
    bring(one, text=CALM)
    document, other = Document.objects.get(), make_case(NIJMEGEN, name="elders")
    elsewhere = assessor("twee@example.nl", organisation=NIJMEGEN)
    open_door(elsewhere, other)

    for deed in ("", "wijzigen/", "weghalen/"):
        assert elsewhere.get(path_of(document.case, f"stukken/{document.pk}/{deed}")).status_code == 404
        assert elsewhere.get(path_of(other, f"stukken/{document.pk}/{deed}")).status_code == 404
