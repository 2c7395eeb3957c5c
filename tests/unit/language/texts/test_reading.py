import io
import os
import time
import zipfile

import pytest

from tests.unit.language.texts import files
from veiligheidsnetwerk.language.texts import TextRefusedError, read_text
from veiligheidsnetwerk.publishing.document import Paragraph, Title


def test_a_pdf_gives_its_headings_and_paragraphs_with_their_page() -> None:
    text = read_text(files.pdf([*files.PLAN, *[Paragraph("Er is veel te zeggen. " * 100)] * 4]))

    headings = [(block.text, block.page) for block in text.blocks if block.is_heading]
    assert headings == [("Plan", 1), ("1 Prioriteiten", 1), ("1.1 Ondermijning", 1)]
    levels = [block.level for block in text.blocks if block.level is not None]
    assert levels == sorted(set(levels))
    assert text.blocks[3].text.startswith("De prioriteiten zijn ondermijning en jeugd. De prioriteiten")
    assert text.pages == text.blocks[-1].page == 2


def test_a_word_file_gives_headings_items_and_each_cell_of_a_table_once() -> None:
    text = read_text(files.word_file())

    found = [(block.text, block.is_heading, block.listed) for block in text.blocks]
    assert found == [
        ("Prioriteiten", True, False),
        ("Wij kiezen voor:", False, False),
        ("Ondermijning", False, True),
        ("Jeugd", False, False),
    ]
    assert text.pages is None
    assert [block.number for block in text.blocks] == [1, 2, 3, 4]


def test_an_opendocument_file_gives_headings_and_items() -> None:
    text = read_text(files.odt_file())

    found = [(block.text, block.is_heading, block.listed) for block in text.blocks]
    assert found == [
        ("Prioriteiten", True, False),
        ("Wij kiezen voor:", False, False),
        ("Ondermijning", False, True),
    ]


def test_pages_that_are_only_a_picture_are_named() -> None:
    text = read_text(files.scanned_pdf(2, after=files.pdf()))

    assert text.notes == ("Zonder leesbare tekst, en dus niet gelezen: bladzijde 2, 3.",)


def zip_bomb() -> bytes:
    return files.packed(**{"word__document.xml": b"0" * (301 << 20)})


def odt_with_password() -> bytes:
    stream = io.BytesIO(files.odt_file())
    with zipfile.ZipFile(stream) as odt:
        parts = {name.replace("/", "__"): odt.read(name) for name in odt.namelist()}
    parts["META-INF__manifest.xml"] = b"<manifest><encryption-data/></manifest>"
    return files.packed(**parts)


def entity_bomb() -> bytes:
    """A Word file whose text says of itself that it is enormous."""
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<!DOCTYPE d [<!ENTITY e0 "lol">{layers}]><d>&e9;</d>'
    with zipfile.ZipFile(io.BytesIO(files.word_file())) as word:
        parts = {name.replace("/", "__"): word.read(name) for name in word.namelist()}
    return files.packed(**parts | {"word__document.xml": xml.encode()})


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"", "is leeg"),
        (lambda: b"Zomaar een stuk tekst", "geen PDF, Word-bestand"),
        (lambda: files.packed(**{"plan.txt": b"plan"}), "ingepakt bestand"),
        (lambda: files.pdf()[:300], "beschadigd"),
        (lambda: b"%PDF-1.7\n" + os.urandom(5000), "beschadigd"),
        (files.locked_pdf, "met een wachtwoord beveiligd"),
        (odt_with_password, "met een wachtwoord beveiligd"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "oud Word-bestand"),
        (files.scanned_pdf, "alleen plaatjes"),
        (lambda: files.blank_pdf(2), "staat geen tekst"),
        (lambda: files.blank_pdf(2000), "heeft 2.000 bladzijden"),
        (lambda: files.word_file()[:-200], "beschadigd"),
        (zip_bomb, "te veel tijd of geheugen"),
        (entity_bomb, "beschadigd"),
        (lambda: bytes((50 << 20) + 1), "groter dan 50 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_is_refused_with_a_sentence_that_says_what_to_do(
    content: object, said: str
) -> None:
    assert callable(content)
    begin = time.monotonic()

    with pytest.raises(TextRefusedError, match=said):
        read_text(content())

    assert time.monotonic() - begin < 20


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(TextRefusedError, match="te veel tijd of geheugen"):
        read_text(files.pdf(), seconds=0.05)


def test_a_file_gets_no_more_memory_than_it_may_have() -> None:
    # Less than the reader takes before it has read anything, whether or not it is compiled already.
    with pytest.raises(TextRefusedError, match="geheugen"):
        read_text(files.pdf(), memory=30 << 20)


def test_a_line_that_stands_on_every_page_is_not_part_of_the_text() -> None:
    chapters = [part for n in range(6) for part in (Title(f"Deel {n}"), Paragraph("Wij werken. " * 400))]

    text = read_text(files.pdf(chapters))

    assert not [block for block in text.blocks if block.text.strip().isdigit()]
