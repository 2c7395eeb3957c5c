from math import nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    BORNE,
    ENSCHEDE,
    HENGELO,
    TWENTE,
    build_table,
    compared_quantities,
    count_quantity,
    gemeenten,
    periods,
)
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.query.table import TablePeriod
from veiligheidsnetwerk.publishing.arranging import FEW_AREAS, MANY_COLUMNS
from veiligheidsnetwerk.publishing.errors import NotANumberError
from veiligheidsnetwerk.publishing.grid import Grid, lay_out


def texts(grid: Grid) -> list[list[str]]:
    return [[row.headings[0].text, *(cell.text for cell in row.cells)] for row in grid.rows]


def test_areas_are_rows_and_periods_are_columns() -> None:
    (grid,) = lay_out(build_table(areas=[ENSCHEDE, BORNE], columns=periods(2), values=[[1, 2], [3, 4]]))

    assert grid.corners[0] == "Gebied"
    assert [[heading.text for heading in row] for row in grid.header_rows] == [["apr 2026", "mei 2026"]]
    assert texts(grid) == [["Enschede", "1", "2"], ["Borne", "3", "4"]]
    assert [cell.quantity.unit for cell in grid.rows[0].cells] == ["misdrijven", "misdrijven"]


def test_a_few_areas_over_many_periods_are_turned() -> None:
    (grid,) = lay_out(build_table(areas=[ENSCHEDE, TWENTE], columns=periods(14), values=np.arange(28)))

    assert grid.corners[0] == "Periode"
    assert [[heading.text for heading in row] for row in grid.header_rows] == [["Enschede", "Twente"]]
    assert texts(grid)[0] == ["apr 2025", "0", "14"]
    assert texts(grid)[-1] == ["mei 2026", "13", "27"]


@pytest.mark.parametrize(
    ("areas", "columns", "corner"),
    [
        (FEW_AREAS, MANY_COLUMNS + 1, "Periode"),
        (FEW_AREAS, MANY_COLUMNS, "Gebied"),
        (FEW_AREAS + 1, MANY_COLUMNS + 1, "Gebied"),
    ],
)
def test_turning_needs_both_few_areas_and_many_periods(areas: int, columns: int, corner: str) -> None:
    assert lay_out(build_table(areas=gemeenten(areas), columns=periods(columns)))[0].corners[0] == corner


@pytest.mark.parametrize(
    ("areas", "columns", "corner"),
    [(2, 3, "Gebied"), (2, 4, "Periode"), (4, 3, "Gebied"), (4, 5, "Periode"), (5, 5, "Gebied")],
)
def test_the_figures_of_a_comparison_count_as_columns(areas: int, columns: int, corner: str) -> None:
    table = build_table(areas=gemeenten(areas), columns=periods(columns), quantities=compared_quantities())

    assert lay_out(table)[0].corners[0] == corner


@pytest.mark.parametrize(("columns", "top"), [(2, ["apr 2026", "mei 2026"]), (14, ["Enschede"])])
def test_a_comparison_has_a_second_row_of_heads(columns: int, top: list[str]) -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(columns), quantities=compared_quantities())

    (grid,) = lay_out(table)

    assert [(heading.text, heading.colspan) for heading in grid.header_rows[0]] == [(text, 4) for text in top]
    labels = ["Aantal", "Jaar eerder", "Verschil", "Verschil in %"]
    assert [heading.text for heading in grid.header_rows[1]] == labels * len(top)
    assert all(len(row.cells) == 4 * len(top) for row in grid.rows)


def test_a_change_has_a_sign_and_a_percentage_its_own() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), quantities=compared_quantities(), values=[45, 40, 5, 12.5]
    )

    (row,) = lay_out(table)[0].rows

    assert [cell.text for cell in row.cells] == ["45", "40", "+5", "+12,5\N{NO-BREAK SPACE}%"]
    assert [cell.number for cell in row.cells] == [45, 40, 5, 12.5]


def test_a_share_carries_a_percent_sign_without_a_plus() -> None:
    share = count_quantity("%", 1)

    table = build_table(areas=[BORNE], columns=periods(1), quantities=[share], values=[3.25])

    (row,) = lay_out(table)[0].rows

    assert row.cells[0].text == "3,3\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("status", "text", "number"),
    [
        (Status.FINAL, "1.234", 1234.0),
        (Status.PROVISIONAL, "1.234*", 1234.0),
        (Status.ESTIMATED, "1.234~", 1234.0),
        (Status.WITHHELD, "x", None),
        (Status.NOT_AVAILABLE, ".", None),
    ],
)
def test_every_status_is_seen_in_the_cell(status: Status, text: str, number: float | None) -> None:
    table = build_table(areas=[HENGELO], columns=periods(1), values=[1234], statuses={(0, 0, 0): status})

    cell = lay_out(table)[0].rows[0].cells[0]

    assert (cell.text, cell.number, cell.status) == (text, number, status)


def test_a_percentage_on_a_small_base_becomes_the_two_numbers_with_their_marks() -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=[6, 3, 3, None],
        statuses={(0, 0, 0): Status.PROVISIONAL},
        reasons={(0, 0, 3): Reason.SMALL_BASE},
    )

    percent = lay_out(table)[0].rows[0].cells[3]

    assert percent.text == "3 → 6*"
    assert percent.number is None


@pytest.mark.parametrize("missing", [0, 1])
def test_a_small_base_without_both_numbers_shows_its_mark(missing: int) -> None:
    values = [6.0, 3.0, 3.0, nan]
    values[missing] = nan
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=values,
        reasons={(0, 0, 3): Reason.SMALL_BASE},
    )

    assert lay_out(table)[0].rows[0].cells[3].text == "."


def test_a_period_that_is_not_over_says_so_in_its_head() -> None:
    running = TablePeriod("2026MM06", "jun 2026", "juni 2026", complete=False)

    (grid,) = lay_out(build_table(areas=[ENSCHEDE], columns=[running]))

    assert grid.header_rows[0][0].text == "jun 2026 (niet volledig)"


def test_an_answer_without_areas_has_heads_and_no_rows() -> None:
    (grid,) = lay_out(build_table(areas=[], columns=periods(2)))

    assert (grid.rows, len(grid.keys)) == ((), 2)


def test_a_value_that_is_no_number_is_refused() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), values=[nan], statuses={(0, 0, 0): Status.FINAL}
    )

    with pytest.raises(NotANumberError):
        lay_out(table)


@given(area_count=st.integers(0, 6), period_count=st.integers(1, 20), compared=st.booleans())
def test_every_figure_stands_in_exactly_one_cell_under_its_own_heads(
    *, area_count: int, period_count: int, compared: bool
) -> None:
    quantities = compared_quantities() if compared else None
    table = build_table(areas=gemeenten(area_count), columns=periods(period_count), quantities=quantities)

    (grid,) = lay_out(table)

    numbers = sorted(cell.number for row in grid.rows for cell in row.cells if cell.number is not None)
    assert numbers == sorted(table.values.ravel().tolist())
    assert all(sum(heading.colspan for heading in row) == len(grid.keys) for row in grid.header_rows)
    assert all(len(row.cells) == len(grid.keys) for row in grid.rows)
