import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    BORNE,
    ENSCHEDE,
    HENGELO,
    TWENTE,
    build_table,
    compared_quantities,
    count_quantity,
    gemeenten,
    periods,
)
from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query.table import Quantity, Table, TableArea, TablePeriod
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.sentences import describe

RATE = count_quantity("per 1.000 inwoners", 1)
SHARE = count_quantity("%", 1)
RANK = count_quantity("rang", 0)
DISTRICT = TableArea("PD-twente", "Twente (district)", AreaKind.DISTRICT)
REGION = TableArea("ON", "Oost-Nederland (regio)", AreaKind.REGION)
VERDICTS = ("beter", "slechter", "helaas", "gunstig")
ENGLISH = ("the ", " and ", "provisional", "none", "nan", "more", "less")


def latest(values: object, *, areas: list[TableArea], quantity: Quantity | None = None) -> Table:
    return build_table(
        areas=areas, columns=periods(1), quantities=[quantity] if quantity else None, values=values
    )


def compared(now: object, *, decimals: int = 0, unit: str = "misdrijven") -> Table:
    return build_table(
        areas=[BORNE], columns=periods(1), quantities=compared_quantities(unit, decimals), values=now
    )


def test_a_rate_is_set_beside_district_and_region() -> None:
    table = build_table(
        areas=[ENSCHEDE, DISTRICT, REGION],
        columns=periods(1, window=Window.ROLLING_YEAR),
        quantities=[RATE],
        values=[1.4, 0.9, 1.6],
    )

    assert describe(table) == (
        "Van juni 2025 tot en met mei 2026 waren er in Enschede 1,4 woninginbraken per 1.000 inwoners.",
        "Dat is meer dan in district Twente (0,9) en minder dan in regio Oost-Nederland (1,6).",
    )


def test_a_number_is_not_called_less_than_that_of_the_whole_district() -> None:
    assert describe(latest([12, 100], areas=[ENSCHEDE, DISTRICT])) == (
        "Woninginbraken: in mei 2026 waren er in Enschede 12 misdrijven.",
        "Ter vergelijking: in district Twente (100).",
    )


@pytest.mark.parametrize(("other", "words"), [(11, "meer dan"), (12, "evenveel als"), (13, "minder dan")])
def test_two_gemeenten_are_set_beside_each_other(other: int, words: str) -> None:
    sentences = describe(latest([12, other], areas=[ENSCHEDE, HENGELO]))

    assert sentences[1] == f"Dat is {words} in Hengelo ({other})."


def test_what_reads_as_equal_is_called_equal() -> None:
    sentences = describe(latest([1.41, 1.44], areas=[ENSCHEDE, DISTRICT], quantity=RATE))

    assert sentences[1] == "Dat is evenveel als in district Twente (1,4)."


def test_a_unit_that_names_the_offence_is_not_said_twice() -> None:
    unit = count_quantity("woninginbraken", 0)

    assert describe(latest([3], areas=[ENSCHEDE], quantity=unit)) == (
        "In mei 2026 waren er in Enschede 3 woninginbraken.",
    )


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("misdrijven", "Woninginbraken: in mei 2026 was er in Borne 1 misdrijf."),
        ("overtredingen", "Woninginbraken: in mei 2026 was het aantal overtredingen in Borne 1."),
    ],
)
def test_one_is_singular(unit: str, sentence: str) -> None:
    quantity = count_quantity(unit, 0)

    assert describe(latest([1], areas=[BORNE], quantity=quantity)) == (sentence,)


def test_shares_are_higher_or_lower() -> None:
    assert describe(latest([12.5, 10], areas=[ENSCHEDE, DISTRICT], quantity=SHARE)) == (
        "Woninginbraken: in mei 2026 was het aandeel voor Enschede 12,5\N{NO-BREAK SPACE}%.",
        "Dat is hoger dan voor district Twente (10,0\N{NO-BREAK SPACE}%).",
    )


