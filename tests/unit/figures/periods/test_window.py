import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.figures.periods import Period, Span, Window, span_of

MONTHS = st.builds(Period.month, st.integers(1901, 2198), st.integers(1, 12))
YEARS = st.builds(Period.year, st.integers(1901, 2198))
PERIODS = st.one_of(MONTHS, YEARS)


@given(PERIODS, st.sampled_from(Window))
def test_every_window_ends_with_the_period_it_is_named_after(period: Period, window: Window) -> None:
    assert span_of(window, period).last == period


@given(PERIODS)
def test_the_period_itself_is_one_long(period: Period) -> None:
    assert span_of(Window.OWN, period) == Span(period, period)


@given(PERIODS)
def test_a_rolling_year_is_a_year_long(period: Period) -> None:
    assert span_of(Window.ROLLING_YEAR, period).length == period.per_year


@given(PERIODS)
def test_the_year_to_date_begins_with_the_calendar_year(period: Period) -> None:
    span = span_of(Window.YEAR_TO_DATE, period)

    assert (span.first.number, span.first.calendar_year) == (1, period.calendar_year)
    assert span.length == period.number


@given(PERIODS, st.sampled_from(Window))
def test_a_year_earlier_has_the_same_months_one_year_before(period: Period, window: Window) -> None:
    span = span_of(window, period)
    earlier = span.years_earlier(1)

    assert earlier.length == span.length
    assert (earlier.first.number, earlier.last.number) == (span.first.number, span.last.number)
    assert earlier.last.calendar_year == span.last.calendar_year - 1


def test_february_of_a_leap_year_stands_beside_february() -> None:
    span = span_of(Window.OWN, Period.parse("2024MM02"))

    assert span.years_earlier(1) == span_of(Window.OWN, Period.parse("2023MM02"))


@pytest.mark.parametrize(
    ("window", "code", "label"),
    [
        (Window.OWN, "2025MM05", "mei 2025"),
        (Window.ROLLING_YEAR, "2025MM05", "juni 2024 tot en met mei 2025"),
        (Window.YEAR_TO_DATE, "2025MM05", "januari 2025 tot en met mei 2025"),
        (Window.YEAR_TO_DATE, "2025MM01", "januari 2025"),
        (Window.ROLLING_YEAR, "2025JJ00", "2025"),
    ],
)
def test_a_stretch_says_what_it_covers(window: Window, code: str, label: str) -> None:
    assert span_of(window, Period.parse(code)).label == label
