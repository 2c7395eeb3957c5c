"""Weighing themes on criteria: spread before mean, and exactly which weights change which themes come first.

Nothing here chooses. Numbers are fractions, so that a tie is a tie.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

MOST_CHOSEN = 7
LOWEST, HIGHEST = 1, 5

type Scores = Mapping[str, Fraction]
"""The score of one theme on each criterion, by its code."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What members gave for one theme on one criterion."""

    lowest: int
    highest: int
    mean: Fraction
    count: int

    @property
    def width(self) -> int:
        return self.highest - self.lowest


@dataclass(frozen=True, slots=True)
class Region:
    """For every weight of one criterion between two shares, open at both ends, these themes come first.

    `tied` holds themes that share the last place or places with each other for all those weights.
    """

    begin: Fraction
    end: Fraction
    first: frozenset[int]
    tied: frozenset[int] = frozenset()


class WeightsError(ValueError):
    """These are no weights; the message is Dutch."""


def counted_score(partners: int, asked: int) -> Fraction:
    """Criterion 1 as a number beside the others: lowest if nobody names a theme, highest if all do."""
    return LOWEST + (HIGHEST - LOWEST) * Fraction(partners, asked) if asked else Fraction(LOWEST)


def spread_of(given: Sequence[int]) -> Spread | None:
    """The spread of what members gave; None when nobody gave anything, which is not a low score."""
    if not given:
        return None
    return Spread(min(given), max(given), Fraction(sum(given), len(given)), len(given))


def by_disagreement(spreads: Mapping[tuple[int, str], Spread | None]) -> list[tuple[int, str]]:
    """Themes and criteria on which members differ, those on which they differ most first."""
    differing = {place: spread for place, spread in spreads.items() if spread is not None and spread.width}
    return sorted(differing, key=lambda place: (-differing[place].width, place))


def total(scores: Scores, weights: Mapping[str, Fraction]) -> Fraction:
    """The weighed mean. Weights need not add up to one, only to more than nothing.

    Raises:
        WeightsError: a weight is negative, or all are 0.
    """
    if any(weight < 0 for weight in weights.values()):
        raise WeightsError("Een gewicht is 0 of meer.")
    whole = sum(weights.values(), Fraction(0))
    if not whole:
        raise WeightsError("Geef ten minste één criterium een gewicht boven 0.")
    return sum((scores[code] * weight for code, weight in weights.items()), Fraction(0)) / whole


def leaders(
    themes: Mapping[int, Scores], weights: Mapping[str, Fraction], *, most: int = MOST_CHOSEN
) -> tuple[frozenset[int], frozenset[int]]:
    """The themes that come first, and those that share the last places: which of these, we do not say."""
    totals = {theme: total(scores, weights) for theme, scores in themes.items()}
    return _leaders(totals, most)


def regions(
    themes: Mapping[int, Scores],
    weights: Mapping[str, Fraction],
    criterion: str,
    *,
    most: int = MOST_CHOSEN,
) -> list[Region]:
    """What comes first for every share of the whole that a criterion can have, the others in proportion.

    Each total is a straight line in that share, so the order changes only where two lines cross: those places
    are worked out exactly. Regions with the same themes are one.
    """
    lines = {theme: _line(scores, weights, criterion) for theme, scores in themes.items()}
    found: list[Region] = []
    for begin, end in pairwise(_crossings(lines)):
        middle = (begin + end) / 2
        totals = {theme: at_none + (at_all - at_none) * middle for theme, (at_none, at_all) in lines.items()}
        first, tied = _leaders(totals, most)
        same = found and (found[-1].first, found[-1].tied) == (first, tied)
        found.append(Region(found.pop().begin if same else begin, end, first, tied))
    return found


def _line(scores: Scores, weights: Mapping[str, Fraction], criterion: str) -> tuple[Fraction, Fraction]:
    """The total when the criterion weighs nothing, and when it is all that weighs."""
    others = {code: weight for code, weight in weights.items() if code != criterion}
    if not sum(others.values(), Fraction(0)):
        others = dict.fromkeys(others, Fraction(1))
    return total(scores, others), scores[criterion]


def _crossings(lines: Mapping[int, tuple[Fraction, Fraction]]) -> list[Fraction]:
    """0, 1 and every share between them at which two lines cross."""
    places = {Fraction(0), Fraction(1)}
    for (none, whole), (other_none, other_whole) in combinations(set(lines.values()), 2):
        slope = (whole - none) - (other_whole - other_none)
        if slope and 0 < (place := (other_none - none) / slope) < 1:
            places.add(place)
    return sorted(places)


def _leaders(totals: Mapping[int, Fraction], most: int) -> tuple[frozenset[int], frozenset[int]]:
    if len(totals) <= most:
        return frozenset(totals), frozenset()
    last = sorted(totals.values(), reverse=True)[most - 1]
    above = frozenset(theme for theme, value in totals.items() if value > last)
    level = frozenset(theme for theme, value in totals.items() if value == last)
    return (above | level, frozenset()) if len(above) + len(level) == most else (above, level)
