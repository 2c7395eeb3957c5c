"""Files as an analyst may offer them: nuisance by gemeente for one month, and every way to spoil it."""

import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook

from tests.standin.worlds import codes_in
from veiligheidsnetwerk.figures.areas import Areas

HEADING = ("Gemeentecode", "Periode", "Overlast", "Aantal")
MONTH = "2026MM02"
NUISANCE_CODES = [
    code for code, _ in codes_in("overlast/Overlast_codes_47021NED_47024NED.csv", "Key", "Title")
]


def rows(areas: Areas, month: str = MONTH) -> list[list[str | int]]:
    """A row for each gemeente and code; the total counts them all."""
    found: list[list[str | int]] = []
    for number, gemeente in enumerate(areas.gemeenten_on(date(2026, 2, 28))):
        parts = [number % 7 + place for place in range(len(NUISANCE_CODES) - 1)]
        counts = [sum(parts), *parts]
        found += [
            [gemeente.code, month, code, count] for code, count in zip(NUISANCE_CODES, counts, strict=True)
        ]
    return found


def csv_of(
    lines: Sequence[Sequence[object]], heading: Sequence[str] = HEADING, separator: str = ";"
) -> bytes:
    return "".join(f"{separator.join(map(str, line))}\r\n" for line in (heading, *lines)).encode()


def workbook_of(
    lines: Sequence[Sequence[object]], change: Callable[[Workbook], object] = lambda _: None
) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (HEADING, *lines):
        sheet.append(list(line))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """The same package with one more part."""
    stream = io.BytesIO(package)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(name, content)
    return stream.getvalue()
