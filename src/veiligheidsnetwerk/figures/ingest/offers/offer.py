"""From the bytes of an upload to rows of text with the line that they stood on."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from veiligheidsnetwerk.figures.errors import dotted
from veiligheidsnetwerk.figures.ingest.offers.workbook import is_workbook, rows_of_workbook
from veiligheidsnetwerk.figures.ingest.reading import RawFile, raw_file
from veiligheidsnetwerk.figures.ingest.refusal import ImportRefusedError

LARGEST_FILE = 60 * 2**20
MOST_ROWS = 1_000_000
SEPARATORS = ";,\t"
_UTF8_MARK, _UTF16_MARKS = b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")
_OLD_EXCEL, _PDF = b"\xd0\xcf\x11\xe0", b"%PDF-"
_FEWEST_COLUMNS = 3
_SAMPLE = 8
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that could be opened: its heading, a few rows to look at, and all of it as plain CSV.

    `raw` begins with the heading; `raw.skipped` lines came before it. `notes` say how it was read.
    """

    raw: RawFile
    columns: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    rows: int
    notes: tuple[str, ...]


def read_offered(content: bytes, name: str) -> Offered:
    """Open a CSV or XLSX file; `ImportRefusedError` says in Dutch what is wrong with it and on which line."""
    if not content:
        raise ImportRefusedError(name, "Het bestand is leeg.")
    if len(content) > LARGEST_FILE:
        raise ImportRefusedError(name, f"Het bestand is groter dan {LARGEST_FILE // 2**20} MB.")
    if content.startswith(_OLD_EXCEL):
        reason = (
            "Dit is een oud Excel-bestand (.xls), of er zit een wachtwoord op. Bewaar het als .xlsx of .csv."
        )
        raise ImportRefusedError(name, reason)
    if is_workbook(content):
        return _offered(name, rows_of_workbook(content, name), [])
    text, notes = _text(content, name)
    return _offered(name, _rows_of_text(text, name), notes)


def reopened(content: bytes, name: str, *, skipped: int, notes: Sequence[str]) -> Offered:
    """What `read_offered` made of a file, from the content that was kept of it."""
    raw = raw_file(name, content, skipped=skipped)
    reader = csv.reader(io.StringIO(content.decode("utf-8"), newline=""))
    heading, *sample = islice(reader, 1 + _SAMPLE)
    columns = tuple(column.strip() for column in heading)
    return Offered(raw, columns, tuple(tuple(row) for row in sample), content.count(b"\n") - 1, tuple(notes))


def _text(content: bytes, name: str) -> tuple[str, list[str]]:
    if content.startswith(_UTF16_MARKS):
        raise ImportRefusedError(name, "De tekst is UTF-16. Bewaar het bestand als CSV UTF-8.")
    if b"\0" in content or content.startswith(_PDF):
        raise ImportRefusedError(name, "Dit is geen CSV-bestand en geen Excel-bestand.")
    bare = content.removeprefix(_UTF8_MARK)
    try:
        return bare.decode("utf-8"), []
    except UnicodeDecodeError as error:
        if bare is not content and len(bare) != len(content):
            line = bare.count(b"\n", 0, error.start) + 1
            raise ImportRefusedError(name, "Hier staat een teken dat geen UTF-8 is.", line) from error
    try:
        return content.decode("cp1252"), [
            "De tekst is gelezen als Windows-1252. Kijk of namen met accenten kloppen."
        ]
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportRefusedError(name, "Hier staat een teken dat we niet kunnen lezen.", line) from error


def _rows_of_text(text: str, name: str) -> list[list[str]]:
    separator = max(SEPARATORS, key=text[:_LOOKED_AT].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    try:
        for row in reader:
            if reader.line_num != len(rows) + 1:
                raise ImportRefusedError(name, "In een veld staat een regeleinde.", len(rows) + 1)
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise ImportRefusedError(name, f"Het bestand heeft meer dan {dotted(MOST_ROWS)} regels.")
    except csv.Error as error:
        raise ImportRefusedError(name, "Hier klopt een aanhalingsteken niet.", len(rows) + 1) from error
    return rows


def _offered(name: str, rows: Sequence[Sequence[str]], notes: Iterable[str]) -> Offered:
    """Look for the heading under titles, and leave out what stands under the figures."""
    heading = next((at for at, row in enumerate(rows) if _filled(row) >= _FEWEST_COLUMNS), None)
    if heading is None:
        raise ImportRefusedError(
            name, "We vinden geen regel met de namen van de kolommen: gebied, periode, aantal."
        )
    width = len(_trimmed(rows[heading]))
    last = len(rows)
    while last > heading + 1 and _filled(rows[last - 1]) <= 1:
        last -= 1
    told = list(notes)
    if heading:
        one = "De eerste regel is een titel en is overgeslagen."
        many = f"De eerste {dotted(heading)} regels zijn titels en zijn overgeslagen."
        told.append(one if heading == 1 else many)
    if last < len(rows):
        one = "De laatste regel is geen cijfer en is overgeslagen."
        many = f"Onderaan zijn {dotted(len(rows) - last)} regels zonder cijfers overgeslagen."
        told.append(one if len(rows) - last == 1 else many)
    kept = [_of_width(row, width) for row in rows[heading:last]]
    output = io.StringIO(newline="")
    csv.writer(output, lineterminator="\n").writerows(kept)
    raw = raw_file(name, output.getvalue().encode(), skipped=heading)
    sample = tuple(tuple(row) for row in kept[1 : 1 + _SAMPLE])
    return Offered(raw, tuple(column.strip() for column in kept[0]), sample, len(kept) - 1, tuple(told))


def _filled(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    """Without the empty cells at its end."""
    end = len(row)
    while end and not row[end - 1].strip():
        end -= 1
    return row[:end]


def _of_width(row: Sequence[str], width: int) -> list[str]:
    """As wide as the heading, if only empty cells are in the way; what is really wider is refused later."""
    bare = _trimmed(row)
    return [*bare, *[""] * (width - len(bare))]
