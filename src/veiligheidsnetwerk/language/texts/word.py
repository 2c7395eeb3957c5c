"""The text of a Word file. It has no pages until it is printed, so a place is a paragraph."""

import io
import re
from collections.abc import Iterator

import docx
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from veiligheidsnetwerk.language.texts.text import Block, Text

_HEADING = re.compile(r"(?:Heading|Kop) (\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg)\b", re.IGNORECASE)


def read_docx(content: bytes) -> Text:
    paragraphs = _paragraphs(docx.Document(io.BytesIO(content)).iter_inner_content())
    blocks = [
        Block(text=text, number=number, level=_level(each), listed=_is_listed(each))
        for number, each in enumerate(paragraphs, 1)
        if (text := " ".join(each.text.split())) and not _CONTENTS.match(_style(each))
    ]
    return Text(blocks=blocks)


def _paragraphs(parts: Iterator[Paragraph | Table]) -> Iterator[Paragraph]:
    """Those of the body and, cell by cell, those of tables; a cell that spans others comes once."""
    for part in parts:
        if isinstance(part, Paragraph):
            yield part
            continue
        seen: set[int] = set()
        for row in part.rows:
            for cell in row.cells:
                if id(cell._tc) not in seen:  # noqa: SLF001  # the only sign that two cells are one
                    seen.add(id(cell._tc))  # noqa: SLF001
                    yield from _in_cell(cell)


def _in_cell(cell: _Cell) -> Iterator[Paragraph]:
    yield from _paragraphs(cell.iter_inner_content())


def _style(paragraph: Paragraph) -> str:
    return str(paragraph.style.name or "") if paragraph.style is not None else ""


def _level(paragraph: Paragraph) -> int | None:
    if _style(paragraph) in {"Title", "Titel"}:
        return 0
    found = _HEADING.match(_style(paragraph))
    return int(found[1]) * 10 if found else None


def _is_listed(paragraph: Paragraph) -> bool:
    numbered = getattr(paragraph._p.pPr, "numPr", None)  # noqa: SLF001  # there is no other door to it
    return (numbered is not None and _level(paragraph) is None) or _style(paragraph).startswith("List")
