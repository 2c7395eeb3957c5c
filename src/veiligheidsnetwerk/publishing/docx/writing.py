"""From a document to DOCX."""

import re
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.shared import Cm, Emu, Inches, Length

from veiligheidsnetwerk.publishing.archives import without_clock
from veiligheidsnetwerk.publishing.document import (
    SIDEWAYS,
    UPRIGHT,
    Block,
    Document,
    Figures,
    Listing,
    Paragraph,
    Picture,
    Points,
    Title,
    fitting,
)
from veiligheidsnetwerk.publishing.docx.styles import ASIDE, add_field, prepare
from veiligheidsnetwerk.publishing.docx.tables import listing_of, table_of
from veiligheidsnetwerk.publishing.dutch import format_date, legible
from veiligheidsnetwerk.publishing.pictures.render import as_pixels

AUTHOR: Final = "Veiligheidsnetwerk"
PICTURE_WIDTH, WIDE_PICTURE = Cm(16.5), Cm(25.2)
PICTURE_HEIGHT, SIDEWAYS_HEIGHT = Cm(22), Cm(14.5)
"""As high as a sheet has room for: a higher picture becomes narrower."""
SHARPNESS = 2.5
"""Pixels of a picture in Word for each pixel of the drawing, at most."""
DOTS = 280
"""No more pixels on an inch of paper: of a picture as high as three sheets, more would take seconds."""
_SIZE: Final = re.compile(r'\b(?:width|height)="([\d.]+)"')


def to_docx(document: Document) -> bytes:
    """The document as a Word file; the same document gives the same bytes."""
    word = docx.Document()
    prepare(word, sideways=document.sideways)
    _describe(word, document)
    _frame(word, document)
    word.add_heading(legible(document.title), level=0)
    for block in document.blocks:
        _add(word, block, room=SIDEWAYS if document.sideways else UPRIGHT)
    file = BytesIO()
    word.save(file)
    return without_clock(file.getvalue())


def _describe(word: WordDocument, document: Document) -> None:
    made = datetime.combine(document.made, time(), UTC)
    about = word.core_properties
    about.title, about.subject = legible(document.title), legible(document.subject)
    about.author = about.last_modified_by = AUTHOR
    about.language, about.comments = "nl-NL", ""
    about.created = about.modified = made


def _frame(word: WordDocument, document: Document) -> None:
    """What stands above and below every page."""
    section = word.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    above.text, above.style = f"{AUTHOR}, gemaakt op {format_date(document.made)}", ASIDE
    if document.watermark:
        section.header.add_paragraph(legible(document.watermark), style=ASIDE)
    below.text, below.style = f"{legible(document.subject)}, pagina ", ASIDE
    add_field(below, "PAGE")
    below.add_run(" van ")
    add_field(below, "NUMPAGES")


def _add(word: WordDocument, block: Block, *, room: int) -> None:
    match block:
        case Title():
            word.add_heading(legible(block.text), level=block.level)
        case Paragraph():
            word.add_paragraph(legible(block.text), style=ASIDE if block.aside else None)
        case Points():
            for item in block.items:
                word.add_paragraph(legible(item), style="List Bullet")
        case Picture():
            _add_picture(word, block, most=SIDEWAYS_HEIGHT if room == SIDEWAYS else PICTURE_HEIGHT)
        case Listing():
            word.add_paragraph(legible(block.caption), style="Caption")
            word.add_paragraph(style=ASIDE)._p.addprevious(listing_of(block))  # noqa: SLF001
        case Figures():
            for part in fitting(block, room=room):
                word.add_paragraph(legible(part.caption), style="Caption")
                word.add_paragraph(style=ASIDE)._p.addprevious(table_of(part))  # noqa: SLF001


def _add_picture(word: WordDocument, picture: Picture, *, most: Length) -> None:
    room = WIDE_PICTURE if picture.wide else PICTURE_WIDTH
    width, height = (float(side) for side in _SIZE.findall(picture.svg)[:2])
    shown = min(room, int(most * width / height))
    sharp = min(SHARPNESS, shown / Inches(1) * DOTS / width)
    pixels = as_pixels(picture.svg, scale=sharp)
    shape = word.add_picture(BytesIO(pixels), width=Emu(shown))
    about = shape._inline.docPr  # noqa: SLF001  # python-docx has no words for the text of a picture
    about.set("descr", legible(picture.alt))