def test_a_share_is_named_as_its_measure_without_the_stretch() -> None:
    table = build_table(
        areas=[ENSCHEDE],
        columns=periods(1),
        quantities=[SHARE],
        values=[12.5],
        measure="aandeel in de regio, per maand",
    )

    assert "was het aandeel in de regio voor Enschede 12,5" in describe(table)[0]


def test_a_place_in_a_ranking_is_no_more_or_less() -> None:
    assert describe(latest([3, 10], areas=[ENSCHEDE, HENGELO], quantity=RANK)) == (
        (
            "Woninginbraken: in mei 2026 stond Enschede op plaats 3 van de gemeenten in de regio "
            "(1 is het hoogste cijfer)."
        ),
        "Ter vergelijking: in Hengelo (10).",
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            [45, 40, 5, 12.5],
            "Een jaar eerder waren het er in Borne 40; nu is dat 12,5\N{NO-BREAK SPACE}% meer.",
        ),
        (
            [35, 40, -5, -12.5],
            "Een jaar eerder waren het er in Borne 40; nu is dat 12,5\N{NO-BREAK SPACE}% minder.",
        ),
        ([40, 40, 0, 0], "Een jaar eerder waren het er in Borne 40; nu is dat hetzelfde."),
        ([5, 0, 5, None], "Een jaar eerder waren het er in Borne 0."),
        (
            [5, None, None, None],
            (
                "Een jaar eerder is er voor Borne geen cijfer. "
                "In de cijfers die we van deze bron hebben, ontbreekt dit."
            ),
        ),
        ([None, 40, None, None], "Een jaar eerder waren het er in Borne 40."),
    ],
)
def test_a_comparison_says_what_changed_in_a_year(values: list[float | None], sentence: str) -> None:
    assert describe(compared(values))[1] == sentence


@pytest.mark.parametrize("reason", [Reason.SMALL_BASE, Reason.ZERO_BASE])
def test_on_a_small_base_no_change_is_claimed(reason: Reason) -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=[6, 3, 3, None],
        reasons={(0, 0, 3): reason},
    )

    assert describe(table)[1] == "In een jaar ging het in Borne van 3 naar 6."


def test_two_figures_that_read_as_equal_stayed_equal() -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(decimals=2),
        values=[0.004, 0, 0.004, None],
        reasons={(0, 0, 3): Reason.ZERO_BASE},
    )

    assert describe(table)[1] == "Een jaar eerder was dat in Borne 0,00; het bleef gelijk."


def test_a_series_tells_the_figure_of_a_year_earlier_without_a_verdict() -> None:
    table = build_table(areas=[ENSCHEDE], columns=periods(13), values=[1, *range(20, 32)])

    assert describe(table)[1:] == ("Een jaar eerder was het er in Enschede 1.",)


def test_a_missing_figure_is_said_with_its_mark_and_reason_and_is_not_compared() -> None:
    assert describe(latest([None, 3], areas=[ENSCHEDE, BORNE])) == (
        (
            "Woninginbraken: in mei 2026 is er voor Enschede geen cijfer: niet beschikbaar (.). "
            "In de cijfers die we van deze bron hebben, ontbreekt dit."
        ),
        "Ter vergelijking: in Borne (3).",
    )


def test_others_without_a_figure_are_named() -> None:
    assert describe(latest([3, None], areas=[ENSCHEDE, BORNE]))[1] == "Voor Borne is er geen cijfer."


def test_one_provisional_figure_is_called_so() -> None:
    table = build_table(
        areas=[ENSCHEDE], columns=periods(1), values=[12], statuses={(0, 0, 0): Status.PROVISIONAL}
    )

    assert describe(table) == (
        "Woninginbraken: in mei 2026 waren er in Enschede 12* misdrijven.",
        "Dit cijfer is voorlopig.",
    )


def test_among_more_figures_the_marks_say_which_are_not_final() -> None:
    table = build_table(
        areas=[ENSCHEDE, HENGELO],
        columns=periods(1),
        values=[12, 13],
        statuses={(0, 0, 0): Status.PROVISIONAL, (1, 0, 0): Status.ESTIMATED},
    )

    assert describe(table)[1:] == (
        "Dat is minder dan in Hengelo (13~).",
        "Cijfers met * zijn voorlopig. Cijfers met ~ zijn geschat.",
    )


