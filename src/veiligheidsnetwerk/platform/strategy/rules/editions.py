"""A text as plain values, to be kept and read back the same, with a hash that says whether it still is."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Title

type Plain = Mapping[str, Any]


def plain_of(document: Document) -> dict[str, Any]:
    """The text as it is kept: words only, a strategy has no pictures in it."""
    return {
        "title": document.title,
        "subject": document.subject,
        "made": document.made.isoformat(),
        "blocks": [_plain(block) for block in document.blocks],
    }


def digest_of(plain: Plain) -> str:
    """SHA-256 over the words in a fixed order."""
    return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _plain(block: Block) -> dict[str, Any]:
    match block:
        case Title(text, level):
            return {"kind": "title", "text": text, "level": level}
        case Paragraph(text, aside):
            return {"kind": "paragraph", "text": text, "aside": aside}
        case Listing(caption, heads, rows):
            return {"kind": "listing", "caption": caption, "heads": list(heads), "rows": _lists(rows)}
        case _:
            raise TypeError(block)


def _lists(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [list(row) for row in rows]
