"""Breaks in a series reach the answer when figures on both sides of them are asked."""

import pytest

from tests.unit.figures.query.asking import BURGLARY, CBS, COUNTRY, answer
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Against, Division, Library, Table

YEARS = "misdrijven-land-jaar"


def titles(table: Table) -> list[tuple[str, str]]:
    return [(each.title, each.period) for each in table.breaks]


def marks(table: Table) -> dict[str, str]:
    return {period.code: period.mark for period in table.periods if period.mark}


def test_the_new_counting_rule_is_marked_at_july_2018(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", first="2018MM05", last="2018MM09")

    assert titles(table) == [("Nieuwe telregel", "2018MM07")]
    assert marks(table) == {"2018MM07": "a"}
    assert table.breaks[0].when == "vanaf juli 2018"
    assert table.breaks[0].line.startswith("[a] Nieuwe telregel, vanaf juli 2018: Sinds juli 2018 ")
    assert "Bron: Politie, toelichting bij tabel 47018NED" in table.breaks[0].line


def test_per_year_it_is_marked_at_2018(library: Library) -> None:
    table = answer(library, YEARS, "NL", first="2016JJ00", last="2019JJ00", offence="hic")

    assert titles(table) == [("Nieuwe telregel", "2018JJ00")]
    assert table.breaks[0].when == "vanaf juli 2018"


@pytest.mark.parametrize(("first", "last"), [("2018MM07", "2019MM12"), ("2012MM01", "2018MM06")])
def test_with_all_figures_on_one_side_there_is_no_break(library: Library, first: str, last: str) -> None:
    assert answer(library, COUNTRY, "NL", first=first, last=last).breaks == ()


def test_a_comparison_that_reaches_over_a_break_names_it_without_a_mark_at_a_column(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", first="2018MM10", against=Against.YEAR_EARLIER)

    assert titles(table) == [("Nieuwe telregel", "")]
    assert marks(table) == {}


def test_a_window_that_reaches_over_a_break_names_it(library: Library) -> None:
    over = answer(library, COUNTRY, "NL", first="2018MM12", window=Window.ROLLING_YEAR)
    after = answer(library, COUNTRY, "NL", first="2019MM06", window=Window.ROLLING_YEAR)

    assert titles(over) == [("Nieuwe telregel", "")]
    assert after.breaks == ()


def test_figures_that_are_still_coming_in_are_about_that_offence_and_that_edition(library: Library) -> None:
    asked = {"first": "2023MM11", "last": "2023MM12"}
    old = next(name for name in library.store.vintages(COUNTRY) if name.startswith("2022-08"))

    assert titles(answer(library, COUNTRY, "NL", offence="2.6.9", **asked)) == [
        ("Vuurwerk nog niet volledig", "2023MM12")
    ]
    assert answer(library, COUNTRY, "NL", offence="1.1.1", **asked).breaks == ()
    earlier = answer(library, COUNTRY, "NL", offence="2.6.9", first="2021MM11", last="2022MM07", vintage=old)
    assert titles(earlier) == [("Vuurwerk nog niet volledig", "2021MM12")]
    assert earlier.breaks[0].when == "december 2021 tot en met juli 2022"


def test_a_group_has_the_breaks_of_its_offences(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", offence="vernieling-orde", first="2023MM11", last="2023MM12")

    assert titles(table) == [("Vuurwerk nog niet volledig", "2023MM12")]


def test_letters_follow_the_time(library: Library) -> None:
    table = answer(library, COUNTRY, "NL", offence="2.6.9", first="2017MM01", last="2023MM12")

    assert marks(table) == {"2018MM07": "a", "2023MM12": "b"}


def test_another_source_has_its_own_breaks(library: Library) -> None:
    table = answer(library, BURGLARY, "ON", first="2023MM05", last="2024MM05")

    assert titles(table) == [("Late meldingen ontbreken", "2023MM07")]


def test_by_the_borders_of_then_a_merger_is_a_break(library: Library) -> None:
    asked = {"first": "2015JJ00", "last": "2020JJ00"}
    then = answer(library, CBS, "GM0299", "GM0153", division=Division.THEN, **asked)
    now = answer(library, CBS, "GM0299", "GM0153", **asked)

    assert titles(then) == [("Herindeling", "2018JJ00")]
    assert "Rijnwaarden gaat op in Zevenaar" in then.breaks[0].line
    assert now.breaks == ()