def test_a_period_that_is_not_over_is_named_and_not_set_beside_a_year_earlier() -> None:
    running = TablePeriod("2026MM06", "jun 2026", "juni 2026", complete=False)
    table = build_table(
        areas=[ENSCHEDE], columns=[running], quantities=compared_quantities(), values=[5, 40, None, None]
    )

    assert describe(table) == (
        "Woninginbraken: in juni 2026 waren er in Enschede 5 misdrijven.",
        "Deze periode is niet volledig.",
    )


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ([5, 1, 2, 9], "Het hoogste cijfer heeft Gemeente 3 (9), het laagste heeft Gemeente 1 (1)."),
        ([9, 1, 1, 9], ("Het hoogste cijfer hebben Gemeente 0 en Gemeente 3 (9), "
                       "het laagste hebben Gemeente 1 en Gemeente 2 (1).")),
        ([9, 0, 0, 0, 0], "Het hoogste cijfer heeft Gemeente 0 (9), het laagste hebben 4 gemeenten (0)."),
        ([4, 4, 4, 4], "Alle 4 gemeenten met een cijfer hebben 4."),
        ([5, 1, 2, 9, None], ("Het hoogste cijfer van de gemeenten met een cijfer "
                             "heeft Gemeente 3 (9), het laagste heeft Gemeente 1 (1). "
                             "Van 1 gemeente is er geen cijfer.")),
        ([5, None, None, 9], "Van 2 gemeenten is er geen cijfer."),
    ],
)  # fmt: skip
def test_among_many_gemeenten_the_highest_and_the_lowest_are_named(
    values: list[float | None], sentence: str
) -> None:
    table = build_table(areas=gemeenten(len(values)), columns=periods(1), values=values)

    assert describe(table)[1] == sentence


def test_a_group_asked_whole_begins_with_its_highest_and_lowest() -> None:
    table = build_table(areas=gemeenten(4), columns=periods(1), values=[5, 1, 2, 9])
    whole = replace(table, comparison=replace(table.comparison, areas=("alle-in:ON",)))

    assert describe(whole) == (
        (
            "Woninginbraken, aantal, in mei 2026: "
            "het hoogste cijfer heeft Gemeente 3 (9), het laagste heeft Gemeente 1 (1)."
        ),
    )


def test_nothing_asked_is_nothing_said() -> None:
    assert describe(build_table(areas=[])) == ()


numbers = st.one_of(st.none(), st.floats(0, 5000).map(lambda number: round(number, 1)))


@given(values=st.lists(numbers, min_size=1, max_size=8), status=st.sampled_from(Status))
def test_no_sentence_holds_a_figure_that_is_not_in_the_table(
    values: list[float | None], status: Status
) -> None:
    areas = [TWENTE, *gemeenten(7)][: len(values)]
    statuses = {} if values[0] is None else {(0, 0, 0): status}
    table = build_table(areas=areas, columns=periods(1), quantities=[RATE], values=values, statuses=statuses)

    text = " ".join(describe(table)).replace(" 1.000 ", " ").replace("mei 2026", "")

    shown = {cell.text for row in lay_out(table)[0].rows for cell in row.cells}
    decimals = set(re.findall(r"[\d.]+,\d[*~]?", text))
    assert decimals <= shown
    assert not re.search(r"\d\.\d(?!\d\d)", text)
    assert not [word for word in (*VERDICTS, *ENGLISH) if word in text.lower()]


@given(first=st.floats(0, 9), other=st.floats(0, 9))
def test_the_direction_is_that_of_the_numbers_as_shown(first: float, other: float) -> None:
    table = build_table(
        areas=[ENSCHEDE, DISTRICT], columns=periods(1), quantities=[RATE], values=[first, other]
    )
    one, two = (row.cells[0].number or 0 for row in lay_out(table)[0].rows)

    sentence = describe(table)[1]

    assert ("meer dan" in sentence) == (one > two)
    assert ("minder dan" in sentence) == (one < two)
    assert ("evenveel als" in sentence) == (one == two)
