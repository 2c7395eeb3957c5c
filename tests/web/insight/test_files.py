"""What is taken along holds what was on the screen: cell for cell, with the marks and the sources."""

import csv
import re
from io import BytesIO, StringIO
from itertools import batched

import pytest
from django.test import Client
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from tests.web.insight.asking import BURGLARY, QUESTIONS, Question, Reader, address, html_of, parts_of, read

MARKS = "*~x."
every_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


def screen_of(adviser: Client, question: Question) -> Reader:
    return read(adviser.get(address(question)))


def body_of(screen: Reader) -> list[list[str]]:
    """The rows of figures in the first table: the head of the row and its cells."""
    heads = 1 if len(screen.tables[0][1]) == len(screen.tables[0][0]) else 2
    return screen.tables[0][heads:]


def in_parts(text: str) -> tuple[str, str]:
    """A figure on the screen as CSV has it: a number without points, plus and percent sign, and the mark."""
    number = re.fullmatch(r"([+−]?)(\d[\d.]*)(,\d+)?(\xa0%)?([*~]?)", text)
    if number is None:
        return text, text if text in MARKS else ""
    sign, whole, decimals, _, mark = (part or "" for part in number.groups())
    return f"{'-' if sign == '−' else ''}{whole.replace('.', '')}{decimals}", mark


def as_shown(cell: Cell) -> str:
    """What a spreadsheet shows in a cell, in Dutch."""
    if not isinstance(cell.value, int | float):
        return str(cell.value)
    sections = cell.number_format.split(";")
    code = sections[1 if cell.value < 0 else 0 if cell.value > 0 else 2]
    decimals = len(re.sub(r"[^0]", "", code.partition(".")[2]))
    digits = f"{abs(cell.value):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    return re.sub(r"#,##0(\.0+)?", digits, code).replace('"', "")


def workbook_of(adviser: Client, question: Question) -> Workbook:
    response = adviser.get(address(question, "/cijfers/tabel.xlsx"))
    assert response.status_code == 200
    return load_workbook(BytesIO(response.getvalue()))


@every_question
def test_csv_has_what_is_on_the_screen(adviser: Client, question: Question) -> None:
    screen = screen_of(adviser, question)

    response = adviser.get(address(question, "/cijfers/tabel.csv"))

    lines = list(csv.reader(StringIO(response.getvalue().decode("utf-8-sig")), delimiter=";"))
    body = body_of(screen)
    first = next(place for place, line in enumerate(lines) if line and line[0] == body[0][0])
    for shown, line in zip(body, lines[first : first + len(body)], strict=True):
        assert line[0] == shown[0]
        for text, (figure, mark) in zip(shown[1:], batched(line[1:], 2, strict=True), strict=True):
            number, sign = in_parts(text)
            assert figure == number
            assert mark == sign or "→" in text
    assert not lines[first + len(body)]
    assert lines[0][0] in screen.text


@every_question
def test_the_workbook_shows_what_is_on_the_screen(adviser: Client, question: Question) -> None:
    body = body_of(screen_of(adviser, question))

    sheet = workbook_of(adviser, question)["Cijfers"]

    rows = [[cell for cell in row if isinstance(cell, Cell)] for row in sheet.iter_rows()]
    first = next(place for place, row in enumerate(rows) if row[0].value == body[0][0])
    shown = [[as_shown(cell) for cell in row] for row in rows[first:]]
    assert shown == body


@every_question
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_must_be_read_with_the_figures_goes_along(
    adviser: Client, question: Question, ending: str
) -> None:
    page = html_of(adviser.get(address(question)))
    screen = Reader(page)

    if ending == "csv":
        text = adviser.get(address(question, "/cijfers/tabel.csv")).getvalue().decode("utf-8-sig")
    else:
        notes = workbook_of(adviser, question)["Toelichting"]
        text = "\n".join(str(row[0]) for row in notes.iter_rows(values_only=True))

    lines = re.findall(r"Bron: [^.(]+\([^)]*\)(?: \([^)]*\))?", screen.text)
    assert lines
    assert [line for line in lines if line not in text] == []
    assert all(f"{mark} " in text for mark in MARKS if f">{mark}</span>" in page)
    assert "Definitie: " in text
    assert "Licentie: " in text


def test_a_file_is_named_after_its_question(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, "/cijfers/tabel.csv"))

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert (
        response["Content-Disposition"]
        == 'attachment; filename="woninginbraak-maand-totaal-2025MM06-2026MM05.csv"'
    )


def test_the_workbook_says_where_the_same_figures_can_be_asked_again(adviser: Client) -> None:
    page = read(adviser.get(address(BURGLARY)))

    notes = workbook_of(adviser, BURGLARY)["Toelichting"]

    last = str(list(notes.iter_rows(values_only=True))[-1][0])
    assert last.startswith("Deze vraag opnieuw stellen: http://testserver/cijfers/?")
    assert parts_of(last.partition(": ")[2]) == parts_of(page.links["Link om te delen"])


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_same_question_gives_the_same_file(adviser: Client, ending: str) -> None:
    link = address(BURGLARY, f"/cijfers/tabel.{ending}")

    assert adviser.get(link).getvalue() == adviser.get(link).getvalue()
