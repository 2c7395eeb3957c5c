"""What a note for the driehoek says, and the note as a document with the name of its reader in it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.utils import timezone

from veiligheidsnetwerk.platform.risk.models import Case, Note
from veiligheidsnetwerk.platform.risk.presenters.cases import case_facts, coverage_of, override_of
from veiligheidsnetwerk.platform.risk.presenters.deeds import in_words, neighbours_line
from veiligheidsnetwerk.platform.risk.presenters.result import meaning, present_result
from veiligheidsnetwerk.platform.risk.queries.cases import Standing
from veiligheidsnetwerk.platform.risk.rules.interventions import Fit
from veiligheidsnetwerk.publishing.document import Block, Document, Paragraph, Title
from veiligheidsnetwerk.publishing.dutch import format_date

MARKING = "Vertrouwelijk. Alleen voor de driehoek van deze gemeente. Niet doorsturen."
INVENTED = "Deze casus is verzonnen, om mee te oefenen."


def note_sections(
    case: Case, standing: Standing, fits: Sequence[Fit], advice: str
) -> list[tuple[str, list[str]]]:
    """All that the note says: the class and how sure it is, what is known, what can be done, the advice."""
    page = present_result(standing.result, standing.joint.plain_answers)
    override = override_of(standing)
    verdict = [INVENTED] if case.is_invented else []
    verdict += [f"Klasse: {standing.verdict}. Dekking: {coverage_of(standing)}.", *page.sentences]
    sections = [
        ("De klasse", [*verdict, *filter(None, (override,))]),
        ("De groep of de plek", [f"{name}: {value}" for name, value in case_facts(case)]),
        ("De antwoorden", list(_answers(standing))),
        ("Wat kan", [in_words(each) for each in fits]),
        ("Afstemmen met de buren", [neighbours_line(case)]),
        ("Advies", [advice]),
    ]
    return [(title, lines) for title, lines in sections if lines]


def note_document(note: Note, *, reader: str, at: datetime) -> Document:
    """The note as it was released, with who reads this copy across every page."""
    moment = f"{format_date(timezone.localdate(at))}, {timezone.localtime(at):%H:%M}"
    return Document(
        title=f"Notitie voor de driehoek, casus {note.round.case}",
        subject=MARKING,
        blocks=tuple(_blocks(note)),
        made=timezone.localdate(at),
        watermark=f"Vertrouwelijk. Exemplaar van {reader}, {moment}",
    )


def _blocks(note: Note) -> Iterator[Block]:
    yield Paragraph(MARKING)
    released = format_date(timezone.localdate(note.released_at)) if note.released_at else ""
    yield Paragraph(
        f"Gemaakt door {note.by}, vrijgegeven door {note.released_by} op {released}. "
        f"Instrument: {note.round.version_name}. Kenmerk: {note.mark[:16]}.",
        aside=True,
    )
    for title, lines in note.sections:
        yield Title(title)
        yield from (Paragraph(line) for line in lines)


def _answers(standing: Standing) -> Iterator[str]:
    answers = standing.joint.plain_answers
    for code, each in standing.result.instrument.indicators.items():
        yield f"{code}. {each.title}: {meaning(each.anchors, answers.get(code))}"
