"""Cases as pages show them: in a list, and one with its rounds, its answers and what changed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.risk.definitions import interventions
from veiligheidsnetwerk.platform.risk.models import Assessment, Case
from veiligheidsnetwerk.platform.risk.presenters.alike import AlikeRow, present_alike
from veiligheidsnetwerk.platform.risk.presenters.assessing import Compared, because, present_comparison
from veiligheidsnetwerk.platform.risk.presenters.deeds import fits_of, in_words, neighbours_line
from veiligheidsnetwerk.platform.risk.presenters.result import ResultPage, meaning, present_result
from veiligheidsnetwerk.platform.risk.queries.cases import OneRound, Standing, last_assessed, standing_of
from veiligheidsnetwerk.platform.risk.rules.given import contradictions
from veiligheidsnetwerk.platform.risk.rules.rounds import RoundState
from veiligheidsnetwerk.platform.risk.rules.similar import Alike
from veiligheidsnetwerk.platform.risk.rules.terms import kept_until
from veiligheidsnetwerk.platform.risk.rules.units import Covers, LegalStatus
from veiligheidsnetwerk.publishing.dutch import format_date, format_percent

NO_CLASS = "Nog geen klasse"
ADJUSTED = " (bijgesteld)"
NOT_KNOWN = "nog niet beoordeeld"
COVERAGES = {60: "minder dan 60 %", 80: "60 tot 80 %", 101: "80 % of meer"}
"""The stretches of coverage, by the edge under which each lies."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list."""

    case: Case
    district: str
    verdict: str
    coverage: str
    known: str
    day: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One question, what was answered, and where that comes from."""

    code: str
    title: str
    answer: str
    because: str


@dataclass(frozen=True, slots=True)
class RoundView:
    """One round: where it is, who sent what, and what came of it."""

    found: OneRound
    title: str
    state: str
    compared: Compared | None
    verdict: str
    override: str
    answers: Sequence[AnswerRow]
    first: str
    strange: Sequence[str]


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case with what holds now, where the newest round is, and the earlier ones."""

    facts: Sequence[tuple[str, str]]
    standing: Standing | None
    result: ResultPage | None
    verdict: str
    override: str
    newest: RoundView
    rounds: Sequence[RoundView]
    trend: Sequence[tuple[str, Sequence[str]]]
    heads: Sequence[str]
    to_settle: bool
    alike: Sequence[AlikeRow]
    fits: Sequence[str]
    fits_status: str
    neighbours: str


def present_cases(found: Sequence[tuple[Case, Standing | None]], today: date) -> Sequence[CaseRow]:
    return [
        CaseRow(
            case,
            district_of(case),
            standing.verdict + (ADJUSTED if standing.joint.override else "") if standing else NO_CLASS,
            coverage_of(standing),
            known_of(standing),
            format_date(case.reassess_on) if case.reassess_on else "",
            bool(case.reassess_on and case.reassess_on <= today),
        )
        for case, standing in found
    ]


def district_of(case: Case) -> str:
    """The district of its gemeente; "" when that exists no more."""
    gemeente = areas().gemeenten.get(case.gemeente.code)
    return areas().find(gemeente.district).name if gemeente else ""


def by_class(rows: Sequence[CaseRow]) -> Sequence[tuple[str, int]]:
    """How many of the cases that someone may see have each class."""
    return sorted(Counter(row.verdict.removesuffix(ADJUSTED) for row in rows).items())


def by_coverage(rows: Sequence[CaseRow]) -> Sequence[tuple[str, int]]:
    """How many of them are known how far, the least known first."""
    counts = Counter(row.known for row in rows)
    return [(name, counts[name]) for name in (NOT_KNOWN, *COVERAGES.values()) if counts[name]]


def coverage_of(standing: Standing | None) -> str:
    """The least that is known of an axis that counts."""
    return "" if standing is None else format_percent(float(100 * _least(standing)), 0)


def known_of(standing: Standing | None) -> str:
    """In which stretch the coverage falls."""
    if standing is None:
        return NOT_KNOWN
    return next(name for edge, name in COVERAGES.items() if 100 * _least(standing) < edge)


def _least(standing: Standing) -> Fraction:
    return min(each.coverage for each in standing.result.axes if each.axis.counts)


