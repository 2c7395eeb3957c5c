"""What is unknown is a range, and every figure is checked against trying everything."""

import random
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.presenters.matrix import matrix_rows
from veiligheidsnetwerk.platform.risk.rules.code_string import code_of, parts_of
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.scoring import SWING, Result, assess, rank_of

OMG = instruments()["omg-1"]
CODES = ("A1", "A2", "A3", "B1", "B2")


def small(weights: tuple[int, ...] = (1, 2, 1, 3, 1), **changes: Any) -> Instrument:
    """Two axes with few questions, so that everything can be tried."""
    anchors = ["nul", "een", "twee", "drie"]
    asked = [
        {"code": code, "title": code, "question": "?", "why": "", "weight": weight, "anchors": anchors}
        for code, weight in zip(CODES, weights, strict=True)
    ]
    axes = [
        {"id": "groep", "title": "Groep", "text": "", "class": True, "indicators": asked[:3]},
        {"id": "impact", "title": "Impact", "text": "", "class": True, "indicators": asked[3:]},
    ]
    classes = [{"id": name, "title": name, "text": "", "again": 6} for name in ("laag", "midden", "hoog")]
    matrix = [["laag", "laag", "midden"], ["laag", "midden", "hoog"], ["midden", "hoog", "hoog"]]
    given = {
        "code": "proef",
        "version": 1,
        "title": "Proef",
        "unit": "",
        "text": "",
        "status": "",
        "least": 60,
        "not_allowed": [],
        "axes": axes,
        "bands": [34, 67],
        "classes": classes,
        "matrix": matrix,
    }
    return Instrument.model_validate(given | changes)


ANSWERS = st.fixed_dictionaries({code: st.none() | st.integers(0, 3) for code in CODES})
WEIGHTS = st.tuples(*[st.integers(1, 5)] * len(CODES))


def score_by_hand(instrument: Instrument, answers: Answers, axis: int) -> Fraction:
    """Plain loops over one axis of which everything is known."""
    points = weight = Fraction(0)
    for indicator in instrument.axes[axis].indicators:
        answer = answers[indicator.code]
        assert answer is not None
        points += indicator.weight * answer
        weight += indicator.weight
    return 100 * points / (3 * weight)


def filled_in(answers: Answers) -> list[dict[str, int | None]]:
    """Everything that the unknown answers can turn out to be."""
    unknown = [code for code in CODES if answers[code] is None]
    return [
        {**answers, **dict(zip(unknown, each, strict=True))}
        for each in product(range(4), repeat=len(unknown))
    ]


def seen(result: Result) -> list[int | None]:
    return [None if each.score is None else round(each.score) for each in result.axes]


@given(ANSWERS, WEIGHTS)
def test_the_bandwidth_is_what_the_unknown_can_turn_out_to_be(
    answers: Answers, weights: tuple[int, ...]
) -> None:
    instrument = small(weights)

    result = assess(instrument, answers)

    every = [[score_by_hand(instrument, each, axis) for axis in (0, 1)] for each in filled_in(answers)]
    for axis, score in enumerate(result.axes):
        assert (score.lowest, score.highest) == (min(e[axis] for e in every), max(e[axis] for e in every))
    ranks = [rank_of(instrument, each) for each in every]
    assert (result.lowest, result.highest) == (min(ranks), max(ranks))


@given(ANSWERS, WEIGHTS)
def test_other_weights_are_tried_at_every_corner(answers: Answers, weights: tuple[int, ...]) -> None:
    instrument = small(weights)
    result = assess(instrument, answers)

    for axis, score in enumerate(result.axes):
        known = [each for each in instrument.axes[axis].indicators if answers[each.code] is not None]
        if not known:
            assert score.turned is None
            continue
        tried = []
        for corner in product((1 - SWING, 1 + SWING), repeat=len(known)):
            turned = [factor * each.weight for factor, each in zip(corner, known, strict=True)]
            points = sum(w * (answers[each.code] or 0) for w, each in zip(turned, known, strict=True))
            tried.append(100 * points / (3 * sum(turned)))
        assert score.turned == (min(tried), max(tried))


@given(ANSWERS)
def test_what_is_unknown_never_counts_as_low(answers: Answers) -> None:
    """The score of what is known stays within what the whole can become, and knowing more only narrows."""
    instrument = small()
    result = assess(instrument, answers)

    for score in result.axes:
        assert score.score is None or score.lowest <= score.score <= score.highest
    for code in CODES:
        if answers[code] is None:
            for answer in range(4):
                after = assess(instrument, {**answers, code: answer})
                assert result.lowest <= after.lowest <= after.highest <= result.highest


def test_too_little_known_on_one_axis_is_no_class() -> None:
    answers = {"A1": 3, "A2": None, "A3": 3, "B1": 3, "B2": 3}

    result = assess(small(), answers)

    assert result.axes[0].coverage == Fraction(1, 2)
    assert (result.rank, result.turned) == (None, None)
    assert (result.lowest, result.highest) == (2, 2)


def test_nothing_known_can_still_be_anything() -> None:
    result = assess(OMG, {})

    assert seen(result) == [None, None, None]
    assert (result.rank, result.lowest, result.highest) == (None, 0, len(OMG.classes) - 1)


def test_the_question_that_says_most_is_named() -> None:
    """Of the axis that decides: the heaviest question first."""
    answers = {"A1": None, "A2": None, "A3": 0, "B1": 0, "B2": 0}

    narrows = assess(small(), answers).narrows

    assert narrows is not None
    assert narrows.code == "A2"


def test_what_can_be_done_never_changes_the_class() -> None:
    answers = dict(OMG.cases["kroeg"].answers)
    own = [indicator.code for indicator in OMG.axes[2].indicators]
    assert not OMG.axes[2].counts

    ranks = {assess(OMG, {**answers, **dict.fromkeys(own, answer)}).rank for answer in (None, 0, 3)}

    assert ranks == {assess(OMG, answers).rank}


@pytest.mark.parametrize(
    ("case", "scores", "rank"),
    [("loods", [56, 44, 67], None), ("kroeg", [33, 60, 56], 0), ("rit", [10, 5, 17], 0)],
)
def test_the_cases_to_practise_on(case: str, scores: list[int], rank: int | None) -> None:
    result = assess(OMG, OMG.cases[case].answers)

    assert (seen(result), result.rank) == (scores, rank)


def test_the_printed_table_gives_the_class_that_the_code_string_gives() -> None:
    table, dice = matrix_rows(OMG), random.Random(19)
    printed = [(head.replace(" tot en met ", " tot ").split(" tot "), line) for head, line in table.rows]
    stretches = [(int(low), int(high) + (high == "100")) for (low, high), _ in printed]

    def place(score: Fraction) -> int:
        return next(n for n, (low, high) in enumerate(stretches) if low <= score < high)

    for _ in range(2_000):
        answers = {code: dice.choice((None, 0, 1, 2, 3)) for code in OMG.indicators}
        result = assess(OMG, parts_of(code_of(OMG, answers)))
        if result.rank is None:
            continue
        row, column = (each.score for each in result.axes if each.axis.counts)
        assert row is not None
        assert column is not None
        assert printed[place(row)][1][place(column)] == OMG.classes[result.rank].title
