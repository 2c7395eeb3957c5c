"""What two assessors said, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.risk.presenters.result import DifferenceRow, agreement, present_differences
from veiligheidsnetwerk.platform.risk.queries.cases import OneRound
from veiligheidsnetwerk.platform.risk.rules.given import Given
from veiligheidsnetwerk.platform.risk.rules.units import Confidence, SourceClass
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, slots=True)
class Compared:
    """Two assessments of one round: who they are of, how far they agree, and the differences first."""

    one: str
    other: str
    sentence: str
    rows: Sequence[tuple[DifferenceRow, str, str]]


def present_comparison(found: OneRound) -> Compared:
    first, second = found.both[:2]
    instrument = found.round.instrument
    rows = present_differences(instrument, first.plain_answers, second.plain_answers)
    said = agreement(instrument, first.plain_answers, second.plain_answers, who="De twee beoordelaars gaven")
    return Compared(
        first.by,
        second.by,
        said,
        [(row, because(first.given.get(row.code)), because(second.given.get(row.code))) for row in rows],
    )


def because(given: Given | None) -> str:
    """Where an answer comes from, in one line."""
    if given is None:
        return ""
    source = SourceClass(given.source).label if given.source else ""
    sure = f"zekerheid {Confidence(given.confidence).label}" if given.confidence else ""
    day = format_date(given.day) if given.day else ""
    known = "; ".join(filter(None, (source, day, sure)))
    return " ".join(filter(None, (given.reason, f"({known})" if known else "")))
