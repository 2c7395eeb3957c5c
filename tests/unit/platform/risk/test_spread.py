from fractions import Fraction

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.spread import classes_given, spreads

OMG = instruments()["omg-1"]
ONES: dict[str, int | None] = dict.fromkeys(OMG.indicators, 1)


def test_the_question_on_which_the_room_lies_farthest_apart_comes_first() -> None:
    room = [ONES | {"G3": 0, "I2": None}, ONES | {"G3": 3, "I2": 2}, ONES]

    first, second, *rest = spreads(OMG, room)

    assert (first.indicator.code, first.counts, first.unknown) == ("G3", (1, 1, 0, 1), 0)
    assert first.variance == Fraction(14, 9)
    assert (second.indicator.code, second.counts, second.unknown) == ("I2", (0, 1, 1, 0), 1)
    assert {each.variance for each in rest} == {0}


def test_a_question_that_nobody_knew_is_no_disagreement() -> None:
    last = next(each for each in spreads(OMG, [{}, {}]) if each.indicator.code == "G1")

    assert (last.counts, last.unknown) == ((0, 0, 0, 0), 2)
    assert last.variance == 0


def test_the_classes_are_counted_with_those_who_knew_too_little() -> None:
    assert classes_given(OMG, [ONES, ONES | {"G1": 2, "I1": 2}, {}, dict.fromkeys(OMG.indicators, 3)]) == [
        1,
        1,
        1,
        1,
    ]
