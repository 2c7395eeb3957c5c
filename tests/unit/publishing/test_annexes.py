"""Files that people bring along: what they are, and what is refused."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.hostile.files import picture
from veiligheidsnetwerk.publishing.annexes import MOST_BYTES, FileRefusedError, kind_of
from veiligheidsnetwerk.publishing.document import Document, Paragraph
from veiligheidsnetwerk.publishing.files import document_as

PAPER = Document(title="Stuk", subject="Over", blocks=(Paragraph("Tekst"),), made=date(2026, 1, 1))


def packed(parts: Mapping[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


WORD = {"word/document.xml": b"<w:document/>"}


def test_what_we_make_ourselves_may_come_along_whatever_the_letters_of_its_name() -> None:
    assert kind_of("Stuk.PDF", document_as("pdf", PAPER)) == "pdf"
    assert kind_of("stuk.docx", document_as("docx", PAPER)) == "docx"
    assert kind_of("foto.JPEG", picture("JPEG")) == "jpg"
    assert (
        kind_of("blad.ods", packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})) == "ods"
    )


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("stuk.exe", b"MZ", "Zo’n bestand kan niet mee"),
        ("stuk", b"%PDF-1.7", "Zo’n bestand kan niet mee"),
        ("stuk.docm", packed(WORD), "Zo’n bestand kan niet mee"),
        ("leeg.pdf", b"", "leeg"),
        ("stuk.pdf", packed(WORD), "is iets anders"),
        ("stuk.docx", b"%PDF-1.7", "is iets anders"),
        ("stuk.docx", packed({"xl/workbook.xml": b"<x/>"}), "is iets anders"),
        (
            "stuk.odt",
            packed({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}),
            "is iets anders",
        ),
        ("stuk.docx", packed(WORD | {"word/vbaProject.bin": b"x"}), "macro’s"),
        ("stuk.odt", packed({"mimetype": b"x", "Basic/Standard/Module1.xml": b"x"}), "macro’s"),
        ("stuk.pdf", b"%PDF-1.7 << /JavaScript (app.alert) >>", "kan worden uitgevoerd"),
        ("stuk.pdf", b"%PDF-" + b"x" * MOST_BYTES, "groter dan 50 MB"),
    ],
)
def test_what_is_not_what_it_says_or_can_run_something_is_refused_with_why(
    name: str, content: bytes, why: str
) -> None:
    with pytest.raises(FileRefusedError, match=why):
        kind_of(name, content)


def test_a_file_that_grows_when_it_is_unpacked_is_refused_before_that() -> None:
    parts = WORD | {f"word/media/{number}.bin": bytes(32 << 20) for number in range(11)}
    bomb = packed(parts)

    assert len(bomb) < 1 << 20
    with pytest.raises(FileRefusedError, match="uitgepakt veel groter"):
        kind_of("stuk.docx", bomb)


LISTED, WRITTEN = b"PK\x01\x02", b"PK\x03\x04"


def changed(content: bytes, value: bytes, *, listed_at: int, written_at: int) -> bytes:
    """A package of which the list of parts and the head of each part say something else."""
    for mark, place in ((LISTED, listed_at), (WRITTEN, written_at)):
        begin = content.find(mark)
        while begin >= 0:
            at = begin + place
            content = content[:at] + value + content[at + len(value) :]
            begin = content.find(mark, begin + 1)
    return content


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            changed(
                packed(WORD | {"word/media/1.bin": bytes(1 << 20)}),
                b"\x05\0\0\0",
                listed_at=24,
                written_at=22,
            ),
            id="says that it stays small",
        ),
        pytest.param(changed(packed(WORD), b"\x01\0", listed_at=8, written_at=6), id="is locked"),
        pytest.param(
            changed(packed(WORD), b"\x63\0", listed_at=10, written_at=8), id="is packed in no known way"
        ),
        pytest.param(packed(WORD)[:60] + packed(WORD)[70:], id="misses a piece"),
    ],
)
def test_a_package_that_lies_or_cannot_be_opened_is_refused(content: bytes) -> None:
    with pytest.raises(FileRefusedError, match="is iets anders of is beschadigd"):
        kind_of("stuk.docx", content)
