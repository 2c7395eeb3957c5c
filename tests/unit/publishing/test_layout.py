from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing.layout import (
    LAYOUT_FIELDS,
    MOST_MOVERS,
    Chart,
    Dimension,
    Layout,
    Order,
    read_layout,
)

columns = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1).filter(
    lambda text: not text.startswith("-")
)


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    places = draw(st.lists(st.sampled_from(Dimension), unique=True))
    ends = sorted(draw(st.tuples(st.integers(0, 4), st.integers(0, 4))))
    return Layout(
        rows=tuple(places[: ends[0]]),
        columns=tuple(places[ends[0] : ends[1]]),
        pages=tuple(places[ends[1] :]),
        page=draw(st.just("") | columns),
        order=draw(st.none() | st.builds(Order, columns, st.booleans())),
        top=draw(st.integers(0, MOST_MOVERS)),
        totals=draw(st.booleans()),
        shading=draw(st.booleans()),
        chart=draw(st.none() | st.sampled_from(Chart)),
    )


@given(layout=layouts())
def test_an_address_gives_back_every_layout(layout: Layout) -> None:
    params = defaultdict(list)
    for name, value in layout.to_params():
        params[name].append(value)

    assert read_layout(params) == (layout, ())
    assert params.keys() <= set(LAYOUT_FIELDS)


def test_the_usual_layout_leaves_no_trace_in_an_address() -> None:
    assert Layout().to_params() == []
    assert read_layout({"rijen": [""], "top": [""], "gebied": ["GM0153"]}) == (Layout(), ())


@pytest.mark.parametrize(
    ("name", "values", "says"),
    [
        ("rijen", ["dier"], "‘dier’ kennen we niet. Kies uit ‘cijfer’, ‘gebied’, ‘periode’, ‘maat’."),
        ("kolommen", ["maat", "maat"], "‘maat’ heeft in dit adres meer dan één plaats."),
        ("bladen", ["gebied\x00"], "tekens in die niet te lezen zijn"),
        ("blad", ["a", "b"], "meer dan één keer"),
        ("sorteer", ["\u202e"], "tekens in die niet te lezen zijn"),
        ("top", ["-1"], "Kies een getal van 1 tot en met 100."),
        ("top", ["101"], "‘101’ kan hier niet."),
        ("top", ["²"], "‘²’ kan hier niet."),
        ("top", ["9" * 5_000], "kan hier niet."),
        ("totalen", ["nee"], "Kies ‘ja’ of laat dit weg."),
        ("arcering", ["x"], "‘x’ kennen we niet."),
        ("grafiek", ["taart"], "De grafiek ‘taart’ kennen we niet. Kies uit ‘lijnen’, ‘staven’"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_part(name: str, values: list[str], says: str) -> None:
    layout, problems = read_layout({name: values})

    assert [problem.field for problem in problems] == [name]
    assert says in problems[0].message
    assert layout.top == 0


def test_a_dimension_has_one_place() -> None:
    layout, problems = read_layout({"rijen": ["gebied"], "bladen": ["gebied", "maat"]})

    assert (layout.rows, layout.pages) == ((Dimension.AREA,), (Dimension.QUANTITY,))
    assert [problem.field for problem in problems] == ["bladen"]
