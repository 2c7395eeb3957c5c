"""How an index, a tenth and a mean of years are said."""

from dataclasses import replace

import pytest

from tests.builders import BORNE, ENSCHEDE, HENGELO, build_table, compared_quantities, periods
from veiligheidsnetwerk.figures.query.comparison import Against
from veiligheidsnetwerk.figures.query.table import Quantity, Role
from veiligheidsnetwerk.publishing.sentences import describe
from veiligheidsnetwerk.publishing.sorts import Sort, sort_of
from veiligheidsnetwerk.publishing.wording import spoken_before

INDEX = "index (Oost-Nederland = 100)"


@pytest.mark.parametrize(
    ("unit", "sort"), [(INDEX, Sort.INDEX), ("tiende deel", Sort.TENTH), ("per km²", Sort.RATE)]
)
def test_a_unit_says_what_sort_of_number_it_is(unit: str, sort: Sort) -> None:
    assert sort_of(unit) is sort


def test_what_figures_are_set_beside_has_words_for_every_comparison() -> None:
    said = {against: spoken_before(against) for against in Against if against is not Against.NOTHING}

    assert said == {
        Against.YEAR_EARLIER: "een jaar eerder",
        Against.MEAN_OF_3: "gemiddeld over de drie jaar ervoor",
        Against.MEAN_OF_5: "gemiddeld over de vijf jaar ervoor",
    }


def told(unit: str, *values: float) -> tuple[str, ...]:
    quantity = Quantity("maat", Role.VALUE, "Maat", "maat", unit, 0)
    areas = [ENSCHEDE, HENGELO, BORNE][: len(values)]
    table = build_table(
        areas=areas, columns=periods(1), quantities=[quantity], values=[[value] for value in values]
    )
    return describe(table)


def test_an_index_says_what_is_100_and_is_higher_or_lower() -> None:
    assert told(INDEX, 87, 110) == (
        "Woninginbraken: in mei 2026 was de index voor Enschede 87 (Oost-Nederland = 100).",
        "Dat is lager dan voor Hengelo (110).",
    )


def test_a_tenth_says_which_end_is_the_highest() -> None:
    [sentence, *_] = told("tiende deel", 3, 9)

    assert sentence == (
        "Woninginbraken: in mei 2026 zat Enschede in tiende deel 3 van de gemeenten in de regio "
        "(deel 1 heeft de hoogste cijfers)."
    )


def test_a_number_is_set_beside_the_mean_in_words() -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities("misdrijven", 0),
        values=[[[30, 40, -10, -25]]],
    )
    beside = replace(table, comparison=replace(table.comparison, against=Against.MEAN_OF_3))

    assert describe(beside)[-1] == (
        "Gemiddeld over de drie jaar ervoor waren het er in Borne 40; nu is dat 25,0\u00a0% minder."
    )
