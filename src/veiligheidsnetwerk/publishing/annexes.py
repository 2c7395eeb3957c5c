"""Files that people bring along: each is what its name says, does not grow, and runs nothing."""

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile

from veiligheidsnetwerk.publishing.errors import PublishingError
from veiligheidsnetwerk.publishing.pdf_deeds import does_more
from veiligheidsnetwerk.publishing.photos import is_picture

MOST_BYTES: Final = 50 << 20
MOST_UNPACKED: Final = 300 << 20
"""What a file may be when its parts are unpacked, all together."""
MOST_PARTS: Final = 5_000
_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_OPEN: Final = "application/vnd.oasis.opendocument"
_MACROS: Final = ("vbaproject", "basic/", "scripts/", "macros/", "activex/", "embeddings/oleobject")
TYPES: Final[Mapping[str, str]] = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "odt": f"{_OPEN}.text",
    "ods": f"{_OPEN}.spreadsheet",
    "odp": f"{_OPEN}.presentation",
}
"""What may be brought along, by the end of its name, with how the web calls it."""
_PDF: Final = b"%PDF-"
_PICTURES: Final[Mapping[str, str]] = {"png": "PNG", "jpg": "JPEG"}
_MAIN_PART: Final[Mapping[str, str]] = {
    "docx": "word/document.xml",
    "xlsx": "xl/workbook.xml",
    "pptx": "ppt/presentation.xml",
}
_BROKEN: Final = (BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError, zlib.error)
"""What unpacking raises for a package that is damaged, locked or made in a way that nobody uses."""
_AT_ONCE: Final = 1 << 20
_TELLING: Final = (".xml", ".rels")
_FETCHES: Final = re.compile(rb"<!ENTITY|<Relationship\b[^>]*attachedTemplate[^>]*Target=\"(?:https?:|\\\\)")
"""What lets whoever opens it fetch something else, or read one word as a million."""
_LONGEST_SIGN: Final = 2_000


class FileRefusedError(PublishingError):
    """The file is not kept. The message says why and what to do."""


def kind_of(name: str, content: bytes) -> str:
    """Which of `TYPES` it is, by its name and its content alike.

    Raises:
        FileRefusedError: it is something else than its name says, is too large, or can run something.
    """
    ending = PurePath(name).suffix.lower().removeprefix(".").replace("jpeg", "jpg")
    if ending not in TYPES:
        known = ", ".join(TYPES)
        raise FileRefusedError(
            f"Zo’n bestand kan niet mee. Kies er een dat eindigt op een van deze: {known}."
        )
    if not content:
        raise FileRefusedError("Dit bestand is leeg. Kies het opnieuw.")
    if len(content) > MOST_BYTES:
        raise FileRefusedError(f"Dit bestand is groter dan {MOST_BYTES >> 20} MB. Maak het kleiner.")
    if ending == "pdf":
        _check_pdf(content)
    elif ending in _PICTURES:
        if not is_picture(content, _PICTURES[ending]):
            raise _other(ending)
    else:
        _check_packed(ending, content)
    return ending


def _check_pdf(content: bytes) -> None:
    if not content.startswith(_PDF):
        raise _other("pdf")
    if does_more(content):
        raise FileRefusedError(
            "In deze PDF zit iets dat kan worden uitgevoerd of een ander bestand, of hij is beveiligd. "
            "Druk hem opnieuw af naar PDF, en kies die."
        )


def _check_packed(ending: str, content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if not _stays_small(packed):
                raise FileRefusedError(
                    "Dit bestand wordt uitgepakt veel groter dan het mag zijn. Sla het opnieuw op, zonder "
                    "grote plaatjes."
                )
            names = [name.casefold() for name in packed.namelist()]
            if any(sign in each for each in names for sign in _MACROS):
                raise FileRefusedError(
                    "In dit bestand zitten macro’s: kleine programma’s. Sla het op zonder, of als PDF."
                )
            if not _is(ending, packed, names) or any(".." in PurePath(each).parts for each in names):
                raise _other(ending)
            if any(_fetches(packed, name) for name in packed.namelist() if name.endswith(_TELLING)):
                raise FileRefusedError(
                    "Dit bestand haalt iets op van een andere plek zodra iemand het opent. Sla het op als "
                    "PDF, en kies die."
                )
    except _BROKEN as error:
        raise _other(ending) from error


def _stays_small(packed: ZipFile) -> bool:
    """Unpacks every part once and counts, since the sizes in the list of parts may be lies."""
    parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        return False
    left = MOST_UNPACKED
    for part in parts:
        with packed.open(part) as stream:
            while piece := stream.read(_AT_ONCE):
                left -= len(piece)
                if left < 0:
                    return False
    return True


def _fetches(packed: ZipFile, name: str) -> bool:
    before = b""
    with packed.open(name) as stream:
        while piece := stream.read(_AT_ONCE):
            if _FETCHES.search(before + piece):
                return True
            before = piece[-_LONGEST_SIGN:]
    return False


def _is(ending: str, packed: ZipFile, names: list[str]) -> bool:
    if ending in _MAIN_PART:
        return _MAIN_PART[ending] in names
    if "mimetype" not in names:
        return False
    with packed.open("mimetype") as part:
        return part.read(200).strip() == TYPES[ending].encode()


def _other(ending: str) -> FileRefusedError:
    return FileRefusedError(
        f"Dit bestand heet .{ending}, maar is iets anders of is beschadigd. Open het, sla het op als "
        f"{ending.upper()}, en kies het opnieuw."
    )
