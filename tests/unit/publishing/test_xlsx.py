from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.builders import ENSCHEDE, build_table, compared_quantities, periods
from tests.unit.publishing.cases import every_cell
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Role, Table, TableArea
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.marks import notes
from veiligheidsnetwerk.publishing.sheets import to_xlsx
from veiligheidsnetwerk.publishing.sheets.workbook import number_format

ADDRESS = "https://example.nl/cijfers/?cijfer=politie%3A1.1.1"


def read(table: Table) -> Workbook:
    return load_workbook(BytesIO(to_xlsx(table, address=ADDRESS)))


def figures(table: Table) -> Worksheet:
    sheet = read(table)["Cijfers"]
    assert isinstance(sheet, Worksheet)
    return sheet


def lines_of(book: Workbook, name: str) -> list[object]:
    return [line[0] for line in book[name].iter_rows(values_only=True)]


@pytest.mark.parametrize("compared", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_every_cell_of_the_screen_is_in_the_workbook_with_its_mark(*, compared: bool, turned: bool) -> None:
    table = every_cell(compared=compared, turned=turned)
    (grid,) = lay_out(table)

    sheet = figures(table)

    for line, row in enumerate(grid.rows, start=4 + len(grid.header_rows)):
        assert sheet.cell(line, 1).value == row.headings[0].text
        for column, cell in enumerate(row.cells, start=2):
            written = sheet.cell(line, column)
            assert isinstance(written, Cell)
            assert written.value == (cell.text if cell.number is None else cell.number)
            assert written.data_type == ("s" if cell.number is None else "n")
            if cell.number is not None and cell.status.mark:
                assert f'{cell.status.mark}"' in written.number_format


@pytest.mark.parametrize("compared", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_the_heads_are_those_of_the_screen(*, compared: bool, turned: bool) -> None:
    table = every_cell(compared=compared, turned=turned)
    (grid,) = lay_out(table)

    sheet = figures(table)

    for line, headings in enumerate(grid.header_rows, start=4):
        column = 2
        for heading in headings:
            assert sheet.cell(line, column).value == heading.text
            column += heading.colspan
    assert sheet.cell(3 + len(grid.header_rows), 1).value == grid.corners[0]


@pytest.mark.parametrize(
    ("role", "unit", "mark", "code"),
    [
        (Role.VALUE, "misdrijven", "", '#,##0.0;"−"#,##0.0;#,##0.0'),
        (Role.VALUE, "misdrijven", "*", '#,##0.0"*";"−"#,##0.0"*";#,##0.0"*"'),
        (Role.DIFFERENCE, "misdrijven", "~", '+#,##0.0"~";"−"#,##0.0"~";#,##0.0"~"'),
        (Role.PERCENT, "%", "*", '+#,##0.0"\u00a0%*";"−"#,##0.0"\u00a0%*";#,##0.0"\u00a0%*"'),
    ],
)
def test_the_number_format_shows_sign_unit_and_mark_of_the_screen(
    role: Role, unit: str, mark: str, code: str
) -> None:
    assert number_format(role=role, unit=unit, decimals=1, mark=mark) == code


def test_withheld_is_an_x_and_never_zero_or_empty() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), values=[0], statuses={(0, 0, 0): Status.WITHHELD}
    )

    assert figures(table)["B5"].value == "x"


def test_the_second_sheet_holds_the_notes_and_the_address() -> None:
    table = build_table(statuses={(0, 0, 0): Status.PROVISIONAL})

    lines = lines_of(read(table), "Toelichting")

    assert lines == [*notes(table), f"Deze vraag opnieuw stellen: {ADDRESS}"]


def test_the_workbook_is_titled_and_ready_to_print() -> None:
    table = build_table(quantities=compared_quantities())

    book = read(table)

    sheet = book["Cijfers"]
    assert book.properties.title == table.title
    assert sheet.freeze_panes == "B6"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$4:$5"


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "http://example.nl", "12"])
def test_no_text_becomes_a_formula_a_link_or_a_number(evil: str) -> None:
    table = build_table(
        areas=[TableArea("GM0001", evil, AreaKind.GEMEENTE)], columns=periods(1), title=evil, footnotes=[evil]
    )

    sheet = figures(table)

    for place in ("A1", "A5"):
        cell = sheet[place]
        assert (cell.value, cell.data_type, cell.hyperlink) == (evil, "s", None)


def test_the_same_answer_gives_the_same_bytes() -> None:
    table = build_table()

    assert to_xlsx(table, address=ADDRESS) == to_xlsx(table, address=ADDRESS)


def test_an_answer_without_rows_is_still_a_workbook() -> None:
    assert lines_of(read(build_table(areas=[])), "Cijfers")[0] == "Woninginbraken in Enschede en Twente"
