"""Files as people hand them in, and as nobody should."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date

import docx
from odfdo import Document as OdfDocument
from odfdo import Header
from odfdo import List as OdfList
from odfdo import Paragraph as OdfParagraph
from pypdf import PdfWriter
from pypdf.generic import NameObject, StreamObject

from veiligheidsnetwerk.publishing.document import Block, Document, Paragraph, Title
from veiligheidsnetwerk.publishing.pdf import to_pdf

PLAN: Sequence[Block] = (
    Title("1 Prioriteiten"),
    Paragraph("De prioriteiten zijn ondermijning en jeugd. " * 4),
    Title("1.1 Ondermijning", 2),
    Paragraph("Wij voeren controles uit in het buitengebied. " * 4),
)


def pdf(blocks: Sequence[Block] = PLAN) -> bytes:
    made = date(2026, 1, 1)
    return to_pdf(Document(title="Plan", subject="Een verzonnen plan", blocks=tuple(blocks), made=made))


def written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt("geheim", algorithm="AES-256")
    return written(writer)


def blank_pdf(pages: int) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    return written(writer)


def scanned_pdf(pages: int = 3, *, after: bytes | None = None) -> bytes:
    """Pages that are a picture and nothing more, after those of another file."""
    writer = PdfWriter(clone_from=io.BytesIO(after)) if after else PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(595, 842)
        picture = StreamObject()
        picture.set_data(b"q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q")
        page[NameObject("/Contents")] = writer._add_object(picture)
    return written(writer)


def packed(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def word_file() -> bytes:
    document = docx.Document()
    document.add_heading("Prioriteiten", 1)
    document.add_paragraph("Wij kiezen voor:")
    document.add_paragraph("Ondermijning", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Jeugd"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt_file() -> bytes:
    document = OdfDocument("odt")
    document.body.clear()
    for element in (Header(1, "Prioriteiten"), OdfParagraph("Wij kiezen voor:"), OdfList(["Ondermijning"])):
        document.body.append(element)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
