"""What stands where, for every layout: each number once, under heads that are its own."""

from collections.abc import Sequence
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    BORNE,
    ENSCHEDE,
    HENGELO,
    build_table,
    compared_quantities,
    count_quantity,
    figure,
    gemeenten,
    periods,
)
from tests.unit.publishing.test_layout import layouts
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.query.table import Quantity, Table, TableArea
from veiligheidsnetwerk.publishing.grid import Grid, lay_out, lay_out_page, page_heads
from veiligheidsnetwerk.publishing.layout import NAME, Dimension, Layout, Order

TOTAL = TableArea("totaal", "Totaal van 3 gemeenten", AreaKind.GEMEENTE, is_total=True)
FIGURES = (figure(), figure("politie:1.2.3", "Fietsendiefstallen"))
RATE = count_quantity("per 1.000 inwoners", 2, "per-1000-inwoners")
AREA, PERIOD, FIGURE, QUANTITY = Dimension.AREA, Dimension.PERIOD, Dimension.FIGURE, Dimension.QUANTITY


def names(grid: Grid) -> list[str]:
    return [row.headings[-1].text for row in grid.rows]


def under_heads(grids: Sequence[Grid]) -> dict[frozenset[str], float | None]:
    """Every number with the codes of all heads over, beside and above it."""
    found: dict[frozenset[str], float | None] = {}
    for grid in grids:
        tops = [key.split("~") for key in grid.keys]
        for row in grid.rows:
            for top, cell in zip(tops, row.cells, strict=True):
                codes = frozenset([*(h.code for h in grid.heads), *(h.code for h in row.headings), *top])
                assert codes not in found
                found[codes] = cell.number
    return found


@st.composite
def tables(draw: st.DrawFn) -> Table:
    quantities: Sequence[Quantity] = draw(
        st.sampled_from([[count_quantity()], [count_quantity(), RATE], compared_quantities()])
    )
    return build_table(
        figures=FIGURES[: draw(st.integers(1, 2))],
        areas=gemeenten(draw(st.integers(1, 3))),
        columns=periods(draw(st.integers(1, 3))),
        quantities=quantities,
    )


@given(table=tables(), layout=layouts())
def test_every_number_stands_once_under_all_its_heads(table: Table, layout: Layout) -> None:
    grids = lay_out(table, Layout(rows=layout.rows, columns=layout.columns, pages=layout.pages))

    found = under_heads(grids)

    assert len(found) == table.values.size
    for f, each in enumerate(table.figures):
        for a, area in enumerate(table.areas):
            for p, period in enumerate(table.periods):
                for q, quantity in enumerate(table.quantities):
                    own = {each.code, area.code, period.code, quantity.code}
                    matching = [number for codes, number in found.items() if codes <= own]
                    assert matching == [table.cell(a, p, q, figure=f).value]


@given(table=tables(), layout=layouts())
def test_any_layout_gives_pages_of_one_shape(table: Table, layout: Layout) -> None:
    grids = lay_out(table, layout)

    assert [grid.heads for grid in grids] == list(page_heads(table, layout))
    assert lay_out_page(table, layout) in grids
    for grid in grids:
        assert grid.header_rows
        assert all(len(row.cells) == len(grid.keys) for row in grid.rows)
        assert all(len(row.headings) == len(grid.corners) > 0 for row in grid.rows)
        assert all(sum(head.colspan for head in line) == len(grid.keys) for line in grid.header_rows)


def test_more_figures_stand_before_the_areas() -> None:
    (grid,) = lay_out(build_table(figures=FIGURES, areas=[ENSCHEDE, BORNE], columns=periods(2)))

    assert grid.corners == ("Cijfer", "Gebied")
    assert [[head.text for head in row.headings] for row in grid.rows] == [
        ["Woninginbraken", "Enschede"],
        ["Woninginbraken", "Borne"],
        ["Fietsendiefstallen", "Enschede"],
        ["Fietsendiefstallen", "Borne"],
    ]


def test_a_page_is_called_after_what_it_is_about() -> None:
    table = build_table(figures=FIGURES, areas=[ENSCHEDE], columns=periods(2))
    layout = Layout(rows=(AREA,), columns=(PERIOD,), pages=(FIGURE,), page="politie:1.2.3")

    assert [grid.title for grid in lay_out(table, layout)] == ["Woninginbraken", "Fietsendiefstallen"]
    assert lay_out_page(table, layout).title == "Fietsendiefstallen"


THREE = build_table(
    areas=[ENSCHEDE, HENGELO, BORNE, TOTAL],
    columns=periods(2),
    values=[[5, 9], [5, nan], [8, 1], [18, 10]],
)


