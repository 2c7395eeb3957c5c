"""A draft as the document that it would become now."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.presenters.composed import Composed, document_of
from veiligheidsnetwerk.platform.reporting.presenters.composing_letter import compose_letter
from veiligheidsnetwerk.platform.reporting.presenters.figures import figure_blocks, vintages_of
from veiligheidsnetwerk.platform.reporting.presenters.progress import (
    ENDING,
    INTRODUCTION,
    facts_of,
    parts_to_write,
    progress_blocks,
    written,
)
from veiligheidsnetwerk.platform.reporting.queries.progress import progress_of
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.rules.passages import Box
from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.presenters.products import product_lines
from veiligheidsnetwerk.platform.teams.presenters.recommendations import recommendation_lines
from veiligheidsnetwerk.platform.teams.presenters.report import end_report
from veiligheidsnetwerk.platform.teams.queries.products import product_rows
from veiligheidsnetwerk.platform.teams.queries.recommendations import recommendation_rows
from veiligheidsnetwerk.publishing.document import Block, Document, Title


def compose(report: Report, actor: Actor | None, made: date) -> Composed:
    """The report as its records and texts are now, within what this actor may see."""
    return _COMPOSERS[ReportKind(report.kind)](report, actor, made)


def _progress(report: Report, actor: Actor | None, made: date) -> Composed:
    progress = progress_of(actor, since=report.since, day=report.day)
    blocks = (*progress_blocks(progress, report.texts), *figure_blocks(report.figures))
    more = {"facts": facts_of(progress), "vintages": vintages_of(report.figures)}
    return Composed(
        document=document_of(report, blocks, made),
        boxes=[Box(*each) for each in parts_to_write(progress)],
        more=more,
    )


def _end(report: Report, actor: Actor | None, made: date) -> Composed:
    team = report.team
    if team is None:
        raise LookupError(report)
    blocks = tuple(_around(report, _end_of(team, report, actor)))
    boxes = [Box(INTRODUCTION, "Inleiding"), Box(ENDING, "Tot slot")]
    return Composed(document=document_of(report, blocks, made), boxes=boxes)


def _around(report: Report, document: Document) -> Iterator[Block]:
    yield from written(report.texts, INTRODUCTION)
    yield from document.blocks
    yield from figure_blocks(report.figures)
    if ENDING in report.texts:
        yield Title("Tot slot")
        yield from written(report.texts, ENDING)


def _end_of(team: Team, report: Report, actor: Actor | None) -> Document:
    day = report.day
    return end_report(
        team,
        product_lines(product_rows(actor, day, of=[team])),
        recommendation_lines(recommendation_rows(actor, day, of=team)),
        list(team.loose_ends.select_related("owner_body", "owner_organisation")),
        day,
    )


_COMPOSERS: Mapping[ReportKind, Callable[[Report, Actor | None, date], Composed]] = {
    ReportKind.PROGRESS: _progress,
    ReportKind.END: _end,
    ReportKind.LETTER: compose_letter,
}
