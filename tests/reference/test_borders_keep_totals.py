"""Whichever borders are asked, all gemeenten together are the region, and a district stays what it was."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference.answering import GROUP, REGION, World
from tests.reference.lands import EAST, WEST
from tests.reference.shelves import library_of
from tests.reference.worlds import questions, worlds
from veiligheidsnetwerk.figures.cubes import Reason
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import MEMBERS, Against, Comparison, Division, Library, Table, run

ABOVE = (EAST, WEST, REGION)


def asked(world: World, question: Comparison, division: Division) -> Comparison:
    """The whole region by these borders: its districts, itself and every gemeente, number by number."""
    return replace(
        question,
        areas=(*ABOVE, GROUP + REGION),
        measures=("aantal",),
        window=Window.OWN,
        against=Against.NOTHING,
        division=division,
    )


def differ(one: float, other: float) -> bool:
    return not (math.isnan(one) and math.isnan(other)) and not math.isclose(one, other, abs_tol=1e-6)


def sums_that_differ(table: Table) -> list[str]:
    """The periods in which the gemeenten are not the region, where all of them that existed are known."""
    found = []
    for place, period in enumerate(table.periods):
        cells = [table.cell(row, place) for row in range(len(ABOVE), len(table.areas))]
        parts = [cell.value for cell in cells if cell.reason is not Reason.NO_SUCH_AREA_THEN]
        whole = table.cell(ABOVE.index(REGION), place).value
        known = [part for part in parts if part is not None]
        if whole is not None and len(known) == len(parts) and differ(sum(known), whole):
            found.append(period.code)
    return found


@settings(derandomize=True, max_examples=60)
@given(data=st.data())
def test_by_either_borders_the_gemeenten_add_up_to_the_same_region(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    world = data.draw(worlds())
    library = library_of(world, str(tmp_path_factory.mktemp("figures")))
    question = data.draw(questions(world))

    by_now, by_then = (ask(library, world, question, division) for division in (Division.NOW, Division.THEN))

    for row in range(len(ABOVE)):
        pairs = zip(by_now.values[0, row, :, 0], by_then.values[0, row, :, 0], strict=True)
        assert not any(differ(now, then) for now, then in pairs)
    assert sums_that_differ(by_now) == []
    assert sums_that_differ(by_then) == []


def ask(library: Library, world: World, question: Comparison, division: Division) -> Table:
    return run(asked(world, question, division), library, scope=MEMBERS)
