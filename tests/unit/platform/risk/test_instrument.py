"""A wrong instrument is refused before anyone can use it."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.unit.platform.risk.test_scoring import small

LOW, HIGH = ["laag", "laag", "laag"], ["laag", "hoog", "hoog"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"bands": [67, 34]}, "grenzen"),
        ({"bands": [0, 34]}, "grenzen"),
        ({"matrix": [["laag", "midden"], ["midden", "hoog"]]}, "3 rijen"),
        (
            {"matrix": [["laag", "laag", "laag"], ["laag", "midden", "laag"], ["laag", "hoog", "hoog"]]},
            "lagere klasse",
        ),
        (
            {"matrix": [["laag", "laag", "laag"], ["laag", "midden", "enorm"], ["laag", "hoog", "hoog"]]},
            "geen klasse",
        ),
        ({"axes": []}, "twee assen"),
        ({"least": 0}, "least"),
        ({"practice": [{"id": "casus", "title": "", "story": [""], "answers": {"A1": 1}}]}, "casus"),
    ],
)
def test_an_instrument_that_does_not_hold_together_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        small(**changes)


@pytest.mark.parametrize("weight", [0, -1])
def test_a_weight_is_above_nothing(weight: int) -> None:
    with pytest.raises(ValidationError, match="weight"):
        small((1, weight, 1, 1, 1))
