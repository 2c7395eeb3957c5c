"""The lines of a PDF with their letter, through PDFium."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from veiligheidsnetwerk.language.texts import refusal
from veiligheidsnetwerk.language.texts.paragraphs import Line, blocks_of
from veiligheidsnetwerk.language.texts.refusal import TextRefusedError
from veiligheidsnetwerk.language.texts.text import Text

_HYPHENS = frozenset("\x02\ufffe\u00ad")
_BOLD = 600
_BOLD_NAMES = ("bold", "black", "heavy")
_LETTERS_OF_A_SCAN = 20
"""With fewer letters a page on average, what is there is a stamp or a number on a picture."""


def read_pdf(content: bytes) -> Text:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = error.err_code == pdfium_c.FPDF_ERR_PASSWORD
        raise TextRefusedError(refusal.LOCKED if locked else refusal.BROKEN) from error
    pages = len(document)
    if pages > refusal.MOST_PAGES:
        raise TextRefusedError(refusal.too_many_pages(pages))
    lines: list[Line] = []
    wordless = []
    pictures = 0
    for number in range(1, pages + 1):
        page = document[number - 1]
        found = list(_lines(page.get_textpage(), number))
        lines += found
        if not found:
            wordless.append(number)
        pictures += next(page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE]), None) is not None
        page.close()
    letters = sum(len(line.text) for line in lines)
    if letters < _LETTERS_OF_A_SCAN * max(pages, 1) and pictures:
        raise TextRefusedError(refusal.SCANNED)
    return Text(blocks=blocks_of(lines), pages=pages, wordless=wordless)


def _lines(textpage: pdfium.PdfTextPage, number: int) -> Iterator[Line]:
    begin = 0
    signs: list[str] = []
    for index in range(textpage.count_chars()):
        sign = chr(pdfium_c.FPDFText_GetUnicode(textpage.raw, index))
        if sign in "\r\n":
            yield from _line(textpage, number, begin, signs)
            begin, signs = index + 1, []
        else:
            signs.append("\u00ad" if sign in _HYPHENS else sign)
    yield from _line(textpage, number, begin, signs)


def _line(textpage: pdfium.PdfTextPage, number: int, begin: int, signs: list[str]) -> Iterator[Line]:
    text = " ".join("".join(signs).replace("\0", "").split())
    if not text:
        return
    first = begin + next((place for place, sign in enumerate(signs) if sign.isalpha()), 0)
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDFText_GetLooseCharBox(textpage.raw, first, ctypes.byref(box))
    yield Line(
        text=text,
        page=number,
        size=round(abs(box.top - box.bottom), 1),
        top=box.top,
        bold=_is_bold(textpage, first),
    )


def _is_bold(textpage: pdfium.PdfTextPage, index: int) -> bool:
    if pdfium_c.FPDFText_GetFontWeight(textpage.raw, index) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(128)
    pdfium_c.FPDFText_GetFontInfo(textpage.raw, index, name, len(name), None)
    return any(word in name.value.decode("utf-8", "replace").casefold() for word in _BOLD_NAMES)