@pytest.mark.parametrize(
    ("column", "falling", "order"),
    [
        ("2026MM04", False, ["Enschede", "Hengelo", "Borne"]),
        ("2026MM04", True, ["Borne", "Enschede", "Hengelo"]),
        ("2026MM05", False, ["Borne", "Enschede", "Hengelo"]),
        ("2026MM05", True, ["Enschede", "Borne", "Hengelo"]),
        (NAME, False, ["Borne", "Enschede", "Hengelo"]),
        (NAME, True, ["Hengelo", "Enschede", "Borne"]),
    ],
)
def test_rows_are_sorted_with_what_has_no_figure_and_the_total_last(
    column: str, *, falling: bool, order: list[str]
) -> None:
    (grid,) = lay_out(THREE, Layout(order=Order(column, falling)))

    assert names(grid) == [*order, "Totaal van 3 gemeenten"]
    assert grid.notes == ()


def test_a_column_that_is_no_longer_there_leaves_the_order_as_it_was_and_says_so() -> None:
    (grid,) = lay_out(THREE, Layout(order=Order("2020MM01")))

    assert names(grid)[:3] == ["Enschede", "Hengelo", "Borne"]
    assert grid.notes == ("De kolom waarop u sorteerde, staat niet meer in de tabel.",)


def test_sorting_stays_within_the_outer_heads() -> None:
    table = build_table(figures=FIGURES, areas=[ENSCHEDE, BORNE], columns=periods(1), values=[[5, 2], [1, 3]])

    (grid,) = lay_out(table, Layout(order=Order("2026MM05")))

    assert [[head.text for head in row.headings] for row in grid.rows] == [
        ["Woninginbraken", "Borne"],
        ["Woninginbraken", "Enschede"],
        ["Fietsendiefstallen", "Enschede"],
        ["Fietsendiefstallen", "Borne"],
    ]


def test_movers_are_the_largest_changes_up_or_down_between_the_first_and_the_last_period() -> None:
    (grid,) = lay_out(THREE, Layout(top=1))

    assert names(grid) == ["Borne", "Totaal van 3 gemeenten"]
    assert grid.notes == (
        "Hier staan de 1 van 3 rijen met de grootste verandering van apr 2026 tot mei 2026.",
    )


def test_movers_of_a_comparison_are_by_its_difference() -> None:
    table = build_table(
        areas=[ENSCHEDE, HENGELO, BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=[[5, 4, 1, 25], [5, 9, -4, -44], [8, 8, 0, 0]],
    )

    (grid,) = lay_out(table, Layout(top=2))

    assert names(grid) == ["Hengelo", "Enschede"]
    assert "in de kolom ‘Verschil’" in grid.notes[0]


def test_without_a_change_there_are_no_movers_and_all_rows_stay() -> None:
    (grid,) = lay_out(build_table(columns=periods(1)), Layout(top=1))

    assert len(grid.rows) == 2
    assert "alleen met meer perioden in de kolommen" in grid.notes[0]


def test_shading_goes_from_low_to_high_and_leaves_totals_and_changes_alone() -> None:
    table = build_table(areas=[*gemeenten(5), TOTAL], columns=periods(1), values=[10, 20, 30, 40, 50, 150])

    (grid,) = lay_out(table, Layout(shading=True))

    assert [row.cells[0].shade for row in grid.rows] == [1, 2, 3, 4, 5, 0]
    assert [line for scale in grid.scales for line in scale.lines] == [
        (1, "10"),
        (2, "20"),
        (3, "30"),
        (4, "40"),
        (5, "50"),
    ]


def test_figures_that_read_as_equal_have_one_shade() -> None:
    rates = [0.104, 0.096, 0.2, 0.3, 0.4, 0.5]
    table = build_table(areas=gemeenten(6), columns=periods(1), quantities=[RATE], values=rates)

    (grid,) = lay_out(table, Layout(shading=True))

    shades = {row.cells[0].text: row.cells[0].shade for row in grid.rows}
    assert [row.cells[0].shade for row in grid.rows[:2]] == [shades["0,10"]] * 2


def test_the_first_place_of_a_ranking_is_the_darkest() -> None:
    rank = count_quantity("rang", 0, "rang")
    table = build_table(areas=gemeenten(5), columns=periods(1), quantities=[rank], values=[1, 2, 3, 4, 5])

    (grid,) = lay_out(table, Layout(shading=True))

    assert [row.cells[0].shade for row in grid.rows] == [5, 4, 3, 2, 1]
