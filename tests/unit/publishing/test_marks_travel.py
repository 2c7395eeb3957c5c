"""No channel may lose a mark: the promise that a figure never travels without its status."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.builders import ENSCHEDE, build_table, periods
from tests.unit.publishing.test_charts import texts
from tests.unit.publishing.test_maps import GEMEENTEN
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.query.table import Table
from veiligheidsnetwerk.publishing.charts import chart_spec, render_svg
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.maps import map_spec
from veiligheidsnetwerk.publishing.marks import notes
from veiligheidsnetwerk.publishing.sentences import describe
from veiligheidsnetwerk.publishing.sheets import to_csv, to_xlsx

MARKED = [status for status in Status if status.mark]


def in_grid(table: Table) -> str:
    return " ".join(cell.text for row in lay_out(table)[0].rows for cell in row.cells) + " ".join(
        notes(table)
    )


def in_csv(table: Table) -> str:
    lines = csv.reader(StringIO(to_csv(table).decode("utf-8-sig"), newline=""), delimiter=";")
    return " ".join(field for line in lines for field in line)


def in_xlsx(table: Table) -> str:
    book = load_workbook(BytesIO(to_xlsx(table, address="https://example.nl/cijfers/")))
    return " ".join(f"{cell.value} {cell.number_format}" for sheet in book for row in sheet for cell in row)


def in_lines(table: Table) -> str:
    return " ".join(texts(render_svg(chart_spec(table))))


def in_map(table: Table) -> str:
    return " ".join(texts(render_svg(map_spec(table, GEMEENTEN))))


def in_text_of_picture(table: Table) -> str:
    return render_svg(map_spec(table, GEMEENTEN)).partition("<desc")[2].partition("</desc>")[0]


def in_sentences(table: Table) -> str:
    return " ".join(describe(table))


CHANNELS = [in_grid, in_csv, in_xlsx, in_lines, in_map, in_text_of_picture, in_sentences]


@pytest.mark.parametrize("status", MARKED)
@pytest.mark.parametrize("columns", [1, 3])
@pytest.mark.parametrize("channel", CHANNELS)
def test_mark_and_meaning_arrive_in_every_channel(
    channel: Callable[[Table], str], columns: int, status: Status
) -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(columns), statuses={(0, columns - 1, 0): status})

    received = channel(table)

    assert status.mark in received
    assert status.label in received


@pytest.mark.parametrize("channel", CHANNELS)
def test_final_figures_carry_no_mark(channel: Callable[[Table], str]) -> None:
    received = channel(build_table(areas=[ENSCHEDE], columns=periods(3)))

    assert not [status for status in MARKED if status.label in received]
