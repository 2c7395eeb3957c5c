from datetime import date

import pytest

from veiligheidsnetwerk.platform.teams.rules.recommendations import Answer, is_overdue, last_day_of


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2018, 3, 15), date(2018, 9, 15)),
        (date(2018, 8, 31), date(2019, 2, 28)),
        (date(2018, 12, 1), date(2019, 6, 1)),
    ],
)
def test_without_a_day_it_is_overdue_after_six_months(since: date, until: date) -> None:
    assert last_day_of(None, since) == until
    assert not is_overdue(None, due=None, since=since, today=until)
    assert is_overdue(None, due=None, since=since, today=date.fromordinal(until.toordinal() + 1))


def test_with_a_day_that_day_counts_however_far_it_is() -> None:
    due = date(2020, 1, 1)

    assert not is_overdue(Answer.RUNNING, due=due, since=date(2018, 1, 1), today=due)
    assert is_overdue(Answer.RUNNING, due=due, since=date(2018, 1, 1), today=date(2020, 1, 2))


@pytest.mark.parametrize("answer", [Answer.REJECT, Answer.DONE])
def test_what_was_rejected_or_done_is_never_overdue(answer: Answer) -> None:
    assert not is_overdue(answer, due=date(2018, 1, 1), since=date(2017, 1, 1), today=date(2026, 1, 1))