def present_case(
    case: Case,
    rounds: Sequence[OneRound],
    today: date,
    alike: Sequence[tuple[Alike[int], Case, Standing]] = (),
) -> CasePage:
    standing = standing_of(rounds)
    views = [_round(each) for each in rounds]
    settled = [each for each in reversed(rounds) if each.joint]
    return CasePage(
        facts=tuple(case_facts(case, today)),
        standing=standing,
        result=present_result(standing.result, standing.joint.plain_answers) if standing else None,
        verdict=standing.verdict if standing else NO_CLASS,
        override=override_of(standing) if standing else "",
        newest=views[0],
        rounds=views,
        trend=_trend(settled),
        heads=[f"Ronde {each.round.number}" for each in settled],
        fits=[in_words(each) for each in fits_of(standing)] if standing else (),
        fits_status=found.status if (found := interventions().get(case.instrument)) else "",
        alike=present_alike(alike),
        neighbours=neighbours_line(case),
        to_settle=rounds[0].state is RoundState.COMPARE,
    )


def override_of(standing: Standing) -> str:
    """That people departed from what the answers give, and why; "" where they did not."""
    if not standing.joint.override:
        return ""
    computed, why = standing.computed.lower(), standing.joint.override_reason
    return f"Bijgesteld: uit de antwoorden volgt {computed}. De reden: {why}"


def case_facts(case: Case, today: date | None = None) -> Iterator[tuple[str, str]]:
    yield "Gemeente", case.gemeente.name
    yield "Soort", case.get_kind_display()
    if case.club:
        yield "Moederclub", case.club
    court = ", ".join(filter(None, (case.court, format_date(case.ruled_on) if case.ruled_on else "")))
    yield (
        "Juridische status",
        " ".join(filter(None, (LegalStatus(case.legal_status).label, f"({court})" if court else ""))),
    )
    yield "Geldt dat hier", Covers(case.covers).label
    if case.reassess_on:
        late = " (die dag is voorbij)" if today and case.reassess_on < today else ""
        yield "Opnieuw beoordelen op", f"{format_date(case.reassess_on)}{late}"
    until = format_date(kept_until(last_assessed(case)))
    yield "Bewaard tot en met", f"{until}, tenzij er eerder opnieuw wordt beoordeeld"


def _round(found: OneRound) -> RoundView:
    standing = Standing.of(found.joint) if found.joint else None
    return RoundView(
        found=found,
        title=f"Ronde {found.round.number}, {found.round.version_name}",
        state=f"Vastgesteld op {format_date(standing.day)}" if standing else found.state.value.capitalize(),
        compared=present_comparison(found) if found.both else None,
        verdict=standing.verdict if standing else "",
        override=override_of(standing) if standing else "",
        answers=_answers(found.joint) if found.joint else (),
        first=next(iter(found.round.instrument.indicators)),
        strange=_strange(found),
    )


def _answers(of: Assessment) -> Sequence[AnswerRow]:
    given = of.given
    return [
        AnswerRow(code, each.title, meaning(each.anchors, given[code].answer), because(given[code]))
        for code, each in of.round.instrument.indicators.items()
    ]


def _strange(found: OneRound) -> Sequence[str]:
    """Contradictions in the own answers, or in what was settled."""
    asked = found.joint or found.own
    return list(contradictions(found.round.instrument, asked.plain_answers)) if asked else []


def _trend(settled: Sequence[OneRound]) -> Sequence[tuple[str, Sequence[str]]]:
    """Per question what each settled round said, where it changed; the class as well."""
    joints = [each.joint for each in settled if each.joint]
    if len(joints) < 2:  # noqa: PLR2004 - a change needs two
        return ()
    titles = {
        code: f"{code}. {each.title}"
        for joint in joints
        for code, each in joint.round.instrument.indicators.items()
    }
    rows = [
        (title, [_short(joint.plain_answers.get(code)) for joint in joints]) for code, title in titles.items()
    ]
    classes = ("Klasse", [Standing.of(joint).verdict for joint in joints])
    return [classes, *(row for row in rows if len(set(row[1])) > 1)]


def _short(answer: int | None) -> str:
    return "onbekend" if answer is None else str(answer)
