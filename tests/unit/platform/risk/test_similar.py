"""Cases alike, and another version of an instrument, against plain loops."""

import random

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.counting import rounded
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.revising import revise
from veiligheidsnetwerk.platform.risk.rules.scoring import assess
from veiligheidsnetwerk.platform.risk.rules.similar import LEAST_SHARED, alike

OMG = instruments()["omg-1"]


def drawn(count: int, seed: int = 3) -> list[Answers]:
    dice = random.Random(seed)
    return [{code: dice.choice([None, 0, 1, 2, 3]) for code in OMG.indicators} for _ in range(count)]


def by_hand(one: Answers, other: Answers) -> float | None:
    both = [(one[code], other[code]) for code in OMG.indicators]
    known = [(a, b) for a, b in both if a is not None and b is not None]
    if len(known) < LEAST_SHARED * len(both):
        return None
    return 1 - sum(abs(a - b) for a, b in known) / (3 * len(known))


def test_the_most_alike_are_those_by_plain_loops() -> None:
    one, *others = drawn(200)

    found = alike(OMG, one, enumerate(others), most=5)

    slow = {key: score for key, other in enumerate(others) if (score := by_hand(one, other)) is not None}
    assert [round(each.likeness, 9) for each in found] == [
        round(score, 9) for score in sorted(slow.values(), reverse=True)[:5]
    ]
    for each in found:
        same = {code for code in OMG.indicators if one[code] == others[each.key][code] is not None}
        assert {indicator.code for indicator in each.same} == same


def test_what_is_unknown_makes_nothing_alike() -> None:
    unknown = dict.fromkeys(OMG.indicators, None)

    assert not alike(OMG, unknown, [(1, unknown)])


def without_one() -> Instrument:
    """The instrument without its first question, and with lower bands."""
    given = OMG.model_dump(by_alias=True)
    given["axes"][0]["indicators"] = given["axes"][0]["indicators"][1:]
    given |= {"version": 2, "bands": [20, 50], "practice": []}
    return Instrument.model_validate(given)


def test_another_version_says_what_it_does_to_every_case_and_changes_none() -> None:
    cases, after, heard = drawn(600), without_one(), list[int]()

    found = revise(OMG, after, cases, progress=heard.append)

    assert found.total == 600
    assert found.gone == ("G1",)
    assert found.fresh == ()
    assert heard == [250, 500]
    changed = sum(assess(OMG, each).rank != assess(after, each).rank for each in cases)
    assert found.changed == changed > 0


def test_less_than_five_is_never_told_apart_from_none() -> None:
    assert {rounded(count) for count in range(5)} == {"minder dan 5"}
    assert [rounded(count) for count in (5, 9, 10)] == ["5 of meer", "5 of meer", "10 of meer"]
