"""The engine and the slow one give the same answer, cell for cell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference.answering import SlowAnswer
from tests.reference.conftest import CLUSTER, FILES, Shelf
from tests.reference.same import is_same
from tests.reference.shelves import library_of
from tests.reference.worlds import questions, worlds
from veiligheidsnetwerk.figures.query import MEMBERS, run

LANES = [(FILES, 80), (CLUSTER, 6), pytest.param(CLUSTER, 80, marks=pytest.mark.faults)]


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
        slow = SlowAnswer(world, question)
        table = run(question, library, scope=MEMBERS)

        assert [area.code for area in table.areas] == slow.areas()
        assert [period.code for period in table.periods] == [period.code for period in slow.periods()]
        assert [quantity.role for quantity in table.quantities] == slow.roles()
        for i, area in enumerate(slow.areas()):
            for j, period in enumerate(slow.periods()):
                for k, role in enumerate(slow.roles()):
                    cell, figure = table.cell(i, j, k), slow.figure(area, period, role)
                    assert is_same(cell, figure), (question, area, period.code, role, cell, figure)
