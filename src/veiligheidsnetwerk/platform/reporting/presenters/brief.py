"""A brief of two pages before a DVO or a driehoek."""

from collections.abc import Iterator, Sequence

from veiligheidsnetwerk.platform.core.start_page import Asked
from veiligheidsnetwerk.platform.reporting.queries.brief import Brief
from veiligheidsnetwerk.platform.strategy.models import Step
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paragraph, Points, Title
from veiligheidsnetwerk.publishing.dutch import count_of, format_date, format_span
from veiligheidsnetwerk.publishing.marks import legend, reason_lines, source_lines
from veiligheidsnetwerk.publishing.sentences import describe

ASKED = ("Wat", "Wanneer", "Toelichting")
DECIDED = ("Wat", "Wie", "Wanneer")
_LONGEST = 160


def brief_document(brief: Brief, asked: Sequence[Asked], links: Sequence[tuple[str, str]]) -> Document:
    """The whole brief; `asked` is what the start page asks, `links` are pages with their whole addresses."""
    whom = str(brief.organisation) if brief.organisation else "het netwerk"
    return Document(
        title=f"Voor het overleg: {whom}",
        subject="Kort voor een DVO of driehoek",
        blocks=tuple(_blocks(brief, asked, links)),
        made=brief.day,
    )


def _blocks(brief: Brief, asked: Sequence[Asked], links: Sequence[tuple[str, str]]) -> Iterator[Block]:
    yield Title("Wat van u wordt gevraagd")
    yield from _asked(brief, asked)
    yield Title("Wat er wordt besloten")
    rows = tuple(_decided(brief))
    yield (
        Listing("Besluiten in de komende vier maanden, en wat al genomen had moeten zijn", DECIDED, rows)
        if rows
        else Paragraph("In de komende vier maanden staat geen besluit in de planning.")
    )
    if brief.left_out:
        yield Paragraph(
            f"Nog {count_of(brief.left_out, 'ding past', 'dingen passen')} hier niet; zie de site.",
            aside=True,
        )
    yield Title("Uw eigen cijfers")
    yield from _figures(brief)
    yield Title("Waar u meer vindt")
    yield Points(tuple(f"{title}: {address}" for title, address in links))


def _asked(brief: Brief, asked: Sequence[Asked]) -> Iterator[Block]:
    rows = [(each.title, "", each.state) for each in asked]
    rows += [(step.title, _until(step), _short(step.text)) for step in brief.steps]
    rows += [
        (
            f"Antwoord van {each.cell.body} op: {each.row.recommendation.title}",
            format_date(each.cell.until) if each.cell.until else "",
            "over tijd" if each.cell.is_overdue else "",
        )
        for each in brief.open
    ]
    if rows:
        yield Listing("Wat, en wanneer het klaar moet zijn", ASKED, tuple(rows))
    else:
        yield Paragraph("Van u wordt nu niets gevraagd.")


def _decided(brief: Brief) -> Iterator[tuple[str, str, str]]:
    for step in brief.decides:
        yield step.title, step.decides, format_span(step.first_day, step.last_day)
    for row in brief.decisions:
        late = "over tijd, gepland op " if row.is_overdue else ""
        yield row.product.title, str(row.product.owner), f"{late}{format_date(row.due)}"


def _figures(brief: Brief) -> Iterator[Block]:
    if not brief.figures:
        yield Paragraph("Er zijn hier geen cijfers van een eigen gemeente.")
    for table in brief.figures:
        yield Title(table.title, 2)
        yield from (Paragraph(sentence) for sentence in describe(table))
        lines = (*legend(table), *reason_lines(table), *source_lines(table))
        yield from (Paragraph(line, aside=True) for line in lines)


def _until(step: Step) -> str:
    return f"tot en met {format_date(step.last_day)}" if step.last_day else ""


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
