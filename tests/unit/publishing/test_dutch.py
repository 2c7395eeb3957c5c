from datetime import date
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.publishing import dutch
from veiligheidsnetwerk.publishing.errors import NotANumberError


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234.5, 1, "1.234,5"),
        (1234567, 0, "1.234.567"),
        (-1234.5, 1, "−1.234,5"),
        (0.25, 1, "0,3"),
        (2.5, 0, "3"),
        (-2.5, 0, "−3"),
        (-0.04, 1, "0,0"),
        (-0.0, 0, "0"),
        (1.005, 2, "1,01"),
    ],
)
def test_numbers_are_written_in_dutch_and_rounded_as_spreadsheets_do(
    value: float, decimals: int, text: str
) -> None:
    assert dutch.format_number(value, decimals) == text


@pytest.mark.parametrize(
    ("value", "text"), [(3, "+3"), (-2, "−2"), (0, "0"), (0.4, "0"), (-0.4, "0"), (1500, "+1.500")]
)
def test_differences_carry_their_sign_unless_nothing_is_left(value: float, text: str) -> None:
    assert dutch.format_signed(value) == text


def test_the_percent_sign_cannot_end_up_on_the_next_line() -> None:
    assert dutch.format_change(12.5) == "+12,5\N{NO-BREAK SPACE}%"
    assert dutch.format_change(-0.04) == "0,0\N{NO-BREAK SPACE}%"
    assert dutch.format_percent(12.5) == "12,5\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize("value", [nan, inf, -inf])
def test_what_is_not_a_number_is_refused(value: float) -> None:
    with pytest.raises(NotANumberError):
        dutch.format_number(value)


@given(st.floats(-1e12, 1e12), st.integers(0, 3))
def test_a_written_number_reads_back_as_the_number_shown(value: float, decimals: int) -> None:
    text = dutch.format_number(value, decimals)

    read = float(text.replace(".", "").replace(",", ".").replace("−", "-"))

    assert read == float(dutch.round_shown(value, decimals))
    assert text not in {"−0", "−0,0", "−0,00", "−0,000"}


def test_dates_are_dutch() -> None:
    assert dutch.format_date(date(2026, 11, 23)) == "23 november 2026"


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""),
        (["Enschede"], "Enschede"),
        (["Enschede", "Borne"], "Enschede en Borne"),
        (["Enschede", "Hengelo", "Borne"], "Enschede, Hengelo en Borne"),
    ],
)
def test_names_are_enumerated_with_en(names: list[str], text: str) -> None:
    assert dutch.enumerate_names(names) == text


def test_only_one_is_singular() -> None:
    counted = [dutch.count_of(number, "gemeente", "gemeenten") for number in (0, 1, 2)]

    assert counted == ["0 gemeenten", "1 gemeente", "2 gemeenten"]


def test_a_capital_changes_only_the_first_letter() -> None:
    assert dutch.capitalise("in Oost-Nederland") == "In Oost-Nederland"
    assert dutch.capitalise("") == ""


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2018, 6, 1), date(2018, 7, 31), "1 juni tot en met 31 juli 2018"),
        (date(2018, 12, 1), date(2019, 1, 31), "1 december 2018 tot en met 31 januari 2019"),
        (date(2018, 6, 1), date(2018, 6, 1), "1 juni 2018"),
        (date(2018, 6, 1), None, "vanaf 1 juni 2018"),
        (None, date(2018, 6, 1), "tot en met 1 juni 2018"),
        (None, None, ""),
    ],
)
def test_a_span_of_days_says_its_year_once(first: date | None, last: date | None, words: str) -> None:
    assert dutch.format_span(first, last) == words
