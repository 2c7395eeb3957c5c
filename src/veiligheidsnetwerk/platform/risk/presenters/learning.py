"""Counts that are too round to point at a case, how far assessors agree, and what a new version would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from veiligheidsnetwerk.platform.risk.queries.learning import (
    FEWEST_PAIRS,
    agreement_by_indicator,
    classes_held,
)
from veiligheidsnetwerk.platform.risk.rules.counting import rounded
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument
from veiligheidsnetwerk.platform.risk.rules.revising import Revised
from veiligheidsnetwerk.publishing.dutch import enumerate_names, format_number

NO_CLASS = "Onvoldoende beeld"
_TOO_FEW = "te weinig"


@dataclass(frozen=True, slots=True)
class Lessons:
    """What one instrument learned."""

    instrument: Instrument
    counts: Sequence[tuple[str, str]]
    agreement: Sequence[tuple[str, str, str]]
    fewest: int


@dataclass(frozen=True, slots=True)
class RevisionPage:
    """From which class to which, with counts that are rounded."""

    title: str
    sentences: Sequence[str]
    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]


def present_lessons(instrument: Instrument) -> Lessons:
    held = classes_held(instrument.code)
    titles = [(each.id, each.title) for each in instrument.classes]
    counts = [(title, rounded(held.get(key, 0))) for key, title in [*titles, ("", NO_CLASS)]]
    return Lessons(
        instrument,
        [*counts, ("Alle casussen met een beoordeling", rounded(sum(held.values())))],
        [
            (f"{code}. {instrument.indicators[code].title}", _shown(kappa), _shown(found))
            for code, _, kappa, found in agreement_by_indicator(instrument)
        ],
        FEWEST_PAIRS,
    )


def present_revision(before: Instrument, after: Instrument, found: Revised) -> RevisionPage:
    keys = [*(each.id for each in before.classes), None]
    heads = [*(each.id for each in after.classes), None]
    titles = {each.id: each.title for each in (*before.classes, *after.classes)}

    def title(key: str | None) -> str:
        return NO_CLASS if key is None else titles[key]

    return RevisionPage(
        title=f"Van {before.name} naar {after.name}",
        sentences=list(_sentences(found)),
        heads=[title(key) for key in heads],
        rows=[(title(key), [rounded(found.moves.get((key, to), 0)) for to in heads]) for key in keys],
    )


def _sentences(found: Revised) -> Sequence[str]:
    said = [
        f"Opnieuw gescoord: {rounded(found.total)} casussen. Van klasse veranderen: {rounded(found.changed)}."
    ]
    if found.gone:
        said.append(f"Vervallen vragen: {enumerate_names(list(found.gone))}. Hun antwoorden tellen niet mee.")
    if found.fresh:
        said.append(
            f"Nieuwe vragen: {enumerate_names(list(found.fresh))}. Die zijn bij oude casussen onbekend."
        )
    return said


def _shown(value: Fraction | None) -> str:
    return _TOO_FEW if value is None else format_number(float(value), 2)
