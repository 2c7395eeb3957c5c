"""A letter as the document that it would become now, with the annexes that come along."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from typing import Any

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.reporting.models import Report
from veiligheidsnetwerk.platform.reporting.presenters.composed import Annexed, Composed, document_of
from veiligheidsnetwerk.platform.reporting.presenters.letter import letter_blocks, sections_of
from veiligheidsnetwerk.platform.reporting.queries.letter import Whole, whole_of
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind
from veiligheidsnetwerk.platform.reporting.rules.passages import boxes, traces
from veiligheidsnetwerk.platform.strategy.presenters.process import process_document
from veiligheidsnetwerk.platform.teams.presenters.milestones import milestones_of, planning, planning_document
from veiligheidsnetwerk.publishing.dutch import format_date


def compose_letter(report: Report, actor: Actor | None, made: date) -> Composed:
    """The letter, its two pictures, and on which record each passage rests."""
    if report.cycle is None:
        raise LookupError(report)
    whole = whole_of(actor, report.cycle, since=report.since, day=report.day)
    annexes = tuple(_annexes(whole))
    sections = sections_of(whole, tuple(_lines(report, annexes)))
    blocks = tuple(letter_blocks(whole, sections, report.texts))
    return Composed(
        document=document_of(report, blocks, made),
        boxes=boxes(sections),
        more={"traces": [_plain(asdict(each)) for each in traces(sections, report.texts)]},
        annexes=annexes,
    )


def _plain(trace: dict[str, Any]) -> dict[str, Any]:
    return trace | {"ground": str(trace["ground"])}


def _lines(report: Report, annexes: tuple[Annexed, ...]) -> Iterator[str]:
    if report.progress:
        yield f"{report.progress.title}, stand op {format_date(report.progress.day)}"
    for each in annexes:
        named, on = each.document.title, format_date(report.day)
        yield named if on in named else f"{named}, stand op {on}"


def _annexes(whole: Whole) -> Iterator[Annexed]:
    teams = [part.team for part in whole.progress.parts]
    milestones = milestones_of(teams, whole.progress.rows, whole.day)
    process = planning(milestones, [str(team) for team in teams], whole.day)
    yield Annexed(ReportKind.MILESTONES, planning_document(process, milestones))
    yield Annexed(ReportKind.PROCESS, process_document(whole.cycle, whole.steps, whole.day))
