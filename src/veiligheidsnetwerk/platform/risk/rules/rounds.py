"""How two people come to one assessment: each alone, then the differences, then together."""

from collections.abc import Collection
from enum import StrEnum

ASSESSORS = 2
"""How many assess a case, each without seeing what the other says."""


class RoundState(StrEnum):
    """Where a round is. The value is what a reader sees."""

    OPEN = "wacht op twee beoordelingen"
    WAITING = "wacht op de tweede beoordeling"
    COMPARE = "twee beoordelingen: bespreek de verschillen"
    SETTLED = "vastgesteld"


def round_state(*, submitted: int, settled: bool) -> RoundState:
    if settled:
        return RoundState.SETTLED
    if submitted >= ASSESSORS:
        return RoundState.COMPARE
    return RoundState.WAITING if submitted else RoundState.OPEN


def may_begin(account: int, *, submitted_by: Collection[int]) -> bool:
    """Whether this account may still assess: a third one is not asked, and nobody assesses twice."""
    return len(submitted_by) < ASSESSORS and account not in submitted_by
