"""What DVO's do with a recommendation, and when that takes too long. On plain values."""

from calendar import monthrange
from datetime import date
from enum import StrEnum

MONTHS_WITHOUT_A_DAY = 6
"""After so many months something without a day is overdue."""
_YEAR = 12


class Answer(StrEnum):
    """What a DVO does with a recommendation. The value is what a reader sees."""

    ADOPT = "overnemen"
    ADAPT = "aanpassen"
    REJECT = "afwijzen"
    RUNNING = "in uitvoering"
    DONE = "uitgevoerd"

    @property
    def is_over(self) -> bool:
        """Whether nothing more is expected."""
        return self in {Answer.REJECT, Answer.DONE}


def last_day_of(due: date | None, since: date) -> date:
    """Until which day it is in time: the day that was agreed, else six months after it was said or asked."""
    if due is not None:
        return due
    months = since.year * _YEAR + since.month - 1 + MONTHS_WITHOUT_A_DAY
    year, month = months // _YEAR, months % _YEAR + 1
    return date(year, month, min(since.day, monthrange(year, month)[1]))


def is_overdue(answer: Answer | None, *, due: date | None, since: date, today: date) -> bool:
    """Whether a DVO should have answered, or done what it said. `since`: when it was asked, or said that."""
    over = answer is not None and answer.is_over
    return not over and last_day_of(due, since) < today
