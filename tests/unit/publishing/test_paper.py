"""An answer on paper: PDF that a screen reader can read, and Word that can be worked on."""

from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.builders import ENSCHEDE, TWENTE, build_table, compared_quantities, gemeenten, periods
from tests.unit.publishing.cases import every_cell
from tests.unit.publishing.structure import complaints, tags_of
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.query.table import Table, TableArea
from veiligheidsnetwerk.publishing.charts import chart_spec
from veiligheidsnetwerk.publishing.document import SIDEWAYS, UPRIGHT, Figures, fitting, widths
from veiligheidsnetwerk.publishing.docx import to_docx
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.layout import Layout
from veiligheidsnetwerk.publishing.marks import notes
from veiligheidsnetwerk.publishing.paper import answer_document
from veiligheidsnetwerk.publishing.pdf import to_pdf
from veiligheidsnetwerk.publishing.sentences import describe

ADDRESS = "https://example.nl/cijfers/?cijfer=politie:1.1.1"
MADE = date(2026, 11, 28)


def pdf_of(table: Table) -> bytes:
    return to_pdf(answer_document(table, Layout(), address=ADDRESS, made=MADE))


def word_of(table: Table) -> WordDocument:
    return docx.Document(BytesIO(to_docx(answer_document(table, Layout(), address=ADDRESS, made=MADE))))


def words(text: str) -> list[str]:
    """The words of a text, whatever stands between them; a hyphen at the end of a line is none."""
    return text.replace("\ufffe", "").replace("\xa0", " ").split()


def text_of(content: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def test_a_pdf_says_that_it_is_for_everyone() -> None:
    content = pdf_of(build_table())

    document = PdfReader(BytesIO(content))
    assert complaints(content) == []
    assert b"pdfuaid:part" in content
    assert document.metadata is not None
    assert document.metadata.title == build_table().title
    assert document.metadata.author == "Veiligheidsnetwerk"
    assert str(document.root_object["/Lang"]) == "nl-NL"


def test_a_pdf_has_heads_table_heads_and_a_picture_in_words() -> None:
    table = build_table()

    tags = tags_of(pdf_of(table))

    kinds = [each.kind for each in tags]
    (alt,) = (each.alt for each in tags if each.kind == "Figure")
    assert kinds.count("H1") + kinds.count("Title") >= 1
    assert {"Table", "TH", "TD", "THead", "TBody"} <= set(kinds)
    assert kinds.count("TH") == 1 + len(table.periods)
    assert all(sentence in alt for sentence in describe(table))


def test_a_pdf_has_every_figure_and_everything_that_belongs_to_it() -> None:
    table = every_cell(compared=True, turned=False)

    read = set(words(text_of(pdf_of(table))))

    (grid,) = lay_out(table)
    cells = [word for row in grid.rows for cell in row.cells for word in words(cell.text)]
    assert [word for word in cells if word not in read] == []
    assert [word for line in notes(table) for word in words(line) if word not in read] == []
    assert {"28", "november", "2026"} <= read


@pytest.mark.parametrize("evil", ["#panic()", "$x$", "= Kop", "*vet*", "\\", "`x`", "@bron", "<a>", "// x"])
def test_no_text_is_a_command(evil: str) -> None:
    area = TableArea("GM0001", evil, AreaKind.GEMEENTE)

    text = text_of(pdf_of(build_table(areas=[area], title=f"Titel {evil}")))

    assert evil in text


def test_a_table_too_wide_for_paper_goes_on_below_with_all_its_heads() -> None:
    (grid,) = lay_out(build_table(areas=gemeenten(6), columns=periods(13), quantities=compared_quantities()))

    parts = [part.grid for part in fitting(Figures("Cijfers", grid), room=UPRIGHT)]

    assert len(parts) > 1
    assert all(sum(widths(part)) <= UPRIGHT for part in parts)
    assert [key for part in parts for key in part.keys] == list(grid.keys)
    together = [
        tuple(cell for part in parts for cell in part.rows[row].cells) for row in range(len(grid.rows))
    ]
    assert together == [row.cells for row in grid.rows]
    assert all(part.header_rows[0][0].colspan == len(compared_quantities()) for part in parts)


def test_the_same_answer_gives_the_same_paper() -> None:
    table = build_table()
    document = answer_document(table, Layout(), address=ADDRESS, made=MADE)

    assert to_pdf(document) == to_pdf(document)
    assert to_docx(document) == to_docx(document)


def test_word_has_real_heads_dutch_and_a_title() -> None:
    word = word_of(build_table())

    heads = [p.text for p in word.paragraphs if p.style is not None and p.style.name.startswith("Heading")]
    assert heads == ["Grafiek", "Tabel", "Uitleg bij deze cijfers"]
    assert word.core_properties.title == build_table().title
    assert word.core_properties.language == "nl-NL"
    languages = {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}


@pytest.mark.parametrize("compared", [True, False])
def test_word_has_a_table_to_edit_whose_heads_return_on_every_page(*, compared: bool) -> None:
    table = every_cell(compared=compared, turned=False)
    (grid,) = lay_out(table)

    tables = word_of(table).tables

    parts = [part.grid for part in fitting(Figures("", grid), room=SIDEWAYS)]
    heads = len(grid.header_rows)
    for read, part in zip(tables, parts, strict=True):
        rows = [[cell.text for cell in row.cells] for row in read.rows]
        assert rows[heads:] == [
            [*(head.text for head in row.headings), *(cell.text for cell in row.cells)] for row in part.rows
        ]
        assert all(list(row._tr.iter(qn("w:tblHeader"))) for row in read.rows[:heads])


def test_word_says_what_the_picture_shows() -> None:
    table = build_table(areas=[ENSCHEDE, TWENTE])

    (shape,) = word_of(table).inline_shapes

    alt = shape._inline.docPr.get("descr")
    texts = chart_spec(table)["usermeta"]
    assert alt == f"{texts['title']}. {' '.join(texts['description'].splitlines())}"


def test_a_sign_that_xml_cannot_hold_is_no_failure() -> None:
    area = TableArea("GM0001", "Bor\x00ne\x1f", AreaKind.GEMEENTE)

    (read,) = word_of(build_table(areas=[area], title="Titel\x0b")).tables

    assert read.rows[1].cells[0].text == "Bor�ne�"
