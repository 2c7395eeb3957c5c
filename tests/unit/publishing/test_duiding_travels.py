"""What an analyst says of a figure arrives in every channel, as plain text."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from itertools import chain

import pytest
from openpyxl import load_workbook

from tests.builders import ENSCHEDE, build_table, periods
from tests.unit.figures.query.test_duiding import duiding
from tests.unit.publishing.test_marks_travel import (
    ADDRESS,
    CHANNELS,
    MADE,
    in_csv,
    in_grid,
    in_json_stat,
    in_lines,
    in_map,
    in_ods,
    in_pdf,
    in_px,
    in_sentences,
    in_text_of_picture,
    in_word,
    in_xlsx,
)
from veiligheidsnetwerk.figures.query import Table, explained
from veiligheidsnetwerk.publishing.blad import blad_document
from veiligheidsnetwerk.publishing.document import Paragraph
from veiligheidsnetwerk.publishing.docx import to_docx
from veiligheidsnetwerk.publishing.duiding import paragraphs
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import duiding_lines, notes, without_duiding
from veiligheidsnetwerk.publishing.paper import answer_document
from veiligheidsnetwerk.publishing.pdf import to_pdf
from veiligheidsnetwerk.publishing.sheets import to_csv, to_ods, to_xlsx

LINE = (
    "Duiding bij woninginbraken in Enschede, maart 2026: In maart waren er twee series. "
    "(Analist, Politie Oost-Nederland, geschreven op 3 april 2026, geldt tot en met 31 december 2026)"
)
NASTY = (
    '=HYPERLINK("http://example.nl")\n\n+1\n@SUM(A1)\n-2;"drie"\tvier <b>vet</b> {{ x }} DATA=1; '
    "#set page() \U0001f642 \u05d0"
)
WORDS = [
    "In maart waren er twee series.",
    "Analist, Politie Oost-Nederland",
    "3 april 2026",
    "31 december 2026",
]
assert {in_grid, in_csv, in_xlsx, in_ods, in_json_stat, in_px, in_pdf, in_word} <= set(CHANNELS)


def told(text: str = "") -> Table:
    said = duiding() if not text else replace(duiding(), text=text)
    return explained(build_table(areas=[ENSCHEDE], columns=periods(3)), [said])


@pytest.mark.parametrize("channel", [each for each in CHANNELS if each is not in_sentences])
def test_it_arrives_with_its_name_and_its_days(channel: Callable[[Table], str]) -> None:
    received = " ".join(channel(told()).split())

    assert [word for word in WORDS if "".join(word.split()) not in "".join(received.split())] == []


@pytest.mark.parametrize("channel", [in_csv, in_xlsx, in_json_stat, in_px])
def test_nothing_of_it_is_there_without_it(channel: Callable[[Table], str]) -> None:
    assert "Duiding" not in channel(without_duiding(told()))


def test_it_is_one_line_among_the_notes() -> None:
    assert LINE in notes(told())
    assert len(duiding_lines(told(NASTY))) == 1
    assert "\n" not in duiding_lines(told(NASTY))[0]


@pytest.mark.parametrize("make", [to_xlsx, to_ods, to_csv])
def test_no_text_becomes_a_formula(make: Callable[..., bytes]) -> None:
    content = make(told(NASTY), address=ADDRESS)

    match make:
        case _ if make is to_xlsx:
            cells = list(
                chain.from_iterable(row for sheet in load_workbook(BytesIO(content)) for row in sheet)
            )
            assert {cell.data_type for cell in cells} <= {"s", "n"}
        case _ if make is to_ods:
            assert b"formula" not in content
        case _:
            lines = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
            assert not [field for line in lines for field in line if field.startswith(("=", "+", "@"))]


@pytest.mark.parametrize("channel", CHANNELS)
def test_no_sign_breaks_a_channel(channel: Callable[[Table], str]) -> None:
    assert channel(told(NASTY))


@pytest.mark.parametrize("make", [to_pdf, to_docx])
def test_papers_say_it_once_and_in_its_paragraphs(make: Callable[..., bytes]) -> None:
    document = answer_document(told("Een zin.\n\nNog een zin."), Layout(), address=ADDRESS, made=MADE)

    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert texts.count("Woninginbraken in Enschede, maart 2026: Een zin.") == 1
    assert "Nog een zin." in texts
    assert make(document)


def test_the_blad_says_it_too() -> None:
    document = blad_document(told(), told(), address=ADDRESS, made=MADE)

    assert "In maart waren er twee series." in " ".join(
        block.text for block in document.blocks if isinstance(block, Paragraph)
    )


def test_paragraphs_are_those_that_were_written() -> None:
    assert paragraphs(replace(duiding(), text="Een\n\n twee  drie \n")) == ("Een", "twee drie")


@pytest.mark.parametrize("channel", [in_lines, in_map, in_text_of_picture])
def test_a_picture_beside_its_duiding_does_not_say_it_again(channel: Callable[[Table], str]) -> None:
    assert "Duiding" in channel(told())
    assert "Duiding" not in channel(without_duiding(told()))
