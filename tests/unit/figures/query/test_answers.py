from dataclasses import replace

import pytest

from tests.unit.figures.query.asking import BURGLARY, CBS, COUNTRY, answer, question
from veiligheidsnetwerk.figures.catalogue import Access, Direction
from veiligheidsnetwerk.figures.cubes import Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import (
    MEMBERS,
    Against,
    Figure,
    InvalidComparisonError,
    Library,
    NotPermittedError,
    Scope,
    run,
    usual_comparison,
)

PUBLIC = Scope(frozenset({Access.PUBLIC}))
RATE = "per-1000-inwoners"


def test_an_answer_carries_its_source_edition_date_and_definition(library: Library) -> None:
    source = answer(library, BURGLARY, "GM0153", first="2025MM01").sources[0]

    assert source.vintage == library.cube(BURGLARY).vintage
    assert source.data_until.isoformat() == "2026-06-07"
    assert "postcodegebied" in source.definition
    assert source.notes
    assert source.line.startswith("Bron: Politie, ")


def test_a_rate_names_the_source_of_its_denominator_too(library: Library) -> None:
    count, rate = (answer(library, BURGLARY, "GM0153", first="2025MM01", measure=m) for m in ("aantal", RATE))

    assert [source.publisher for source in count.sources] == ["Politie"]
    assert [source.publisher for source in rate.sources] == ["Politie", "CBS"]
    assert "1 januari" in rate.footnotes[0]


def test_what_is_provisional_is_marked_in_everything_made_of_it(library: Library) -> None:
    table = answer(
        library,
        BURGLARY,
        "GM0153",
        first="2026MM05",
        measure=RATE,
        window=Window.ROLLING_YEAR,
        against=Against.YEAR_EARLIER,
    )

    roles = {quantity.role.value: place for place, quantity in enumerate(table.quantities)}
    assert table.cell(0, 0, roles["waarde"]).status is Status.PROVISIONAL
    assert table.cell(0, 0, roles["jaar-eerder"]).status is Status.FINAL
    assert table.cell(0, 0, roles["verschil"]).status is Status.PROVISIONAL
    assert table.statuses_present == (Status.PROVISIONAL,)


def test_an_unfinished_month_says_that_it_is_not_complete(library: Library) -> None:
    table = answer(library, BURGLARY, "GM0153", first="2026MM05", last="2026MM06")

    assert [period.complete for period in table.periods] == [True, False]


def test_a_title_says_what_is_counted_how_and_over_what(library: Library) -> None:
    table = answer(library, BURGLARY, "GM0153", first="2025MM01", measure=RATE, window=Window.ROLLING_YEAR)

    assert table.title == "Woninginbraken en pogingen: per 1.000 inwoners, over twaalf maanden"
    assert table.figures[0].direction is Direction.MORE_IS_WORSE
    assert table.quantities[0].unit == "per 1.000 inwoners"
    assert table.periods[0].covers == "februari 2024 tot en met januari 2025"


def test_nothing_is_seen_without_access(library: Library) -> None:
    with pytest.raises(NotPermittedError, match="U hebt geen toegang"):
        run(question(CBS, "GM0153", first="2020JJ00"), library, scope=Scope())


def test_who_may_see_what_is_public_sees_that_only(library: Library) -> None:
    assert run(question(CBS, "GM0153", first="2020JJ00"), library, scope=PUBLIC).areas

    with pytest.raises(NotPermittedError):
        run(question(BURGLARY, "GM0153", first="2025MM01"), library, scope=PUBLIC)


def test_who_may_not_see_a_source_is_not_told_what_is_in_it(library: Library) -> None:
    with pytest.raises(NotPermittedError):
        run(question(BURGLARY, "GM0153", first="1999MM01"), library, scope=PUBLIC)


def test_a_denominator_that_may_not_be_seen_is_not_divided_by(library: Library) -> None:
    people = library.catalogue.sources["bevolking"].model_copy(update={"access": Access.MEMBERS})
    sources = {**library.catalogue.sources, "bevolking": people}
    closed = replace(library, catalogue=replace(library.catalogue, sources=sources))
    asked = question(CBS, "GM0153", first="2020JJ00", measure=RATE)

    with pytest.raises(NotPermittedError):
        run(asked, closed, scope=PUBLIC)


def test_the_first_question_about_every_source_has_an_answer(library: Library) -> None:
    for source in library.sources:
        total = library.catalogue.classification_of(source).total
        for home in (None, "GM0153", "GM9999"):
            usual = usual_comparison(library, Figure(source.code, total), home=home)
            assert run(usual, library, scope=MEMBERS).areas


def test_a_question_without_areas_is_refused(library: Library) -> None:
    with pytest.raises(InvalidComparisonError) as refused:
        run(question(COUNTRY, first="2020MM01"), library, scope=MEMBERS)

    assert [problem.field for problem in refused.value.problems] == ["gebied"]
