from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from odfdo import Document

from tests.builders import ENSCHEDE, build_table, compared_quantities, periods
from tests.unit.publishing.cases import every_cell
from tests.web.exports.reading_back import in_ods, of_cell
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table, TableArea
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes
from veiligheidsnetwerk.publishing.sheets import to_ods

ADDRESS = "https://example.nl/cijfers/?cijfer=politie:1.1.1"
EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠A", "http://example.nl", "12"]


def values_of(table: Table, sheet: int = 0) -> list[list[object]]:
    book = Document(BytesIO(to_ods(table, address=ADDRESS)))
    found = book.body.get_table(sheet)
    assert found is not None
    rows: list[list[object]] = found.get_values()
    return rows


@pytest.mark.parametrize("compared", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_every_cell_has_its_number_and_beside_it_its_mark(*, compared: bool, turned: bool) -> None:
    table = every_cell(compared=compared, turned=turned)
    grids = lay_out(table)

    read = in_ods(to_ods(table, address=ADDRESS), grids)

    assert read == [[[of_cell(cell) for cell in row.cells] for row in grid.rows] for grid in grids]


def test_another_reader_finds_numbers_as_numbers() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(2), values=[[12, 0]])

    assert values_of(table)[-1][:4] == ["Enschede", 12, None, 0] or [
        value for row in values_of(table) for value in row if isinstance(value, int)
    ] == [12, 0]


def test_withheld_is_an_x_and_never_zero_or_empty() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), values=[0], statuses={(0, 0, 0): Status.WITHHELD}
    )

    assert ["Enschede", "x", "x"] in values_of(table)


def test_the_second_sheet_holds_the_notes_and_the_address() -> None:
    table = build_table(statuses={(0, 0, 0): Status.PROVISIONAL})

    assert [row[0] for row in values_of(table, 1)] == [*notes(table), ask_again_line(ADDRESS)]


@pytest.mark.parametrize("evil", EVIL)
def test_no_text_becomes_a_formula_a_link_or_a_number(evil: str) -> None:
    table = build_table(areas=[TableArea("GM0001", evil, AreaKind.GEMEENTE)], title=evil, footnotes=[evil])

    with ZipFile(BytesIO(to_ods(table, address=ADDRESS))) as archive:
        tree = etree.fromstring(archive.read("content.xml"))

    names = {name.rpartition("}")[2] for element in tree.iter() for name in element.attrib}
    kinds = {
        element.get("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type")
        for element in tree.iter("{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-cell")
        if "".join(map(str, element.itertext())) == evil
    }
    assert "formula" not in names
    assert kinds == {"string"}


def test_a_difference_keeps_its_sign() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), quantities=compared_quantities(), values=[[[5, 9, -4, 1]]]
    )

    assert -4 in [value for row in values_of(table) for value in row]


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert to_ods(build_table(), address=ADDRESS) == to_ods(build_table(), address=ADDRESS)
