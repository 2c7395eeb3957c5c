from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.figures.periods import Frequency, Period, UnknownPeriodError, period_range

MONTHS = st.builds(Period.month, st.integers(1900, 2199), st.integers(1, 12))
YEARS = st.builds(Period.year, st.integers(1900, 2199))
NOT_A_PERIOD = [
    "",
    "2023",
    "2023MM",
    "2023MM00",
    "2023MM13",
    "2023MM99",
    "2023JJ01",
    "2023KW01",
    "2023mm04",
    "202MM04",
    "20230MM04",
    "0000MM01",
    "1899MM12",
    "2200JJ00",
    "-2023MM04",
    "2023MM4",
    "2023MM04 ",
    " 2023MM04",
    "2023MM04\n",
    "2023 MM04",
    "2023MM04\0",
    "\0",
    "2023MM0²",
    "²",
    "٢٠٢٣MM٠٤",
    "\uff12\uff10\uff12\uff13MM\uff10\uff14",
    "2023-04-01",
    "9" * 5000,
    "9" * 5000 + "MM04",
    "2023MM" + "0" * 5000,
]


@given(st.one_of(MONTHS, YEARS))
def test_a_code_that_is_printed_reads_back_as_the_same_period(period: Period) -> None:
    assert Period.parse(period.code) == period
    assert str(period) == period.code


@given(st.text(alphabet="0123456789MJ٣² \n\0", max_size=12))
def test_what_reads_as_a_period_is_its_code_to_the_letter(text: str) -> None:
    try:
        period = Period.parse(text)
    except UnknownPeriodError:
        return

    assert period.code == text


@pytest.mark.parametrize("text", NOT_A_PERIOD)
def test_anything_else_is_refused_in_a_short_dutch_sentence(text: str) -> None:
    with pytest.raises(UnknownPeriodError) as error:
        Period.parse(text)

    assert 10 < len(str(error.value)) < 100
    assert str(error.value).endswith(".")


@pytest.mark.parametrize("number", [-1, 0, 13, 100])
def test_a_year_has_twelve_months(number: int) -> None:
    with pytest.raises(UnknownPeriodError, match=f"Maand {number} bestaat niet"):
        Period.month(2023, number)


@given(st.one_of(MONTHS, YEARS), st.integers(-500, 500))
def test_shifting_there_and_back_changes_nothing(period: Period, count: int) -> None:
    assert period.shift(count).shift(-count) == period


@given(MONTHS)
def test_the_next_month_begins_when_this_one_ends(month: Period) -> None:
    days = (month.shift(1).begin - month.begin).days

    assert month.begin.day == 1
    assert 28 <= days <= 31


@given(MONTHS)
def test_a_year_later_is_the_same_month(month: Period) -> None:
    later = month.shift(month.per_year)

    assert (later.calendar_year, later.number) == (month.calendar_year + 1, month.number)


@given(MONTHS, MONTHS)
def test_months_sort_as_their_codes_do(one: Period, other: Period) -> None:
    assert (one < other) == (one.code < other.code)


@given(YEARS)
def test_a_year_begins_on_its_first_day(year: Period) -> None:
    assert year.begin == date(year.calendar_year, 1, 1)
    assert (year.number, year.per_year, year.frequency) == (1, 1, Frequency.YEAR)


def test_a_month_that_comes_after_december_is_january() -> None:
    assert Period.month(2023, 12).shift(1) == Period.month(2024, 1)
    assert Period.month(2024, 2).shift(12) == Period.month(2025, 2)


def test_a_period_is_called_as_people_do() -> None:
    assert [Period.parse(code).label for code in ("2025MM05", "2025JJ00")] == ["mei 2025", "2025"]


@given(MONTHS, st.integers(0, 40))
def test_a_range_holds_both_ends_and_every_period_between(first: Period, count: int) -> None:
    found = list(period_range(first, first.shift(count)))

    assert len(found) == count + 1
    assert found[0] == first
    assert all(later == earlier.shift(1) for earlier, later in pairwise(found))


def test_a_range_that_ends_before_it_begins_is_empty() -> None:
    assert list(period_range(Period.year(2020), Period.year(2019))) == []


def test_months_and_years_make_no_range() -> None:
    with pytest.raises(UnknownPeriodError, match="niet in één reeks"):
        period_range(Period.year(2020), Period.month(2020, 1))
