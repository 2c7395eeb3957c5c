"""The milestones of all teams as a picture, and as the table that says the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from textwrap import shorten

from veiligheidsnetwerk.platform.teams.models import Team
from veiligheidsnetwerk.platform.teams.queries.products import ProductRow
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Status
from veiligheidsnetwerk.publishing.document import Block, Document, Listing, Paper, Paragraph, Picture, Title
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.files import picture_as
from veiligheidsnetwerk.publishing.pictures.lanes import Bar, Process, Shape
from veiligheidsnetwerk.publishing.pictures.process import draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg
from veiligheidsnetwerk.publishing.pictures.vega import Spec

HEADS = ("Team", "Mijlpaal", "Soort", "Wanneer", "Stand")
TITLE = "Mijlpalen van de expertteams"
LONGEST_LABEL = 70
"""So many signs of a title stand in the picture; the table has all of it."""
END = "einde van het team"
SHAPES: Mapping[str, Shape] = {
    ProductKind.PRODUCT: "circle",
    ProductKind.MEETING: "triangle-up",
    ProductKind.DECISION: "diamond",
    END: "square",
}
WIDTHS: Mapping[str, float] = {"a4": 1120.0, "a3": 1656.0}
"""How wide the picture is on each paper, so that its letters are as large on both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """One moment, as the picture and the table have it."""

    team: str
    title: str
    kind: str
    day: date
    planned: date | None
    state: str
    is_done: bool
    url: str

    @property
    def when(self) -> str:
        was = f" (eerst gepland: {format_date(self.planned)})" if self.planned else ""
        return f"{format_date(self.day)}{was}"


def milestones_of(teams: Sequence[Team], rows: Sequence[ProductRow], day: date) -> list[Milestone]:
    """Everything with a day, by team and then by day; what was dropped is no longer in the planning."""
    found = [_of_product(row) for row in rows if row.status is not Status.DROPPED]
    found += [end for team in teams if (end := _end_of(team, day))]
    return sorted(found, key=lambda each: (each.team, each.day, each.title))


def planning(milestones: Sequence[Milestone], teams: Sequence[str], day: date) -> Process:
    """What the picture draws: a row for each team, a column for each quarter."""
    used = {each.kind for each in milestones}
    return Process(
        title=f"{TITLE}, {format_date(day)}",
        lanes=tuple(teams),
        bars=tuple(_moment(each) for each in milestones),
        day=day,
        said=tuple(_lines(milestones)),
        quarters=True,
        legend=tuple((shape, kind) for kind, shape in SHAPES.items() if kind in used),
    )


def file_of(process: Process, milestones: Sequence[Milestone], paper: Paper, ending: str) -> bytes:
    """The planning as one of the kinds in `publishing.files`."""
    spec = draw(process, width=WIDTHS[paper])
    return picture_as(ending, spec, partial(_document, process, milestones, spec, paper))


def planning_document(process: Process, milestones: Sequence[Milestone], paper: Paper = "a4") -> Document:
    """The picture and its table on paper."""
    return _document(process, milestones, draw(process, width=WIDTHS[paper]), paper)


def planning_blocks(process: Process, milestones: Sequence[Milestone], spec: Spec) -> tuple[Block, ...]:
    """The picture, and the table that says the same."""
    alt = f"{process.title}. De tabel hierna zegt hetzelfde."
    cells = tuple((each.team, each.title, each.kind, each.when, each.state) for each in milestones)
    return (
        Picture(render_svg(spec), alt, wide=True),
        Title("De mijlpalen in een tabel"),
        Listing(f"De mijlpalen, zoals ze op {format_date(process.day)} staan", HEADS, cells)
        if cells
        else Paragraph("Er zijn nog geen mijlpalen."),
    )


def _document(process: Process, milestones: Sequence[Milestone], spec: Spec, paper: Paper) -> Document:
    return Document(
        title=process.title,
        subject=TITLE,
        blocks=planning_blocks(process, milestones, spec),
        made=process.day,
        paper=paper,
    )


def _of_product(row: ProductRow) -> Milestone:
    product = row.product
    late = ", niet gereed gemeld" if row.is_overdue else ""
    return Milestone(
        team=str(product.team),
        title=product.title,
        kind=product.kind,
        day=row.due,
        planned=product.planned_day if row.due != product.planned_day else None,
        state=f"{row.status.value}{late}",
        is_done=row.status is Status.DONE,
        url=product.get_absolute_url(),
    )


def _end_of(team: Team, day: date) -> Milestone | None:
    phase = team.phase_on(day)
    is_over = phase.kind == PhaseKind.DISSOLVED
    ends = phase.day if is_over else team.ends_on
    if ends is None:
        return None
    return Milestone(
        team=str(team),
        title=f"Einde {team}",
        kind=END,
        day=ends,
        planned=None,
        state="opgeheven" if is_over else "verwacht",
        is_done=is_over,
        url=team.get_absolute_url(),
    )


def _moment(each: Milestone) -> Bar:
    return Bar(
        lane=each.team,
        label=shorten(each.title, LONGEST_LABEL, placeholder=" …") or each.title[:LONGEST_LABEL],
        note=f"{format_date(each.day)}, {each.state}",
        first=each.day,
        last=each.day,
        style="full" if each.is_done else "hollow",
        shape=SHAPES[each.kind],
    )


def _lines(milestones: Sequence[Milestone]) -> Iterator[str]:
    for each in milestones:
        yield f"{each.team}: {each.title} ({each.kind}), {each.when}, {each.state}."
