"""A result in words: the class, how sure it is, and every step to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.platform.risk.rules.differences import differences, weighted_kappa
from veiligheidsnetwerk.platform.risk.rules.instrument import HIGHEST, Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.scoring import SWING, AxisScore, Result
from veiligheidsnetwerk.publishing.dutch import enumerate_names, format_number, format_percent

_NOT_KNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class AxisRow:
    """One axis: its figures as text, and as whole numbers for the picture."""

    title: str
    counts: bool
    score: str
    room: str
    coverage: str
    low: int
    width: int
    mark: int | None


@dataclass(frozen=True, slots=True)
class ResultPage:
    """What a page says of a result. `verdict` is the class, or that too little is known."""

    verdict: str
    advice: str
    sentences: tuple[str, ...]
    rows: tuple[AxisRow, ...]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """A question that two assessors answered differently, with what their answers mean."""

    code: str
    title: str
    one: str
    other: str


def present_result(result: Result, answers: Answers) -> ResultPage:
    classes = result.instrument.classes
    return ResultPage(
        verdict="Onvoldoende beeld" if result.rank is None else classes[result.rank].title,
        advice=_advice(result),
        sentences=tuple(_sentences(result)),
        rows=tuple(_row(score) for score in result.axes),
        steps=tuple(_steps(result, answers)),
    )


def present_differences(instrument: Instrument, one: Answers, other: Answers) -> Sequence[DifferenceRow]:
    return [
        DifferenceRow(
            each.indicator.code,
            each.indicator.title,
            meaning(each.indicator.anchors, each.one),
            meaning(each.indicator.anchors, each.other),
        )
        for each in differences(instrument, one, other)
    ]


def agreement(instrument: Instrument, one: Answers, other: Answers, *, who: str = "U gaf") -> str:
    """How far two assessors agree on what both know."""
    both = [(one[code], other[code]) for code in instrument.indicators]
    pairs = [(a, b) for a, b in both if a is not None and b is not None]
    same = sum(a == b for a, b in pairs)
    both_known = "u allebei wist" if who == "U gaf" else "ze allebei wisten"
    said = f"{who} bij {same} van de {len(pairs)} vragen die {both_known} hetzelfde antwoord."
    kappa = weighted_kappa(pairs)
    if kappa is None:
        return said
    return f"{said} De gewogen kappa is {format_number(float(kappa), 2)} (1 is gelijk, 0 is toeval)."


def _advice(result: Result) -> str:
    if result.rank is not None:
        return result.instrument.classes[result.rank].text
    least = format_percent(result.instrument.least, 0)
    return f"Er is pas een klasse als van elke as die meetelt ten minste {least} bekend is."


def _sentences(result: Result) -> Iterator[str]:
    classes = result.instrument.classes
    low, high = (classes[rank].title.lower() for rank in (result.lowest, result.highest))
    if result.lowest == result.highest:
        yield f"Wat nog onbekend is, verandert de klasse niet: die blijft {low}."
    else:
        yield f"Door wat onbekend is, kan de klasse nog {low} tot {high} zijn."
    if result.narrows is not None:
        yield f"Zoek als eerste uit: {result.narrows.question} Dat antwoord zegt het meest."
    if result.turned is not None:
        yield _under_other_weights(result)


def _under_other_weights(result: Result) -> str:
    """Whether the class hangs on the weights."""
    swing = format_percent(float(100 * SWING), 0)
    given = f"Met gewichten die tot {swing} hoger of lager zijn,"
    low, high = (result.instrument.classes[rank].title.lower() for rank in result.turned or (0, 0))
    if low == high:
        return f"{given} blijft de klasse {low}."
    return f"{given} kan de klasse {low} tot {high} worden. De klasse hangt dus af van de gewichten."


def _row(score: AxisScore) -> AxisRow:
    low, high = round(score.lowest), round(score.highest)
    return AxisRow(
        title=score.axis.title,
        counts=score.axis.counts,
        score=_NOT_KNOWN if score.score is None else _shown(score.score),
        room=f"{low} tot {high}" if low != high else str(low),
        coverage=format_percent(float(100 * score.coverage), 0),
        low=low,
        width=max(high - low, 1),
        mark=None if score.score is None else round(score.score),
    )


def _steps(result: Result, answers: Answers) -> Iterator[str]:
    """Every step in words, so that anyone can do the sum again."""
    for score in result.axes:
        yield from _axis_steps(score, answers)
    counting = [score for score in result.axes if score.axis.counts]
    titles = enumerate_names([score.axis.title for score in counting])
    if result.rank is None:
        poor = [score.axis.title for score in counting if 100 * score.coverage < result.instrument.least]
        least = format_percent(result.instrument.least, 0)
        yield f"Van {enumerate_names(poor)} is minder dan {least} bekend: geen klasse."
        return
    bands = " en ".join(str(band) for band in result.instrument.bands)
    yield f"De grenzen zijn {bands}. {titles} geven samen in de tabel van het instrument de klasse."


def _axis_steps(score: AxisScore, answers: Answers) -> Iterator[str]:
    known = [
        (indicator, answer)
        for indicator in score.axis.indicators
        if (answer := answers.get(indicator.code)) is not None
    ]
    if not known:
        yield f"{score.axis.title}: van geen enkele vraag is het antwoord bekend."
        return
    points = sum(indicator.weight * answer for indicator, answer in known)
    most = HIGHEST * sum(indicator.weight for indicator, _ in known)
    reached = _shown(score.score or Fraction(0))
    yield (
        f"{score.axis.title}: {len(known)} van de {len(score.axis.indicators)} vragen zijn beantwoord. "
        f"Samen {points} van de {most} punten, dat is een score van {reached} van 100. "
        f"Met wat onbekend is op 0 en op {HIGHEST}: {_shown(score.lowest)} tot {_shown(score.highest)}."
    )


def meaning(anchors: Sequence[str], answer: int | None) -> str:
    return "Onbekend" if answer is None else f"{answer}. {anchors[answer]}"


def _shown(score: Fraction) -> str:
    return format_number(float(score))
