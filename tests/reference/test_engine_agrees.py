"""The engine and the slow one give the same answer, cell for cell."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference.answering import SlowAnswer
from tests.reference.conftest import CLUSTER, FILES, Shelf
from tests.reference.same import is_same
from tests.reference.shelves import library_of
from tests.reference.worlds import questions, worlds
from veiligheidsnetwerk.figures.query import MEMBERS, Table, run

PATIENT = (pytest.mark.faults, pytest.mark.long)
LANES = [
    (FILES, 30),
    (CLUSTER, 3),
    pytest.param(FILES, 300, marks=PATIENT),
    pytest.param(CLUSTER, 80, marks=PATIENT),
]


@pytest.mark.parametrize(("shelf", "examples"), LANES, indirect=["shelf"])
def test_a_comparison_has_the_same_answer_the_slow_way(shelf: Shelf, examples: int) -> None:
    @settings(derandomize=True, max_examples=examples)
    @given(data=st.data())
    def agrees(data: st.DataObject) -> None:
        require_same_answers(data, shelf)

    agrees()


def require_same_answers(data: st.DataObject, shelf: Shelf) -> None:
    world = data.draw(worlds())
    library = library_of(world, shelf())

    for question in data.draw(st.lists(questions(world), min_size=6, max_size=6)):
        with_total = data.draw(st.booleans())
        slow = SlowAnswer(world, question, with_total)
        table = run(question, library, scope=MEMBERS, with_total=with_total)

        assert [figure.code for figure in table.figures] == [str(figure) for figure in question.figures]
        assert [area.code for area in table.areas] == slow.areas()
        assert [period.code for period in table.periods] == [period.code for period in slow.periods()]
        assert [(each.measure, each.role) for each in table.quantities] == slow.quantities()
        assert_same(table, slow)


def assert_same(table: Table, slow: SlowAnswer) -> None:
    for f, figure in enumerate(slow.comparison.figures):
        for (i, area), (j, period) in product(enumerate(slow.areas()), enumerate(slow.periods())):
            for k, (measure, role) in enumerate(slow.quantities()):
                cell, number = table.cell(i, j, k, figure=f), slow.number(figure, measure, role, area, period)
                where = slow.comparison, figure, area, period.code, measure, role
                assert is_same(cell, number), (where, cell, number)
