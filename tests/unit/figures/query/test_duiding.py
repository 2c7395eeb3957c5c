"""Duiding goes along with the figures that it is about, and with no others."""

from datetime import date

import pytest

from tests.builders import BORNE, ENSCHEDE, TWENTE, build_table, compared_quantities, figure, periods
from veiligheidsnetwerk.figures.periods import Period, Window
from veiligheidsnetwerk.figures.query import Against, Table, TableDuiding, explained


def duiding(
    *, figures: str = "politie:1.1.1", areas: str = "GM0153", first: str = "2026MM03", last: str = "2026MM03"
) -> TableDuiding:
    return TableDuiding(
        key="1",
        figures=frozenset(figures.split()),
        areas=frozenset(areas.split()),
        first=Period.parse(first),
        last=Period.parse(last),
        about="woninginbraken in Enschede, maart 2026",
        text="In maart waren er twee series.",
        by="Analist, Politie Oost-Nederland",
        written=date(2026, 4, 3),
        until=date(2026, 12, 31),
    )


def shown(table: Table, said: TableDuiding) -> bool:
    return explained(table, [said]).duidingen == (said,)


@pytest.mark.parametrize(
    ("said", "goes_along"),
    [
        (duiding(), True),
        (duiding(areas="GM0153 GM0164"), True),
        (duiding(areas="PD-twente"), True),
        (duiding(areas="GM0147"), False),
        (duiding(figures="politie:1.1.2"), False),
        (duiding(figures="cbs:1.1.1"), False),
        (duiding(first="2026MM05", last="2026MM09"), True),
        (duiding(first="2026MM06", last="2026MM09"), False),
        (duiding(first="2026MM01", last="2026MM02"), False),
        (duiding(first="2026JJ00", last="2026JJ00"), False),
    ],
)
def test_it_is_shown_where_one_of_its_figures_is(said: TableDuiding, *, goes_along: bool) -> None:
    """A table of Enschede and Twente from March to May 2026."""
    assert shown(build_table(areas=[ENSCHEDE, TWENTE], columns=periods(3)), said) is goes_along


def test_a_stretch_that_holds_the_month_shows_it_too() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(1, window=Window.ROLLING_YEAR))
    year = build_table(
        areas=[ENSCHEDE],
        columns=periods(1, window=Window.ROLLING_YEAR),
        window=Window.ROLLING_YEAR,
    )

    assert not shown(table, duiding())
    assert shown(year, duiding())


def test_a_year_earlier_that_stands_beside_it_shows_it_too() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(1, last="2027MM03"))
    beside = build_table(
        areas=[ENSCHEDE], columns=periods(1, last="2027MM03"), quantities=compared_quantities()
    )

    assert beside.comparison.against is Against.YEAR_EARLIER
    assert not shown(table, duiding())
    assert shown(beside, duiding())


def test_a_part_of_an_answer_keeps_what_is_about_it() -> None:
    table = build_table(
        areas=[ENSCHEDE, BORNE],
        columns=periods(3),
        figures=[figure(), figure("politie:1.1.2", "Diefstal")],
    )
    about_both, about_other = duiding(areas="GM0153 GM0147"), duiding(figures="politie:1.1.2")

    whole = explained(table, [about_other, about_both])

    assert set(whole.duidingen) == {about_both, about_other}
    assert whole.part(figures=slice(0, 1)).duidingen == (about_both,)
    assert whole.part(areas=slice(1, 2)).duidingen == (about_both,)
    assert whole.part(areas=slice(0, 0)).duidingen == ()


def test_the_oldest_story_comes_first() -> None:
    early, late = duiding(first="2026MM03", last="2026MM04"), duiding(first="2026MM05", last="2026MM05")

    table = explained(build_table(areas=[ENSCHEDE], columns=periods(3)), [late, early])

    assert table.duidingen == (early, late)
