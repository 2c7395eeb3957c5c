"""Every channel read back to the lines that must stand with figures, and to what would count by itself."""

import csv
import json
import re
from collections.abc import Mapping
from io import BytesIO, StringIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook

_P = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
_NUMBER = re.compile(r"-?\d[\d.,]*")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines_of(ending: str, content: bytes) -> frozenset[str]:
    """All texts in a file, each with single spaces and without the quotes that PX has no room for."""
    return frozenset(map(plain, _READ[ending](content)))


def plain(text: str) -> str:
    signs = {'"': "'", "\N{MINUS SIGN}": "-", "\N{FULLWIDTH NUMBER SIGN}": "#", "DATA =": "DATA="}
    for sign, same in signs.items():
        text = text.replace(sign, same)
    return " ".join(text.split())


def formulas_in(files: Mapping[str, bytes]) -> list[str]:
    """The cells that a spreadsheet program would take for something to work out."""
    book = load_workbook(BytesIO(files["xlsx"]))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    found = [f"xlsx {cell.coordinate}" for cell in cells if cell.data_type not in {"s", "n"}]
    found += [f"xlsx {cell.coordinate}" for cell in cells if cell.hyperlink]
    found += ["ods"] if b"table:formula" in _content_of(files["ods"]) else []
    return found + [
        f"csv {field}"
        for row in _rows(files["csv"])
        for field in row
        if field.startswith(_FORMULA) and not _NUMBER.fullmatch(field)
    ]


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def _in_csv(content: bytes) -> list[str]:
    return [field for row in _rows(content) for field in row]


def _in_xlsx(content: bytes) -> list[str]:
    notes = load_workbook(BytesIO(content)).worksheets[-1]
    return [str(cell.value) for row in notes for cell in row]


def _in_ods(content: bytes) -> list[str]:
    return ["".join(map(str, each.itertext())) for each in etree.fromstring(_content_of(content)).iter(_P)]


def _content_of(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("content.xml")


def _in_json_stat(content: bytes) -> list[str]:
    notes: list[str] = json.loads(content)["note"]
    return notes


def _in_px(content: bytes) -> list[str]:
    """The notes of the whole cube: one text in pieces, with a # for each new line."""
    found = re.search(r'NOTE="(.*?)";\r\n', content.decode(), flags=re.DOTALL)
    return found[1].replace('"\r\n"', "").split("#") if found else []


_READ = {"csv": _in_csv, "xlsx": _in_xlsx, "ods": _in_ods, "json": _in_json_stat, "px": _in_px}
