import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_table, compared_quantities, figure
from tests.unit.publishing.test_layout import layouts
from veiligheidsnetwerk.publishing.arranging import complete
from veiligheidsnetwerk.publishing.layout import Chart, Dimension, Layout, Order
from veiligheidsnetwerk.publishing.moving import PLACES, in_words, moved

AREA, PERIOD, FIGURE, QUANTITY = Dimension.AREA, Dimension.PERIOD, Dimension.FIGURE, Dimension.QUANTITY
LAYOUT = Layout(rows=(FIGURE, AREA), columns=(PERIOD,), page="x")
TABLE = build_table(figures=(figure(), figure("politie:2")), quantities=compared_quantities())


@pytest.mark.parametrize(
    ("move", "rows", "columns", "pages"),
    [
        ("cijfer:bladen", (AREA,), (PERIOD,), (FIGURE,)),
        ("cijfer:kolommen", (AREA,), (PERIOD, FIGURE), ()),
        ("cijfer:kolommen:0", (AREA,), (FIGURE, PERIOD), ()),
        ("gebied:rijen:0", (AREA, FIGURE), (PERIOD,), ()),
        ("periode:rijen", (FIGURE, AREA), (PERIOD,), ()),
        ("dier:rijen", (FIGURE, AREA), (PERIOD,), ()),
        ("gebied:muren", (FIGURE, AREA), (PERIOD,), ()),
        ("gebied:rijen:²", (FIGURE, AREA), (PERIOD,), ()),
        ("", (FIGURE, AREA), (PERIOD,), ()),
    ],
)
def test_a_dimension_goes_where_it_is_put_and_never_leaves_rows_or_columns_empty(
    move: str, rows: tuple[Dimension, ...], columns: tuple[Dimension, ...], pages: tuple[Dimension, ...]
) -> None:
    after = moved(LAYOUT, move)

    assert (after.rows, after.columns, after.pages) == (rows, columns, pages)


@given(layout=layouts(), moves=st.lists(st.tuples(st.sampled_from(Dimension), st.sampled_from(list(PLACES)))))
def test_whatever_is_moved_every_dimension_keeps_one_place(
    layout: Layout, moves: list[tuple[Dimension, str]]
) -> None:
    now = complete(layout, TABLE)

    for dimension, place in moves:
        now = moved(now, f"{dimension}:{place}")

    assert sorted((*now.rows, *now.columns, *now.pages)) == sorted(Dimension)
    assert now.rows
    assert now.columns
    assert complete(now, TABLE) == now


THERE = "In de rijen staan gebieden, in de kolommen"
PAGED = Layout(rows=(AREA,), columns=(PERIOD,), pages=(FIGURE,), page="politie:2", totals=True)
SORTED = Layout(rows=(AREA,), columns=(FIGURE,), order=Order("naam", falling=True), chart=Chart.SLOPE)


@pytest.mark.parametrize(
    ("layout", "said"),
    [
        (LAYOUT, "In de rijen staan cijfers en gebieden, in de kolommen perioden."),
        (PAGED, f"{THERE} perioden, op de bladen cijfers; blad: Woninginbraken; met een totaal."),
        (SORTED, f"{THERE} cijfers; gesorteerd op naam, Z tot A; getekend als een helling."),
    ],
)
def test_a_layout_is_said_in_one_sentence(layout: Layout, said: str) -> None:
    assert in_words(layout, TABLE) == said
