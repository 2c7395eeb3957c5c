import csv
from dataclasses import replace
from io import StringIO

import pytest

from tests.builders import ENSCHEDE, POLICE, build_table, compared_quantities, periods
from tests.unit.publishing.cases import every_cell
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table, TableArea
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.marks import ask_again_line, notes
from veiligheidsnetwerk.publishing.sheets import to_csv

ADDRESS = "https://example.nl/cijfers/"


def read(table: Table) -> list[list[str]]:
    return list(
        csv.reader(StringIO(to_csv(table, address=ADDRESS).decode("utf-8-sig"), newline=""), delimiter=";")
    )


def as_number(field: str) -> float:
    return float(field.replace(",", "."))


@pytest.mark.parametrize("compared", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_every_cell_of_the_screen_is_in_the_file_with_its_mark(*, compared: bool, turned: bool) -> None:
    table = every_cell(compared=compared, turned=turned)
    (grid,) = lay_out(table)

    lines = read(table)[3 + len(grid.header_rows) :]

    for row, line in zip(grid.rows, lines, strict=False):
        assert line[0] == row.headings[0].text
        for cell, field, mark in zip(row.cells, line[1::2], line[2::2], strict=True):
            assert mark == cell.status.mark
            assert field == cell.text if cell.number is None else as_number(field) == cell.number


def test_the_file_begins_with_title_and_unit_and_ends_with_the_notes() -> None:
    table = build_table(statuses={(0, 0, 0): Status.WITHHELD})

    lines = read(table)

    belongs = [*notes(table), ask_again_line(ADDRESS)]
    assert lines[:3] == [[table.title], ["Eenheid: misdrijven"], []]
    assert [line[0] for line in lines[-len(belongs) :]] == belongs


def test_a_dutch_spreadsheet_program_recognises_the_file() -> None:
    data = to_csv(build_table(areas=[ENSCHEDE], columns=periods(2), values=[1234, -5]), address=ADDRESS)

    assert data.startswith(b"\xef\xbb\xbf")
    assert b"Gebied;apr 2026;teken;mei 2026;teken\r\n" in data
    assert b"Enschede;1234;;-5;\r\n" in data


def test_a_head_over_several_columns_stands_above_each() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(1), quantities=compared_quantities())

    upper, lowest = read(table)[3:5]

    assert upper == ["", *["mei 2026", ""] * 4]
    assert lowest[:5] == ["Gebied", "Aantal", "teken", "Jaar eerder", "teken"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_text_can_become_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(0)"
    source = replace(
        POLICE, title=evil, publisher=evil, licence=evil, definition=evil, vintage=evil, notes=(evil,)
    )
    table = build_table(
        areas=[TableArea("GM0001", evil, AreaKind.GEMEENTE)],
        columns=periods(1),
        values=[1],
        title=evil,
        footnotes=[evil],
        sources=[source],
    )

    fields = [field for line in read(table) for field in line]

    assert f"'{evil}" in fields
    assert not [field for field in fields if field.startswith(start)]
