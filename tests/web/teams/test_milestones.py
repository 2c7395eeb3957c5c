from io import BytesIO, StringIO

from django.core.management import call_command
from pypdf import PdfReader

from tests.conftest import ClientFor
from tests.unit.publishing.structure import complaints
from tests.web.insight.test_blad import text_of_pdf
from tests.web.teams.rows import words

PLACE = "/expertteams/mijlpalen/"


def test_the_picture_its_files_and_the_table_say_the_same_as_it_was_on_a_day(client_for: ClientFor) -> None:
    reader = client_for("burgemeester")
    call_command("load_network", stdout=StringIO())
    call_command("load_teams", stdout=StringIO())

    page = words(reader.get(f"{PLACE}?op=2018-03-20").content)
    svg = reader.get(f"{PLACE}mijlpalen-a4.svg?op=2018-03-20").content.decode()
    pdf = reader.get(f"{PLACE}mijlpalen-a3.pdf?op=2018-03-20")

    told = "Regionale bijeenkomst over de sluitende aanpak"
    assert f"{told} bijeenkomst 8 maart 2018 op schema, niet gereed gemeld" in page
    assert f"{told} (bijeenkomst), 8 maart 2018, op schema, niet gereed gemeld." in svg
    assert "20 maart 2018" in svg
    assert "Einde Expertteam Jeugd" in page
    assert told in " ".join(text_of_pdf(pdf.content).split())
    assert [round(side) for side in PdfReader(BytesIO(pdf.content)).pages[0].mediabox[2:]] == [1191, 842]
    assert complaints(pdf.content) == []
    assert pdf["Content-Disposition"] == 'attachment; filename="mijlpalen-a3-2018-03-20.pdf"'
    assert reader.get(f"{PLACE}mijlpalen-a4.png").content.startswith(b"\x89PNG")
    assert reader.get(f"{PLACE}mijlpalen-a9.png").status_code == 404
    assert reader.get(f"{PLACE}mijlpalen-a4.exe").status_code == 404
