"""Figures of more sources, in more measures, in one answer."""

from dataclasses import replace
from itertools import product

import pytest

from tests.unit.figures.query.asking import BURGLARY, CBS, COUNTRY, question
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Period
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    MEMBERS,
    Comparison,
    Division,
    Figure,
    InvalidComparisonError,
    Library,
    Pin,
    Table,
    run,
    usual_comparison,
)

POLICE, PEOPLE, RATE = "misdrijven-gemeente-jaar", "bevolking", "per-1000-inwoners"
BURGLARIES, NATIONAL = Figure(BURGLARY, "totaal"), Figure(COUNTRY, "1.1.1")
BY_MONTH = replace(
    question(BURGLARY, "GM0153", "NL", first="2023MM06", last="2023MM09"), figures=(BURGLARIES, NATIONAL)
)
BY_YEAR = replace(
    question(CBS, "GM0153", "PD-twente", first="2019JJ00", last="2023JJ00"),
    figures=(Figure(CBS, "T001161"), Figure(POLICE, "0.0.0"), Figure(PEOPLE, "inwoners")),
)


def answered(comparison: Comparison, library: Library) -> Table:
    return run(comparison, library, scope=MEMBERS)


def problems_with(comparison: Comparison, library: Library) -> list[tuple[str, str]]:
    with pytest.raises(InvalidComparisonError) as refused:
        answered(comparison, library)
    return [(problem.field, problem.message) for problem in refused.value.problems]


def test_each_figure_has_what_it_has_by_itself(library: Library) -> None:
    together = answered(BY_YEAR, library)
    years = [period.code for period in together.periods]

    for place, figure in enumerate(BY_YEAR.figures):
        usual = usual_comparison(library, figure)
        alone = answered(replace(usual, areas=BY_YEAR.areas, measures=("aantal",)), library)
        shared = [
            (years.index(each.code), there) for there, each in enumerate(alone.periods) if each.code in years
        ]
        assert shared
        for area, (here, there) in product(range(2), shared):
            assert together.cell(area, here, figure=place) == alone.cell(area, there)


def test_an_area_that_one_source_lacks_has_no_figure_there(library: Library) -> None:
    table = answered(BY_MONTH, library)

    assert [figure.code for figure in table.figures] == [str(BURGLARIES), str(NATIONAL)]
    assert table.cell(0, 0, figure=0).value is not None
    assert table.cell(0, 0, figure=1).reason is Reason.NOT_IN_SOURCE
    assert table.cell(1, 0, figure=0).status is Status.NOT_AVAILABLE
    assert table.cell(1, 0, figure=1).value is not None


def test_every_source_keeps_its_note_and_its_unit(library: Library) -> None:
    table = answered(replace(BY_YEAR, measures=("aantal", RATE)), library)

    assert [source.code for source in table.sources] == [CBS, POLICE, PEOPLE]
    counts = table.quantities[0]
    assert [table.unit(counts, figure=place) for place in range(3)] == [
        "misdrijven",
        "misdrijven",
        "inwoners",
    ]
    assert table.title.endswith(": aantal en per 1.000 inwoners, per jaar")


def test_a_measure_that_one_figure_cannot_have_is_not_available_for_it(library: Library) -> None:
    table = answered(replace(BY_YEAR, measures=("aantal", RATE)), library)

    people_per_person = table.cell(0, 4, 1, figure=2)
    assert people_per_person.reason is Reason.NOT_FOR_THIS_FIGURE
    assert table.cell(0, 4, 1, figure=1).value is not None


def test_a_measure_that_no_figure_can_have_is_refused(library: Library) -> None:
    people = replace(BY_YEAR, figures=(Figure(PEOPLE, "inwoners"),), measures=("aantal", RATE))

    assert [field for field, _ in problems_with(people, library)] == ["maat"]


def test_months_and_years_are_not_put_in_one_table(library: Library) -> None:
    both = replace(BY_MONTH, figures=(BURGLARIES, Figure(CBS, "T001161")))

    [(field, message)] = problems_with(both, library)

    assert field == "cijfer"
    assert "per maand en cijfers per jaar kunnen niet in één tabel" in message


def test_all_figures_are_about_the_same_gemeenten(library: Library) -> None:
    asked = replace(BY_YEAR, areas=(f"{ALL_IN}ON",))

    assert len(answered(asked, library).areas) == 76
    then = replace(asked, division=Division.THEN, first=Period.year(2014), last=Period.year(2023))
    assert len(answered(then, library).areas) > 81


def test_every_source_is_held_to_its_own_edition(library: Library) -> None:
    oldest = library.store.vintages(COUNTRY)[0]
    table = answered(replace(BY_MONTH, last=Period.parse("2023MM06"), pins=(Pin(COUNTRY, oldest),)), library)

    assert table.cell(1, 0, figure=1).value is None
    assert table.pinned.pins == (Pin(BURGLARY, library.cube(BURGLARY).vintage), Pin(COUNTRY, oldest))
    assert answered(table.pinned, library).pinned == table.pinned


def test_the_total_is_worked_out_from_counts(library: Library) -> None:
    asked = question(POLICE, f"{ALL_IN}PD-twente", "ON", offence="0.0.0", first="2023JJ00", measure=RATE)

    table = run(asked, library, scope=MEMBERS, with_total=True)
    district = answered(replace(asked, areas=("PD-twente",)), library)

    total = table.areas[-1]
    assert (total.name, total.is_total) == ("Totaal van 14 gemeenten", True)
    assert table.cell(len(table.areas) - 1, 0) == district.cell(0, 0)


@pytest.mark.parametrize("asked", [("GM0153",), ("GM0153", "ON"), ("ON", "PD-twente")])
def test_there_is_no_total_of_what_overlaps_or_is_alone(library: Library, asked: tuple[str, ...]) -> None:
    table = run(
        question(POLICE, *asked, offence="0.0.0", first="2023JJ00"), library, scope=MEMBERS, with_total=True
    )

    assert not any(area.is_total for area in table.areas)
