"""The examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), and a slower way."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.language.agreement import NothingToCompareError, alpha, interval

EXAMPLES = [
    (0.095, ["0100000000", "1110010100"]),
    (0.692, ["aabbdcccedda", "babbbccceddd"]),
    (0.743, ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]),
]


def units(rows: Sequence[str]) -> list[Mapping[str, str]]:
    """Rows are readers, columns are units; a dot is a unit that the reader did not code."""
    return [
        {str(n): code for n, code in enumerate(column) if code != "."} for column in zip(*rows, strict=True)
    ]


def slow(found: Sequence[Mapping[str, str]]) -> Fraction:
    """Alpha as its definition says it: each pair of codes in a unit, against each pair of all codes."""
    paired = [list(unit.values()) for unit in found if len(unit) > 1]
    codes = [code for unit in paired for code in unit]
    differing = [
        Fraction(sum(one != other for one, other in permutations(unit, 2)), len(unit) - 1) for unit in paired
    ]
    observed = sum(differing, Fraction(0)) / len(codes)
    expected = Fraction(
        sum(one != other for one, other in permutations(codes, 2)), len(codes) * (len(codes) - 1)
    )
    return 1 - observed / expected


@pytest.mark.parametrize(("expected", "rows"), EXAMPLES, ids=["two codes", "five codes", "not all coded"])
def test_alpha_is_that_of_the_literature(expected: float, rows: Sequence[str]) -> None:
    assert round(float(alpha(units(rows))), 3) == expected


def test_alpha_of_steps_is_that_of_the_literature() -> None:
    steps = [{reader: int(code) for reader, code in unit.items()} for unit in units(EXAMPLES[2][1])]

    assert round(float(alpha(steps, interval)), 3) == 0.849


@given(st.lists(st.dictionaries(st.sampled_from("ABCD"), st.sampled_from("xyz"), max_size=4), max_size=12))
def test_alpha_is_exactly_that_of_its_definition(found: list[Mapping[str, str]]) -> None:
    codes = {code for unit in found if len(unit) > 1 for code in unit.values()}
    if len(codes) < 2:
        with pytest.raises(NothingToCompareError, match="niet te berekenen"):
            alpha(found)
    else:
        assert alpha(found) == slow(found)


def test_what_only_one_reader_coded_makes_no_difference() -> None:
    found = units(EXAMPLES[0][1])

    assert alpha([*found, {"0": "1"}, {}]) == alpha(found)


def test_who_agree_on_everything_have_one() -> None:
    assert alpha([{"0": "a", "1": "a"}, {"0": "b", "1": "b"}]) == 1
