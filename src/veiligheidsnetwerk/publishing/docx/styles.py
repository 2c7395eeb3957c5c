"""The look of a Word file: that of our documents, in letters that every Word has, and Dutch."""

from typing import Final

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

DARK, SOFT = RGBColor(0x08, 0x2E, 0x3C), RGBColor(0x3C, 0x4A, 0x52)
SERIF, SANS = "Georgia", "Calibri"
ASIDE, CELL = "Toelichting", "Cijfer"
LONG_SIDE, SHORT_SIDE, MARGIN = Cm(29.7), Cm(21), Cm(2)
_SIZES: Final = {"Title": 21, "Heading 1": 14, "Heading 2": 12, "Caption": 10.5}


def prepare(word: WordDocument, *, sideways: bool) -> None:
    """Give an empty file its styles, paper and language."""
    _speak_dutch(word)
    normal = _style(word, "Normal")
    normal.font.name, normal.font.size = SANS, Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    for name, size in _SIZES.items():
        _head(_style(word, name), size, serif=name != "Caption")
    for name, size, after in ((ASIDE, 9, 3), (CELL, 9, 0)):
        added = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = normal
        added.font.size, added.paragraph_format.space_after = Pt(size), Pt(after)
    _style(word, ASIDE).font.color.rgb = SOFT
    _lay_paper(word, sideways=sideways)


def add_field(paragraph: Paragraph, code: str) -> None:
    """A text that Word works out itself, such as the number of the page."""
    for kind, content in (("begin", ""), ("", code), ("end", "")):
        run = paragraph.add_run()._r  # noqa: SLF001  # python-docx has no words for fields
        if kind:
            part = OxmlElement("w:fldChar")
            part.set(qn("w:fldCharType"), kind)
        else:
            part = OxmlElement("w:instrText")
            part.text = content
        run.append(part)


def _style(word: WordDocument, name: str) -> ParagraphStyle:
    found = word.styles[name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(name)
    return found


def _head(style: ParagraphStyle, size: float, *, serif: bool) -> None:
    font = SERIF if serif else SANS
    style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), True, False
    style.font.color.rgb = DARK
    style.paragraph_format.keep_with_next = True
    properties = style.element.get_or_add_rPr()
    letters = properties.get_or_add_rFonts()
    for name in list(letters.attrib):
        if "Theme" in name:  # the letters of a theme go before those of a style
            del letters.attrib[name]
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        style.element.pPr.remove(borders)


def _speak_dutch(word: WordDocument) -> None:
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")


def _lay_paper(word: WordDocument, *, sideways: bool) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if sideways else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG_SIDE, SHORT_SIDE) if sideways else (SHORT_SIDE, LONG_SIDE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
