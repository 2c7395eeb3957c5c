"""The weights at which another theme comes first are exact: they equal brute force."""

import random
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.strategy.rules.weighing import (
    MOST_CHOSEN,
    WeightsError,
    by_disagreement,
    leaders,
    regions,
    spread_of,
    total,
)

CRITERIA = ("a", "b", "c", "d", "e")
EQUAL = dict.fromkeys(CRITERIA, Fraction(1))
scores = st.integers(2, 10).map(lambda half: Fraction(half, 2))
tables = st.dictionaries(
    st.integers(0, 11), st.fixed_dictionaries(dict.fromkeys(CRITERIA, scores)), min_size=1, max_size=12
)
weights = st.fixed_dictionaries(dict.fromkeys(CRITERIA, st.integers(1, 6).map(Fraction)))


def by_hand(
    themes: dict[int, dict[str, Fraction]], given: dict[str, Fraction], criterion: str, share: Fraction
) -> tuple[set[int], set[int]]:
    """The first seven with plain loops: add up, sort, and look who is level with the last one."""
    rest = sum(weight for code, weight in given.items() if code != criterion)
    totals = []
    for theme, row in themes.items():
        others = sum(row[code] * weight for code, weight in given.items() if code != criterion)
        totals.append((row[criterion] * share + Fraction(others) / rest * (1 - share), theme))
    totals.sort(reverse=True)
    if len(totals) <= MOST_CHOSEN:
        return {theme for _, theme in totals}, set()
    last = totals[MOST_CHOSEN - 1][0]
    above = {theme for value, theme in totals if value > last}
    level = {theme for value, theme in totals if value == last}
    return (above | level, set()) if len(above | level) == MOST_CHOSEN else (above, level)


@given(tables, weights, st.sampled_from(CRITERIA), st.lists(st.fractions(0, 1), max_size=8))
def test_every_weight_gives_what_its_region_says(
    themes: dict[int, dict[str, Fraction]],
    given: dict[str, Fraction],
    criterion: str,
    shares: list[Fraction],
) -> None:
    found = regions(themes, given, criterion)

    assert found[0].begin == 0
    assert found[-1].end == 1
    assert all(one.end == other.begin for one, other in pairwise(found))
    tried = [*shares, *(region.begin + (region.end - region.begin) / 1000 for region in found)]
    tried += [region.end - (region.end - region.begin) / 1000 for region in found]
    for share in tried:
        for region in found:
            if region.begin < share < region.end:
                first, tied = by_hand(themes, given, criterion, share)
                # On a crossing in a region themes may be level for one weight; what surely comes first, does.
                assert first <= region.first | region.tied
                assert region.first <= first | tied


@given(tables, weights, st.sampled_from(CRITERIA))
def test_two_regions_beside_each_other_differ_so_every_border_is_a_change(
    themes: dict[int, dict[str, Fraction]], given: dict[str, Fraction], criterion: str
) -> None:
    found = regions(themes, given, criterion)

    for one, other in pairwise(found):
        assert (one.first, one.tied) != (other.first, other.tied)


def test_twelve_themes_on_five_criteria_equal_a_walk_in_a_thousand_steps() -> None:
    drawn = random.Random(2018)
    themes = {
        theme: {code: Fraction(drawn.randint(100, 500), 100) for code in CRITERIA} for theme in range(12)
    }

    for criterion in CRITERIA:
        found = regions(themes, EQUAL, criterion)
        for step in range(1, 1000):
            share = Fraction(step, 1000)
            inside = [region for region in found if region.begin < share < region.end]
            if inside:
                first, tied = by_hand(themes, EQUAL, criterion, share)
                assert inside[0].first == first
                assert inside[0].tied == tied


def test_themes_that_are_level_on_the_last_place_are_all_named_and_none_is_picked() -> None:
    themes = {theme: dict.fromkeys(CRITERIA, Fraction(3)) for theme in range(8)}

    first, tied = leaders(themes, EQUAL)

    assert first == frozenset()
    assert tied == frozenset(range(8))


@pytest.mark.parametrize("wrong", [dict.fromkeys(CRITERIA, Fraction(0)), EQUAL | {"a": Fraction(-1)}])
def test_what_are_no_weights_is_refused(wrong: dict[str, Fraction]) -> None:
    with pytest.raises(WeightsError):
        total(dict.fromkeys(CRITERIA, Fraction(1)), wrong)


def test_weights_that_do_not_add_up_weigh_in_proportion() -> None:
    row = dict(zip(CRITERIA, map(Fraction, (1, 2, 3, 4, 5)), strict=True))

    assert total(row, EQUAL) == total(row, dict.fromkeys(CRITERIA, Fraction(40))) == 3


def test_spread_comes_before_the_mean_and_nobody_is_not_a_low_score() -> None:
    wide, narrow = spread_of([1, 5, 3]), spread_of([3, 3])

    assert spread_of([]) is None
    assert wide is not None
    assert (wide.lowest, wide.highest, wide.count) == (1, 5, 3)
    assert wide.mean == 3
    assert by_disagreement({(2, "a"): narrow, (1, "b"): wide, (1, "c"): None}) == [(1, "b")]
