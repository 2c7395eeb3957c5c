"""From a file to lines with the columns that we know. Pure: no database, no request."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from veiligheidsnetwerk.figures.ingest import ImportRefusedError
from veiligheidsnetwerk.figures.ingest.offers import is_workbook, rows_of_workbook

COLUMNS = ("naam", "e-mailadres", "organisatie", "functie", "rol", "vanaf", "tot en met", "reden")
NEEDED = ("naam", "e-mailadres", "organisatie", "rol", "vanaf")
LONGEST_FILE = 200_000
MOST_UNPACKED = 20 * 2**20
MOST_LINES = 500
LONGEST_CELL = 254
_FORMULA = ("=", "+", "-", "@", "\t")
EXAMPLE = "\ufeff" + ";".join(COLUMNS) + "\r\n"


class UnreadableFileError(Exception):
    """The file as a whole cannot be used; the message is Dutch and says what to do."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """One line: its number in the file, and what stands in each column."""

    number: int
    cells: Mapping[str, str]

    @property
    def problem(self) -> str:
        """What is wrong with the line itself; "" when it can be read."""
        for name in NEEDED:
            if not self.cells[name]:
                return f"De kolom ‘{name}’ is leeg."
        for name, cell in self.cells.items():
            if cell.startswith(_FORMULA):
                return f"De kolom ‘{name}’ begint met een teken waarmee een formule begint."
            if len(cell) > LONGEST_CELL or not cell.isprintable():
                return f"De kolom ‘{name}’ is te lang of bevat tekens die niet te lezen zijn."
        return ""


def text_of(content: bytes) -> str:
    """The text of a file with columns; the first sheet of a workbook becomes such a text.

    Raises:
        UnreadableFileError: it is too large, no text in UTF-8, or a workbook that is broken or has formulas.
    """
    if len(content) > LONGEST_FILE:
        raise UnreadableFileError(f"Het bestand is te groot. Verdeel het in delen van {MOST_LINES} regels.")
    text = _text_of_workbook(content) if is_workbook(content) else _decoded(content)
    if len(text) > LONGEST_FILE:
        raise UnreadableFileError(f"Er staat te veel in. Verdeel het in delen van {MOST_LINES} regels.")
    return text


def _text_of_workbook(content: bytes) -> str:
    try:
        rows = rows_of_workbook(content, "bestand", most_unpacked=MOST_UNPACKED)
    except ImportRefusedError as error:
        place = f"Regel {error.line}: " if error.line else ""
        raise UnreadableFileError(place + error.reason) from error
    text = StringIO(newline="")
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue()


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            "Dit is geen Excel-werkmap (.xlsx) en geen CSV in UTF-8. Bewaar het als een van die twee."
        ) from error
    if "\0" in text:
        raise UnreadableFileError(
            "Dit is geen CSV-bestand of Excel-werkmap (.xlsx): er staan tekens in die geen tekst zijn."
        )
    return text


def lines_of(text: str) -> Sequence[FileLine]:
    """The lines of a text with columns, without those that are empty.

    Raises:
        UnreadableFileError: a column is missing, or there are too many lines or none.
    """
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True))
    except csv.Error as error:
        raise UnreadableFileError("Er klopt iets niet met de aanhalingstekens in het bestand.") from error
    names = [name.strip().lower() for name in rows[0]] if rows else []
    if missing := [name for name in NEEDED if name not in names]:
        raise UnreadableFileError(f"Op de eerste regel ontbreekt de kolom ‘{missing[0]}’.")
    if len(set(names)) != len(names):
        raise UnreadableFileError("Op de eerste regel staat een kolom twee keer.")
    found = [
        FileLine(number, _cells(names, row))
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    ]
    if not found:
        raise UnreadableFileError("Onder de eerste regel staat niets.")
    if len(found) > MOST_LINES:
        raise UnreadableFileError(
            f"Er staan {len(found)} regels in. Verdeel ze over bestanden van hoogstens {MOST_LINES} regels."
        )
    return found


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(";,\t", key=first.count)


def _cells(names: Sequence[str], row: Sequence[str]) -> Mapping[str, str]:
    given = {name: cell.strip() for name, cell in zip(names, row, strict=False)}
    return {name: given.get(name, "") for name in COLUMNS}
