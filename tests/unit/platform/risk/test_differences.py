from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.differences import differences, weighted_kappa

OMG = instruments()["omg-1"]
PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=30)


def test_the_largest_differences_come_first_and_the_unknown_last() -> None:
    same = dict.fromkeys(OMG.indicators, 1)

    found = differences(OMG, same | {"G1": 0, "G2": None, "G3": 3}, same | {"G1": 1, "G3": 0})

    assert [(each.indicator.code, each.steps) for each in found] == [("G3", 3), ("G1", 1), ("G2", None)]


@given(PAIRS)
def test_kappa_equals_the_definition_by_matrices(pairs: list[tuple[int, int]]) -> None:
    """J. Cohen (1968): 1 - Σ w·observed / Σ w·expected, with w the square of the distance."""
    observed = np.zeros((4, 4))
    for one, other in pairs:
        observed[one, other] += 1
    weights = np.array([[(i - j) ** 2 for j in range(4)] for i in range(4)])
    expected = np.outer(observed.sum(1), observed.sum(0)) / max(observed.sum(), 1)
    disagreement = (weights * expected).sum()

    kappa = weighted_kappa(pairs)

    if disagreement == 0:
        assert kappa is None
    else:
        assert kappa is not None
        assert float(kappa) == pytest.approx(1 - (weights * observed).sum() / disagreement)


def test_full_agreement_is_one() -> None:
    assert weighted_kappa([(0, 0), (3, 3), (1, 1)]) == Fraction(1)
