"""What all cases together teach about an instrument. Only counts and agreement leave here, never a case."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from veiligheidsnetwerk.language.agreement import NothingToCompareError, alpha, interval
from veiligheidsnetwerk.platform.risk.models import Assessment
from veiligheidsnetwerk.platform.risk.queries.cases import Standing
from veiligheidsnetwerk.platform.risk.rules.code_string import parts_of
from veiligheidsnetwerk.platform.risk.rules.differences import weighted_kappa
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument
from veiligheidsnetwerk.platform.risk.rules.rounds import ASSESSORS

FEWEST_PAIRS = 10
"""Under so many rounds by two people an agreement is chance, and might point at a case."""


def settled_answers(instrument: Instrument) -> list[Answers]:
    """What holds of every case that was last settled with this version."""
    return [parts_of(code) for version, code in _newest().values() if version == instrument.name]


def classes_held(code: str) -> Mapping[str, int]:
    """How many cases have each class of an instrument, by its id; "" is too little known."""
    found: dict[str, int] = {}
    joints = Assessment.objects.filter(is_joint=True, round__case__instrument=code)
    last = {each.round.case_id: each for each in joints.select_related("round").order_by("round__number")}
    for joint in last.values():
        standing = Standing.of(joint)
        rank = standing.result.rank
        computed = "" if rank is None else standing.result.instrument.classes[rank].id
        held = joint.override or computed
        found[held] = found.get(held, 0) + 1
    return found


def agreement_by_indicator(
    instrument: Instrument,
) -> Sequence[tuple[str, int, Fraction | None, Fraction | None]]:
    """Per question how many rounds two people assessed, with weighted kappa and alpha; None: none to give."""
    rounds = _pairs(instrument)
    return [
        (code, len(rounds), *_agreement([(one.get(code), other.get(code)) for one, other in rounds]))
        for code in instrument.indicators
    ]


def _agreement(
    pairs: Sequence[tuple[int | None, int | None]],
) -> tuple[Fraction | None, Fraction | None]:
    known = [(one, other) for one, other in pairs if one is not None and other is not None]
    if len(known) < FEWEST_PAIRS:
        return None, None
    try:
        found = alpha([{"een": one, "ander": other} for one, other in known], interval)
    except NothingToCompareError:
        return weighted_kappa(known), None
    return weighted_kappa(known), found


def _pairs(instrument: Instrument) -> list[tuple[Answers, Answers]]:
    """The answers of both in every round that two assessed with this version."""
    sent = Assessment.objects.filter(
        is_joint=False, submitted_at__isnull=False, round__version_name=instrument.name
    )
    rounds: dict[int, list[str]] = {}
    for round_, code in sent.order_by("pk").values_list("round", "code"):
        rounds.setdefault(round_, []).append(code)
    return [(parts_of(codes[0]), parts_of(codes[1])) for codes in rounds.values() if len(codes) == ASSESSORS]


def _newest() -> Mapping[int, tuple[str, str]]:
    """The version and the code string that hold, by case."""
    joints = Assessment.objects.filter(is_joint=True).order_by("round__number")
    found = joints.values_list("round__case", "round__version_name", "code")
    return {case: (version, code) for case, version, code in found}
