"""The blad voor de driehoek: one gemeente on a sheet, that says no more than the figures do."""

import re
from io import BytesIO

import docx
import pytest
from django.test import Client
from pypdf import PdfReader

from tests.web.insight.asking import read
from veiligheidsnetwerk.platform.audit.models import Line

PAGE = "/cijfers/blad/GM0153/"


def text_of_pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_the_page_sets_the_gemeente_beside_its_district_and_region(adviser: Client) -> None:
    page = read(adviser.get(PAGE))

    assert page.tables[0][0][1:] == ["Enschede", "Twente (district)", "Oost-Nederland (regio)"]
    assert "Bron: " in page.text
    assert len(page.pictures) == 2


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_paper_has_every_figure_of_the_page(adviser: Client, ending: str) -> None:
    cells = [text for row in read(adviser.get(PAGE)).tables[0][1:] for text in row]

    content = adviser.get(f"{PAGE}blad.{ending}").getvalue()

    if ending == "pdf":
        text = text_of_pdf(content)
        assert len(PdfReader(BytesIO(content)).pages) <= 2
    else:
        table = docx.Document(BytesIO(content)).tables[0]
        text = " ".join(cell.text for row in table.rows for cell in row.cells)
    words = set(re.split(r"[\s]+", text.replace("\xa0", " ")))
    assert [cell for cell in cells if not set(cell.replace("\xa0", " ").split()) <= words] == []


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_taking_it_along_is_logged(adviser: Client, ending: str) -> None:
    adviser.get(f"{PAGE}blad.{ending}")

    assert f"blad voor de driehoek ({ending.upper()})" in Line.objects.get(action="figures.exported").sentence


@pytest.mark.parametrize("code", ["GM9999", "GM0178", "NL", "PD-twente"])
def test_what_is_no_gemeente_now_has_no_blad(adviser: Client, code: str) -> None:
    assert adviser.get(f"/cijfers/blad/{code}/").status_code == 404


def test_a_figure_without_gemeenten_says_so(adviser: Client) -> None:
    response = adviser.get(f"{PAGE}?cijfer=misdrijven-land-maand:1.1.1")

    assert response.status_code == 404
    assert "niet voor deze gemeente" in response.content.decode()


def test_another_figure_can_be_asked(adviser: Client) -> None:
    page = read(adviser.get(f"{PAGE}?cijfer=misdrijven-cbs-gemeente-jaar:T001161"))

    assert page.tables[0][0][1] == "Enschede"
    assert "2020" in page.text
