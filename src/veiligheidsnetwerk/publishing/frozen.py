"""A document as plain values, to be kept and read back the same, with a hash that says whether it is."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Picture, Points, Title
from veiligheidsnetwerk.publishing.files import PAPERS, document_as

type Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A document as it is kept: its plain values and files, each with its hash."""

    content: dict[str, Any]
    digest: str
    files: Mapping[str, bytes]
    digests: Mapping[str, str]


def freeze(document: Document, **more: Any) -> Frozen:
    """The document with the files made of it; `more` is kept beside the text, under the same hash."""
    content = plain_of(document) | more
    files = {ending: document_as(ending, document) for ending in PAPERS}
    digests = {ending: sha256(data).hexdigest() for ending, data in files.items()}
    return Frozen(content=content, digest=digest_of(content), files=files, digests=digests)


def plain_of(document: Document) -> dict[str, Any]:
    """The text as it is kept, with its tables as words and its pictures as drawn."""
    plain: dict[str, Any] = {
        "title": document.title,
        "subject": document.subject,
        "made": document.made.isoformat(),
        "blocks": [_plain(block) for block in document.blocks],
    }
    return plain if document.paper == "a4" else plain | {"paper": document.paper}


def document_of(plain: Plain) -> Document:
    """The document that was kept so, to make the same files of it again."""
    return Document(
        title=plain["title"],
        subject=plain["subject"],
        made=date.fromisoformat(plain["made"]),
        blocks=tuple(_block(each) for each in plain["blocks"]),
        paper=plain.get("paper", "a4"),
    )


def lines_of(plain: Plain) -> list[str]:
    """The words of a text without its tables and pictures, as a mail has them."""
    found: list[str] = []
    for block in plain["blocks"]:
        match block["kind"]:
            case "title" | "paragraph":
                found.append(block["text"])
            case "points":
                found += [f"- {item}" for item in block["items"]]
    return found


def digest_of(plain: Plain) -> str:
    """SHA-256 over the words in a fixed order."""
    return sha256(json.dumps(plain, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _plain(block: Block) -> dict[str, Any]:
    match block:
        case Title(text, level):
            return {"kind": "title", "text": text, "level": level}
        case Paragraph(text, aside):
            return {"kind": "paragraph", "text": text, "aside": aside}
        case Points(items):
            return {"kind": "points", "items": list(items)}
        case Listing(caption, heads, rows):
            return {"kind": "listing", "caption": caption, "heads": list(heads), "rows": _lists(rows)}
        case Picture(svg, alt, wide):
            return {"kind": "picture", "svg": svg, "alt": alt, "wide": wide}
        case _:
            raise TypeError(block)


def _block(plain: Plain) -> Block:
    match plain["kind"]:
        case "title":
            return Title(plain["text"], plain["level"])
        case "paragraph":
            return Paragraph(plain["text"], plain["aside"])
        case "points":
            return Points(tuple(plain["items"]))
        case "listing":
            return Listing(plain["caption"], tuple(plain["heads"]), tuple(map(tuple, plain["rows"])))
        case "picture":
            return Picture(plain["svg"], plain["alt"], plain["wide"])
        case other:
            raise ValueError(other)


def _lists(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [list(row) for row in rows]
