"""No channel may lose a mark: the promise that a figure never travels without its status."""

import csv
from collections.abc import Callable
from datetime import date
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.builders import ENSCHEDE, build_table, periods
from tests.unit.publishing.test_charts import texts
from tests.unit.publishing.test_maps import GEMEENTEN
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.charts import chart_spec, render_svg
from veiligheidsnetwerk.publishing.cubes import to_json_stat, to_px
from veiligheidsnetwerk.publishing.docx import to_docx
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.marks import notes
from veiligheidsnetwerk.publishing.paper import answer_document
from veiligheidsnetwerk.publishing.pdf import to_pdf
from veiligheidsnetwerk.publishing.sentences import describe
from veiligheidsnetwerk.publishing.sheets import to_csv, to_ods, to_xlsx

ADDRESS, MADE = "https://example.nl/cijfers/", date(2026, 11, 28)
MARKED = [status for status in Status if status.mark]


def in_grid(table: Table) -> str:
    return " ".join(cell.text for row in lay_out(table)[0].rows for cell in row.cells) + " ".join(
        notes(table)
    )


def in_csv(table: Table) -> str:
    lines = csv.reader(
        StringIO(to_csv(table, address=ADDRESS).decode("utf-8-sig"), newline=""), delimiter=";"
    )
    return " ".join(field for line in lines for field in line)


def in_xlsx(table: Table) -> str:
    book = load_workbook(BytesIO(to_xlsx(table, address=ADDRESS)))
    return " ".join(f"{cell.value} {cell.number_format}" for sheet in book for row in sheet for cell in row)


def in_lines(table: Table) -> str:
    return " ".join(texts(render_svg(chart_spec(table))))


def in_map(table: Table) -> str:
    return " ".join(texts(render_svg(map_spec(table, GEMEENTEN))))


def in_text_of_picture(table: Table) -> str:
    return render_svg(map_spec(table, GEMEENTEN)).partition("<desc")[2].partition("</desc>")[0]


def in_sentences(table: Table) -> str:
    return " ".join(describe(table))


def in_ods(table: Table) -> str:
    with ZipFile(BytesIO(to_ods(table, address=ADDRESS))) as archive:
        return archive.read("content.xml").decode()


def in_json_stat(table: Table) -> str:
    return to_json_stat(table, address=ADDRESS).decode()


def in_px(table: Table) -> str:
    return to_px(table, address=ADDRESS).decode()


def in_pdf(table: Table) -> str:
    content = to_pdf(answer_document(table, Layout(), address=ADDRESS, made=MADE))
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def in_word(table: Table) -> str:
    content = to_docx(answer_document(table, Layout(), address=ADDRESS, made=MADE))
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("word/document.xml").decode()


CHANNELS = [
    in_grid,
    in_csv,
    in_xlsx,
    in_ods,
    in_json_stat,
    in_px,
    in_pdf,
    in_word,
    in_lines,
    in_map,
    in_text_of_picture,
    in_sentences,
]


@pytest.mark.parametrize("status", MARKED)
@pytest.mark.parametrize("columns", [1, 3])
@pytest.mark.parametrize("channel", CHANNELS)
def test_mark_and_meaning_arrive_in_every_channel(
    channel: Callable[[Table], str], columns: int, status: Status
) -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(columns), statuses={(0, columns - 1, 0): status})

    received = channel(table)

    assert status.mark in received
    assert status.label in received


@pytest.mark.parametrize("channel", CHANNELS)
def test_final_figures_carry_no_mark(channel: Callable[[Table], str]) -> None:
    received = channel(build_table(areas=[ENSCHEDE], columns=periods(3)))

    assert not [status for status in MARKED if status.label in received]
