"""The first sheet of an XLSX file, read without ever believing what the file says of its own size."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from warnings import catch_warnings, simplefilter
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from veiligheidsnetwerk.figures.errors import dotted
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError

MOST_UNPACKED = 400 * 2**20
MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS = 400_000, 60
_AT_ONCE = 2**20
_ZIP = b"PK\x03\x04"
_BROKEN = (
    zipfile.BadZipFile,
    InvalidFileException,
    ParseError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ValueError,
    TypeError,
    AttributeError,
)


def is_workbook(content: bytes) -> bool:
    """By its first bytes: the ending of a name says nothing."""
    return content.startswith(_ZIP)


def rows_of_workbook(content: bytes, name: str, *, most_unpacked: int = 0) -> list[list[str]]:
    """All rows of the first sheet as text, each with the place of its line.

    Refused: macros, formulas, errors in cells, and whatever unpacks too large.
    """
    _check_package(content, name, most_unpacked or MOST_UNPACKED)
    try:
        with catch_warnings():
            simplefilter("ignore")  # about parts of a workbook that are not read, such as a style
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
            rows = list(_rows(book.worksheets[0], name))
    except ImportRefusedError:
        raise
    except _BROKEN as error:
        raise ImportRefusedError(
            name, "Het Excel-bestand is beschadigd of geen echt Excel-bestand."
        ) from error
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _check_package(content: bytes, name: str, most: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS:
                raise ImportRefusedError(name, "Het Excel-bestand bestaat uit te veel onderdelen.")
            names = {part.filename for part in parts}
            if any("vbaproject" in each.lower() for each in names):
                raise ImportRefusedError(
                    name, "Er zitten macro's in het bestand. Bewaar het als .xlsx zonder macro's."
                )
            if "[Content_Types].xml" not in names:
                raise ImportRefusedError(name, "Dit is een zip-bestand en geen Excel-bestand.")
            _check_size(package, parts, name, most)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise ImportRefusedError(
            name, "Het Excel-bestand is beschadigd of geen echt Excel-bestand."
        ) from error


def _check_size(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo], name: str, most: int) -> None:
    """Unpack everything once and count: the sizes in the headings may be lies."""
    reason = f"Uitgepakt is het bestand groter dan {most // 2**20} MB. Zo groot kan het niet zijn."
    if sum(part.file_size for part in parts) > most:
        raise ImportRefusedError(name, reason)
    there = 0
    for part in parts:
        with package.open(part) as stream:
            while chunk := stream.read(_AT_ONCE):
                there += len(chunk)
                if there > most:
                    raise ImportRefusedError(name, reason)


def _rows(sheet: object, name: str) -> Iterator[list[str]]:
    for line, row in enumerate(sheet.iter_rows(), 1):  # type: ignore[attr-defined]  # a read-only sheet
        if line > MOST_ROWS:
            raise ImportRefusedError(
                name, f"Het werkblad heeft meer dan {dotted(MOST_ROWS)} regels. Bewaar het als .csv."
            )
        if len(row) > MOST_COLUMNS:
            raise ImportRefusedError(name, f"Het werkblad heeft meer dan {MOST_COLUMNS} kolommen.", line)
        yield [_text(cell.value, cell.data_type, name, line) for cell in row]


def _text(value: object, kind: str, name: str, line: int) -> str:
    if kind == "f":
        raise ImportRefusedError(name, "Hier staat een formule. Plak wat er staat als waarde.", line)
    if kind == "e":
        raise ImportRefusedError(name, f"Hier staat een fout van Excel: {value}.", line)
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
