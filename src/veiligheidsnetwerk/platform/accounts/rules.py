"""Decisions about accounts on plain values."""

from datetime import date


def is_valid_on(day: date, *, valid_until: date | None) -> bool:
    """An account with an end date works up to and including that day."""
    return valid_until is None or day <= valid_until


def session_is_over(*, begun: int, seen: int, now: int, idle: int, longest: int) -> bool:
    """A session ends when nothing happened for `idle` seconds, and in any case after `longest` seconds."""
    return now - seen > idle or now - begun > longest
