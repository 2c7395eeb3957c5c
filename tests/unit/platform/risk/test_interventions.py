"""What can be done follows from the class and the room there is; it never raises the class."""

from typing import Any

import pytest

from veiligheidsnetwerk.platform.risk.definitions import instruments, interventions
from veiligheidsnetwerk.platform.risk.rules.interventions import (
    Interventions,
    UnfitError,
    fitting,
    require_fit,
)
from veiligheidsnetwerk.platform.risk.rules.scoring import assess

OMG = instruments()["omg-1"]
FOUND = interventions()["omg"]
ALL = dict.fromkeys(OMG.indicators, 3)


def test_a_heavier_class_only_adds_and_light_ones_stay_first() -> None:
    by_class = [fitting(FOUND, OMG, each.id, ALL) for each in OMG.classes]

    sets = [{fit.intervention.id for fit in fits} for fits in by_class]
    assert sets[0] < sets[1] < sets[2]
    for fits in by_class:
        weights = [fit.intervention.weight for fit in fits]
        assert weights == sorted(weights)


def test_without_a_class_only_what_fits_the_lightest_is_offered() -> None:
    assert fitting(FOUND, OMG, "", ALL) == fitting(FOUND, OMG, "laag", ALL)


def test_what_is_unknown_is_asked_and_what_is_too_little_stands_in_the_way() -> None:
    fits = {fit.intervention.id: fit for fit in fitting(FOUND, OMG, "hoog", {**ALL, "H1": 0, "H3": None})}

    assert fits["omgevingsplan"].in_the_way == ("H1",)
    assert fits["bibob"].unknown == ("H3",)
    assert fits["vergunning"].can_now


def test_more_room_never_raises_the_class() -> None:
    less = {code: 0 if code.startswith("H") else 2 for code in OMG.indicators}
    more = {code: 3 if code.startswith("H") else 2 for code in OMG.indicators}

    assert assess(OMG, less).rank == assess(OMG, more).rank


@pytest.mark.parametrize(
    "change", [{"from": "enorm"}, {"needs": {"G1": 1}}, {"needs": {"H1": 4}}, {"needs": {"Z9": 1}}]
)
def test_what_does_not_belong_to_the_instrument_is_refused(change: dict[str, Any]) -> None:
    given = {"id": "iets", "title": "", "weight": 1, "from": "laag", "decides": "", "weeks": 1, "basis": ""}
    found = Interventions.model_validate(
        {"code": "omg", "status": "", "interventions": [{**given, "source": "", **change}]}
    )

    with pytest.raises(UnfitError):
        require_fit(found, OMG)
