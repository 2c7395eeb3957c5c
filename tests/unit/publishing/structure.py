"""Whether the structure of a PDF is what a screen reader needs, read by pypdf and not by what made it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

HEADS = ("H1", "H2", "H3", "H4", "H5", "H6")
_IN_TABLES = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}}


@dataclass(frozen=True, slots=True)
class Tag:
    """An element of the structure: its kind, that of its parent, and the text that stands in for it."""

    kind: str
    parent: str
    alt: str
    scope: str


def tags_of(content: bytes) -> list[Tag]:
    """Every element of the structure, in reading order, with the kinds of the standard."""
    root = PdfReader(BytesIO(content)).root_object["/StructTreeRoot"]
    known = root.get_object()
    roles = known.get("/RoleMap", {}) if isinstance(known, DictionaryObject) else {}
    names = {str(own): str(standard) for own, standard in roles.items()}
    return list(_walk(root, "", names))


def complaints(content: bytes) -> list[str]:
    """All that is wrong with it; nothing is right."""
    document = PdfReader(BytesIO(content))
    tags = tags_of(content)
    root = document.root_object
    marked = root["/MarkInfo"].get_object()
    ordered = all("/StructParents" in page and page.get("/Tabs") == "/S" for page in document.pages)
    checks = {
        "not marked": isinstance(marked, DictionaryObject) and bool(marked.get("/Marked")),
        "no language": str(root.get("/Lang", "")).startswith("nl"),
        "no title": bool(document.metadata and document.metadata.title),
        "title not shown": "/DisplayDocTitle" in str(root.get("/ViewerPreferences", "")),
        "a page without place in the structure": ordered,
        "a figure without text": all(each.alt.strip() for each in tags if each.kind == "Figure"),
        "no head": any(each.kind in HEADS for each in tags),
        "a level of heads left out": not _skipped([each.kind for each in tags if each.kind in HEADS]),
        "a part of a table out of its place": all(
            each.parent in _IN_TABLES[each.kind] for each in tags if each.kind in _IN_TABLES
        ),
        "a head of a table without scope": all(each.scope for each in tags if each.kind == "TH"),
    }
    return [wrong for wrong, is_right in checks.items() if not is_right]


def _skipped(heads: list[str]) -> bool:
    levels = [0, *(HEADS.index(each) + 1 for each in heads)]
    return any(after > before + 1 for before, after in pairwise(levels))


def _walk(element: PdfObject | None, parent: str, names: dict[str, str]) -> Iterator[Tag]:
    match element.get_object() if element is not None else None:
        case ArrayObject() as several:
            for each in several:
                yield from _walk(each, parent, names)
        case DictionaryObject() as one:
            kind = parent
            if "/S" in one:
                own = str(one["/S"])
                kind = names.get(own, own).removeprefix("/")
                yield Tag(kind, parent, str(one.get("/Alt", "")), _scope(one.get("/A")))
            yield from _walk(one.get("/K"), kind, names)
        case _:
            pass


def _scope(attributes: PdfObject | None) -> str:
    match attributes.get_object() if attributes is not None else None:
        case ArrayObject() as several:
            return "".join(_scope(each) for each in several)
        case DictionaryObject() as one:
            return str(one.get("/Scope", ""))
        case _:
            return ""
