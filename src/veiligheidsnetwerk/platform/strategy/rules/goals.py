"""Where an indicator stands between where it began and where it should be. On plain values."""

from enum import StrEnum


class Way(StrEnum):
    """Which way an indicator should go."""

    DOWN = "down"
    UP = "up"

    @property
    def label(self) -> str:
        return {self.DOWN: "omlaag", self.UP: "omhoog"}[self]


class Standing(StrEnum):
    """How far it is. The value is what a reader sees."""

    REACHED = "bereikt"
    ON_WAY = "onderweg"
    BEHIND = "achter"
    UNKNOWN = "niet bekend"


def points_to(way: Way, *, begin: float, target: float) -> bool:
    """Whether the target lies that way from where it began."""
    return target <= begin if way is Way.DOWN else target >= begin


def standing(
    way: Way,
    *,
    begin: float | None,
    now: float | None,
    target: float,
    passed: float,
) -> Standing:
    """Reached, or on the straight line to the target, or behind it. Without a figure it is not known.

    `passed` is the share of the time between the first year and the year of the target.
    """
    if now is None:
        return Standing.UNKNOWN
    sign = 1 if way is Way.UP else -1
    if sign * now >= sign * target:
        return Standing.REACHED
    if begin is None:
        return Standing.UNKNOWN
    due = begin + (target - begin) * min(max(passed, 0.0), 1.0)
    return Standing.ON_WAY if sign * now >= sign * due else Standing.BEHIND
