"""Over which month the mail to followers is."""

from datetime import date, timedelta


def month_before(today: date) -> tuple[date, date]:
    """The first day of the last whole month, and of the month after it."""
    until = today.replace(day=1)
    return (until - timedelta(days=1)).replace(day=1), until


def month_after(first: date) -> date:
    """The first day of the month that follows."""
    return (first + timedelta(days=31)).replace(day=1)
