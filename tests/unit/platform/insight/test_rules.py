"""When new figures are looked for: from the day they are expected until they came, and not too often."""

from datetime import UTC, datetime, timedelta

import pytest

from veiligheidsnetwerk.platform.insight.rules import Outcome, Tried, next_try

DAY = 15
HOUR = timedelta(hours=1)


def at(day: int, hour: int = 7, month: int = 7, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def tried(*outcomes: tuple[datetime, Outcome]) -> list[Tried]:
    return [Tried(ended, outcome) for ended, outcome in outcomes]


def test_a_source_that_was_never_tried_is_due() -> None:
    assert next_try(DAY, [], now=at(3)) <= at(3)


def test_it_is_due_from_the_day_on_when_the_last_attempt_was_before_it() -> None:
    before = tried((at(16, month=6), Outcome.NEW))

    assert next_try(DAY, before, now=at(14)) == at(15, 6)
    assert next_try(DAY, before, now=at(15)) == at(15, 6)


def test_after_a_new_edition_it_rests_until_next_month() -> None:
    done = tried((at(16), Outcome.NEW))

    assert next_try(DAY, done, now=at(17)) == at(15, 6, month=8)
    assert next_try(DAY, done, now=at(14, month=8)) == at(15, 6, month=8)


def test_after_december_comes_january() -> None:
    done = tried((at(16, month=12), Outcome.NEW))

    assert next_try(DAY, done, now=at(17, month=12)) == at(15, 6, month=1, year=2027)
    assert next_try(DAY, done, now=at(2, month=1, year=2027)) == at(15, 6, month=1, year=2027)


@pytest.mark.parametrize("outcome", [Outcome.NOTHING_NEW, Outcome.REFUSED])
def test_without_a_new_edition_it_is_tried_again_a_day_later(outcome: Outcome) -> None:
    assert next_try(DAY, tried((at(15), outcome)), now=at(15, 8)) == at(16)


@pytest.mark.parametrize(("times", "hours"), [(1, 1), (2, 2), (3, 4), (5, 16), (6, 24), (20, 24)])
def test_a_service_that_stays_down_is_asked_less_and_less(times: int, hours: int) -> None:
    downs = tried(*[(at(16), Outcome.DOWN)] * times, (at(15), Outcome.NOTHING_NEW))

    assert next_try(DAY, downs, now=at(16)) == at(16) + hours * HOUR


def test_the_last_day_of_a_month_and_a_leap_year_are_days_as_others() -> None:
    done = tried((at(29, month=2, year=2028), Outcome.NEW))

    assert next_try(28, done, now=at(29, month=2, year=2028)) == at(28, 6, month=3, year=2028)
    assert next_try(28, done, now=at(1, month=3, year=2028)) == at(28, 6, month=3, year=2028)
