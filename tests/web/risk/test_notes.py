"""A note for the driehoek: frozen, released by somebody else, and each copy names its reader."""

from io import BytesIO
from uuid import uuid4

import docx
import pypdfium2
import pytest
from django.test import Client

from tests.factories import ENSCHEDE, make_user
from tests.web.risk.rows import CASES, OMG, assess, assessor, make_case, open_door, path_of, settle
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.risk.models import Case, Note

pytestmark = pytest.mark.django_db
ADVICE = "Vraag de driehoek om een gesprek."


@pytest.fixture
def one() -> Client:
    case, one, other = make_case(name="Chapter Oost"), assessor(), assessor("twee@example.nl")
    heavy = {code: 0 if code == "H1" else 3 for code in OMG.indicators}
    assess(one, case, heavy)
    assess(other, case, {**heavy, "G1": 1})
    settle(one, case)
    return one


def make(client: Client) -> Note:
    case = Case.objects.get()
    open_door(client, case)
    sent = {"advice": ADVICE, "submission": str(uuid4())}
    assert client.post(path_of(case, "notitie/"), sent).status_code == 302
    return Note.objects.latest("pk")


def reader() -> Client:
    client = Client()
    client.force_login(make_user("risico_lezer", organisation=ENSCHEDE, email="lezer@example.nl"))
    open_door(client, Case.objects.get())
    return client


def text_of(pdf: bytes) -> str:
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def test_nobody_releases_what_they_made_and_before_that_there_is_no_file(one: Client) -> None:
    note = make(one)
    place = path_of(Case.objects.get(), f"notitie/{note.pk}/")

    own = one.post(f"{place}vrijgeven/", follow=True)
    assert "Laat een collega haar lezen" in own.content.decode()
    assert {one.get(f"{place}notitie.{each}").status_code for each in ("pdf", "docx")} == {404}

    assert reader().post(f"{place}vrijgeven/").status_code == 302
    assert one.get(f"{place}notitie.pdf").status_code == 200
    assert one.get(f"{place}notitie.exe").status_code == 404


def test_each_copy_names_its_reader_and_the_log_hears_of_it(one: Client) -> None:
    note, colleague = make(one), reader()
    place = path_of(Case.objects.get(), f"notitie/{note.pk}/")
    colleague.post(f"{place}vrijgeven/")

    pdf = text_of(colleague.get(f"{place}notitie.pdf").getvalue())
    word = docx.Document(BytesIO(one.get(f"{place}notitie.docx").getvalue()))
    header = " ".join(each.text for each in word.sections[0].header.paragraphs)

    assert "Exemplaar van Risico_lezer" in " ".join(pdf.split())
    assert "Exemplaar van Risico_beoordelaar" in header
    assert all("Vertrouwelijk" in said and ADVICE in said for said in (pdf, whole(word)))
    taken = Line.objects.filter(action="risk.note.exported")
    assert [line.name for line in taken] == ["Risico_lezer", "Risico_beoordelaar"]
    assert not any("Chapter Oost" in f"{line.sentence}{line.after}" for line in Line.objects.all())


def whole(word: object) -> str:
    return " ".join(each.text for each in word.paragraphs)  # type: ignore[attr-defined]


def test_what_was_released_stays_as_it_was_said(one: Client) -> None:
    note, colleague = make(one), reader()
    case = Case.objects.get()
    colleague.post(path_of(case, f"notitie/{note.pk}/vrijgeven/"))
    case.name, case.picture = "Anders", "Anders"
    case.save()

    pdf = text_of(colleague.get(path_of(case, f"notitie/{note.pk}/notitie.pdf")).getvalue())

    assert "Anders" not in pdf
    assert note.mark[:16] in pdf


def test_an_assessor_elsewhere_takes_no_copy(one: Client) -> None:
    note = make(one)
    reader().post(path_of(Case.objects.get(), f"notitie/{note.pk}/vrijgeven/"))
    elsewhere = assessor("drie@example.nl", organisation="GM0268")

    assert elsewhere.get(path_of(Case.objects.get(), f"notitie/{note.pk}/notitie.pdf")).status_code == 404
    assert elsewhere.get(f"{CASES}{uuid4()}/notitie/{note.pk}/notitie.pdf").status_code == 404


def test_what_can_be_done_fits_the_class_light_ones_first(one: Client) -> None:
    page = one.get(path_of(Case.objects.get())).content.decode()

    said = page.partition("Wat u kunt doen")[2].partition("Wat bekend is")[0]
    assert said.index("Volgen wat openbaar") < said.index("Stopgesprek") < said.index("Locatie sluiten")
    assert "te controleren" in said
    assert "Kan nog niet: zie H1" in said
    assert "In hetzelfde district: " in said
