"""When whoever looks after a page is reminded to look at it again."""

from datetime import date

STEPS = (60, 14, 0)
"""Days before the last day on which a page is to be looked at."""


def step_due(review_on: date, today: date) -> int | None:
    """The nearest step that has come: who hears late, hears once and not of each step that went by."""
    reached = [step for step in STEPS if (review_on - today).days <= step]
    return min(reached, default=None)
