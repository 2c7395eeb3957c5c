"""Counts of cases that may leave the restricted part: so round that no single case can be made out."""

STEP = 5


def rounded(count: int) -> str:
    """Down to a multiple of five. Less than five is never told apart from none at all."""
    return f"minder dan {STEP}" if count < STEP else f"{count // STEP * STEP} of meer"
