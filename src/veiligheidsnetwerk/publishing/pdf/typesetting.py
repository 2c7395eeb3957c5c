"""From a document to PDF through Typst, in this process.

`document.typ` is the style; what is said goes to it as data, so that no text can become a command. Typst
refuses a document that breaks PDF/UA-1.
"""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import typst

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
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.grid import Grid
from veiligheidsnetwerk.publishing.letters import FONTS, drawable

STYLE = Path(__file__).with_name("document.typ")
type _Data = dict[str, Any]


class UnprintableError(PublishingError):
    """The document cannot be set."""


def to_pdf(document: Document) -> bytes:
    """The document as PDF/UA-1; the same document gives the same bytes."""
    room = SIDEWAYS if document.sideways else UPRIGHT
    content = {
        "title": document.title,
        "subject": document.subject,
        "made": f"Gemaakt op {format_date(document.made)}",
        "sideways": document.sideways,
        "paper": document.paper,
        "watermark": drawable(document.watermark),
        "blocks": [part for block in document.blocks for part in _parts(block, room=room)],
    }
    try:
        made = typst.compile(
            STYLE,
            sys_inputs={"document": json.dumps(content)},
            pdf_standards="ua-1",
            font_paths=_fonts(),
            ignore_system_fonts=True,
            timestamp=datetime.combine(document.made, time(), UTC),
        )
    except typst.TypstError as error:
        raise UnprintableError("Van dit stuk is geen PDF te maken.") from error
    return made


@cache
def _fonts() -> typst.Fonts:
    """Our own letters only, so that a document looks the same wherever it is made."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def _parts(block: Block, *, room: int) -> list[_Data]:
    match block:
        case Title():
            return [{"kind": "title", "text": drawable(block.text), "level": block.level}]
        case Paragraph():
            return [{"kind": "paragraph", "text": drawable(block.text), "aside": block.aside}]
        case Points():
            return [{"kind": "points", "items": [drawable(each) for each in block.items]}]
        case Picture():
            return [{"kind": "picture", "svg": block.svg, "alt": block.alt, "wide": block.wide}]
        case Listing():
            return [{"kind": "listing", "caption": block.caption, "heads": block.heads, "rows": block.rows}]
        case Figures():
            return [
                {"kind": "figures", "caption": part.caption, **_table(part.grid)}
                for part in fitting(block, room=room)
            ]


def _table(grid: Grid) -> _Data:
    return {
        "corners": grid.corners,
        "columns": len(grid.keys),
        "heads": [[[head.text, head.colspan] for head in line] for line in grid.header_rows],
        "rows": [
            [*(head.text for head in row.headings), *(cell.text for cell in row.cells)] for row in grid.rows
        ],
    }
