"""Every channel read back to the same thing: per cell what it says and which mark it has.

A number is written with a point and as many decimals as are shown, without sign for thousands: `-1234.5`.
Where no number is shown, it is the text that stands there.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from io import BytesIO, StringIO
from itertools import batched, product
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from pyaxis import pyaxis

from tests.web.insight.asking import Reader
from veiligheidsnetwerk.figures.query import Status, Table
from veiligheidsnetwerk.publishing.arranging import AXES, complete
from veiligheidsnetwerk.publishing.grid import Grid, GridCell
from veiligheidsnetwerk.publishing.layout import Dimension, Layout
from veiligheidsnetwerk.publishing.shading import SIGNS

type Shown = tuple[str, str]
type Body = list[list[Shown]]
MARKS = "*~x."
NO_PERCENTAGE = '"..."'
SIGN_OF = {'"."': ".", '".."': "x"}
MARK_OF = {status.label: status.mark for status in Status}
_NUMBER = re.compile(r"([+−]?)(\d[\d.]*)(,\d+)?(\xa0%)?([*~]?)")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def of_cell(cell: GridCell) -> Shown:
    """What a cell of a grid says."""
    if cell.number is None:
        return cell.text, cell.status.mark
    return f"{cell.number:.{cell.decimals}f}", cell.status.mark


def of_screen(text: str, mark: str) -> Shown:
    """What a cell of the page says; `mark` is the one that is known to stand there."""
    found = _NUMBER.fullmatch(text)
    if found is None:
        return text, mark
    sign, whole, decimals, _, shown = (part or "" for part in found.groups())
    number = f"{'-' if sign == '−' else ''}{whole.replace('.', '')}{decimals.replace(',', '.')}"
    return number, shown


def in_page(html: str, grid: Grid) -> Body:
    """The cells of the first table of a page. The two numbers on a small base have marks of their own."""
    rows = Reader(html).tables[0][len(grid.header_rows) :]
    return [
        [
            of_screen(_unshaded(text, cell), cell.status.mark)
            for text, cell in zip(row[-len(grid.keys) :], line.cells, strict=True)
        ]
        for row, line in zip(rows, grid.rows, strict=True)
    ]


def _unshaded(text: str, cell: GridCell) -> str:
    """The text without the sign that says how dark its cell is."""
    return text.removeprefix(f"{SIGNS[cell.shade - 1]} ") if cell.shade else text


def in_csv(content: bytes, grids: Sequence[Grid]) -> list[Body]:
    lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    bodies, place = [], 3
    for number, grid in enumerate(grids):
        place += (1 if number else 0) + (1 if grid.heads else 0) + len(grid.header_rows)
        rows = lines[place : place + len(grid.rows)]
        bodies.append([_pairs(row[len(grid.corners) :]) for row in rows])
        place += len(grid.rows) + len(grid.notes)
    assert lines[place] == []
    return bodies


def _pairs(fields: Iterable[str]) -> list[Shown]:
    return [
        (re.sub(r"^(-?\d+),(\d+)$", r"\1.\2", text), mark) for text, mark in batched(fields, 2, strict=True)
    ]


def in_xlsx(content: bytes, grids: Sequence[Grid]) -> list[Body]:
    book = load_workbook(BytesIO(content))
    return [list(_sheet_rows(book.worksheets[number], grid)) for number, grid in enumerate(grids)]


def _sheet_rows(sheet: object, grid: Grid) -> Iterator[list[Shown]]:
    first = 4 + len(grid.header_rows)
    rows = sheet.iter_rows(min_row=first, max_row=first + len(grid.rows) - 1)  # type: ignore[attr-defined]
    for row, line in zip(rows, grid.rows, strict=True):
        cells = row[len(grid.corners) : len(grid.corners) + len(grid.keys)]
        yield [_typed(cell, shown) for cell, shown in zip(cells, line.cells, strict=True)]


def _typed(cell: object, shown: GridCell) -> Shown:
    value, code = cell.value, cell.number_format  # type: ignore[attr-defined]
    if isinstance(value, str):
        return value, value if value in MARKS else shown.status.mark
    decimals = len(re.sub(r"[^0]", "", code.partition(";")[0].partition(".")[2]))
    mark = re.search(r'([*~])"', code)
    return f"{value:.{decimals}f}", mark[1] if mark else ""


def in_ods(content: bytes, grids: Sequence[Grid]) -> list[Body]:
    with ZipFile(BytesIO(content)) as archive:
        tree = etree.fromstring(archive.read("content.xml"))
    sheets = list(tree.iter(f"{_TABLE}table"))
    return [_ods_rows(sheets[number], grid) for number, grid in enumerate(grids)]


def _ods_rows(sheet: etree._Element, grid: Grid) -> Body:
    rows = list(sheet.iter(f"{_TABLE}table-row"))[3 + len(grid.header_rows) :]
    found = []
    for row in rows[: len(grid.rows)]:
        fields = [_ods_field(cell) for cell in row[len(grid.corners) :]]
        found.append([(text, mark) for text, mark in batched(fields, 2, strict=True)])
    return found


def _ods_field(cell: etree._Element) -> str:
    if cell.get(f"{_OFFICE}value-type") == "float":
        return str(cell.get(f"{_OFFICE}value"))
    return "".join(map(str, cell.itertext()))


class Cube:
    """Cells by their codes, whatever the layout."""

    def __init__(self, cells: dict[tuple[str, ...], Shown]) -> None:
        self.cells = cells

    def bodies(self, table: Table, layout: Layout, grids: Sequence[Grid]) -> list[Body]:
        """The cells as the grids have them, found by the codes of their heads."""
        return [self._body(table, layout, grid) for grid in grids]

    def _body(self, table: Table, layout: Layout, grid: Grid) -> Body:
        asked = complete(layout, table)
        page = dict(zip(asked.pages, (head.code for head in grid.heads), strict=True))
        firsts = table.figures[0].code, table.areas[0].code, table.periods[0].code, table.quantities[0].code
        alone = dict(zip(AXES, firsts, strict=True))
        return [
            [
                self.cells[_key(alone | page | dict(zip(asked.rows, codes, strict=True)) | columns)]
                for columns in _columns(asked, grid)
            ]
            for codes in ([head.code for head in row.headings] for row in grid.rows)
        ]


def _columns(asked: Layout, grid: Grid) -> list[dict[Dimension, str]]:
    return [dict(zip(asked.columns, key.split("~"), strict=True)) for key in grid.keys]


def _key(codes: dict[Dimension, str]) -> tuple[str, ...]:
    return tuple(codes[each] for each in AXES)


def in_json_stat(content: bytes) -> Cube:
    dataset = json.loads(content)
    axes = [dataset["dimension"][each]["category"]["index"] for each in dataset["id"]]
    units = dataset["dimension"]["maat"]["category"]["unit"]
    cells = {}
    for place, codes in enumerate(product(*axes)):
        value, mark = dataset["value"][place], dataset["status"].get(str(place), "")
        text = dataset["extension"]["tekst"].get(str(place), mark)
        cells[codes] = (text if value is None else f"{value:.{units[codes[-1]]['decimals']}f}", mark)
    return Cube(cells)


def in_api(observations: Sequence[dict[str, object]], decimals: dict[str, int]) -> Cube:
    return Cube(
        {
            (str(each["cijfer"]), str(each["gebied"]), str(each["periode"]), str(each["maat"])): (
                str(each["tekst"])
                if each["waarde"] is None
                else f"{each['waarde']:.{decimals[str(each['maat'])]}f}",
                str(each["teken"]),
            )
            for each in observations
        }
    )


def in_px(content: bytes, path: Path) -> Cube:
    """Read by a PX reader that knows nothing of us; a sign for what is missing becomes our mark."""
    path.write_bytes(content)
    with redirect_stdout(StringIO()):
        read = pyaxis.parse(str(path), encoding="utf-8", null_values="^$", sd_values="^$")
    about, frame = read["METADATA"], read["DATA"]
    names = [*about["STUB"], *about["HEADING"]]
    codes = {
        name: dict(zip(about[f"VALUES({name})"], about[f"CODES({name})"], strict=True)) for name in names
    }
    noted = {key[9:-1]: MARK_OF[text[0]] for key, text in about.items() if key.startswith("CELLNOTE(")}
    cells = {}
    for *labels, value in frame[[*names, "DATA"]].itertuples(index=False):
        mark = SIGN_OF.get(value, noted.get(",".join(labels), ""))
        text = SIGN_OF.get(value, value)
        cells[tuple(codes[name][label] for name, label in zip(names, labels, strict=True))] = (text, mark)
    return Cube(cells)


def without_two_numbers(body: Body) -> Body:
    """PX cannot say two numbers in one cell: there it says that a percentage is not given."""
    return [[(NO_PERCENTAGE, "") if "→" in text else (text, mark) for text, mark in row] for row in body]
