from typing import Any

import numpy as np
import pytest

from tests.unit.figures.query.asking import BURGLARY, CBS, COUNTRY, answer
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.figures.periods import Window
from veiligheidsnetwerk.figures.query import Against, Division, Library

BESIDE = {"against": Against.YEAR_EARLIER}
QUESTIONS: dict[Reason, tuple[str, str, dict[str, Any]]] = {
    Reason.NONE: (BURGLARY, "GM0153", {"first": "2025MM01"}),
    Reason.NOT_PUBLISHED: (COUNTRY, "NL", {"first": "2023MM01", "offence": "3.2.1"}),
    Reason.MEMBER_NOT_PUBLISHED: (COUNTRY, "NL", {"first": "2023MM01", "offence": "zeden"}),
    Reason.NOT_IN_SOURCE: (CBS, "GM1960", {"first": "2018JJ00"}),
    Reason.NO_SUCH_AREA_THEN: (
        CBS,
        "GM1945",
        {"first": "2015JJ00", "last": "2016JJ00", "division": Division.THEN},
    ),
    Reason.UNFINISHED_PERIOD: (BURGLARY, "ON", {"first": "2026MM06", "window": Window.ROLLING_YEAR}),
    Reason.NO_DENOMINATOR: (CBS, "GM0153", {"first": "2018JJ00", "measure": "per-1000-inwoners"}),
    Reason.SMALL_BASE: (BURGLARY, "GM0180", {"first": "2025MM01"} | BESIDE),
    Reason.SMALL_INDEX_BASE: (
        BURGLARY,
        "GM0153",
        {"first": "2025MM01", "measure": "index-gebied", "base_area": "GM0180"},
    ),
    Reason.UNEQUAL_PERIODS: (
        BURGLARY,
        "ON",
        {
            "first": "2025MM01",
            "last": "2025MM02",
            "measure": "index-periode",
            "window": Window.YEAR_TO_DATE,
        },
    ),
    Reason.NOT_FOR_THIS_AREA: (BURGLARY, "PD-twente", {"first": "2025MM01", "measure": "rang"}),
    Reason.RIVAL_UNKNOWN: (CBS, "GM0153", {"first": "2020JJ00", "measure": "rang"}),
}
ELSEWHERE = {
    Reason.ZERO_BASE,
    Reason.SPLIT_ESTIMATE,
    Reason.NOT_FOR_THIS_FIGURE,
    Reason.TOO_FEW_AREAS,
}
"""No shipped figure has these by itself: see test_measures, test_splits and test_side_by_side."""


@pytest.mark.parametrize("reason", QUESTIONS)
def test_a_reason_is_given_where_it_holds(library: Library, reason: Reason) -> None:
    source, area, asked = QUESTIONS[reason]

    table = answer(library, source, area, **asked)

    assert reason in table.reasons.ravel()


def test_every_reason_has_a_question_and_a_sentence() -> None:
    assert set(Reason) == QUESTIONS.keys() | ELSEWHERE
    assert all(reason.text.endswith(".") for reason in Reason if reason is not Reason.NONE)


def test_a_cell_without_value_always_has_a_reason(library: Library) -> None:
    for source, area, asked in QUESTIONS.values():
        table = answer(library, source, area, **asked)

        missing = table.statuses >= Status.WITHHELD
        assert (table.reasons[missing] != Reason.NONE).all()
        np.testing.assert_array_equal(missing, np.isnan(table.values))
