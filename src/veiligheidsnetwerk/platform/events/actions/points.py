"""Putting together the agenda of a meeting, and its papers."""

from dataclasses import dataclass

from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.models import Meeting, Paper, Point
from veiligheidsnetwerk.platform.events.rules.points import Ask, Tier, placed
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.attaching import attached
from veiligheidsnetwerk.platform.network.actions.saving import (
    carried_out,
    keep_changed,
    keep_new,
    keep_removed,
    lock,
)

MOST_PAPERS = 60


@dataclass(frozen=True, kw_only=True)
class PointFacts:
    """What a point is. `place`: where it stands on the agenda, from 1."""

    title: str
    ask: Ask
    place: int
    minutes: int | None = None
    brought_by: str = ""
    text: str = ""
    outcome: str = ""
    is_dropped: bool = False

    @property
    def values(self) -> dict[str, object]:
        return {name: value for name, value in vars(self).items() if name != "place"} | {
            "ask": self.ask.value
        }


@dataclass(frozen=True, kw_only=True)
class PaperFacts:
    """What a file is, for whom, and with which point."""

    title: str
    tier: Tier
    point: Point | None = None


def add_point(meeting: Meeting, facts: PointFacts, *, order: Order) -> Point:
    """Put a point on the agenda; what stood there and after it moves on.

    Raises:
        RefusedError: the meeting was cancelled.
    """
    order = managing(order, meeting)
    with carried_out(order):
        _hold(meeting)
        point = Point(meeting=meeting, number=meeting.points.count() + 1, **facts.values)
        keep_new(point, order=order, what=f"Agendapunt toegevoegd: {point}")
        _place(point, facts.place)
    return point


def change_point(point: Point, facts: PointFacts, *, seen: int, order: Order) -> Point:
    """Change a point, move it, drop it, or write down what came of it.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: as above.
    """
    order = managing(order, point.meeting)
    with carried_out(order):
        _hold(point.meeting)
        what = f"Agendapunt gewijzigd: {facts.title}"
        kept = keep_changed(point, facts.values, seen=seen, order=order, what=what)
        _place(kept, facts.place)
    return kept


def bring_paper(meeting: Meeting, facts: PaperFacts, name: str, content: bytes, *, order: Order) -> Paper:
    """Keep a file with the meeting.

    Raises:
        RefusedError: it is not what its name says, can run something, is too large, or there are too many.
    """
    order, file = managing(order, meeting), attached(name, content)
    with carried_out(order):
        _hold(meeting)
        if meeting.papers.count() >= MOST_PAPERS:
            raise RefusedError(None, f"Er zijn al {MOST_PAPERS} stukken. Haal er eerst een weg.")
        paper = Paper(meeting=meeting, point=facts.point, title=facts.title, tier=facts.tier.value, **file)
        keep_new(paper, order=order, what=f"Stuk toegevoegd: {paper}")
    return paper


def remove_paper(paper: Paper, *, order: Order) -> None:
    """Take a file away for good: what was put there by mistake must not stay."""
    order = managing(order, paper.meeting)
    with carried_out(order):
        keep_removed(paper, order=order, what=f"Stuk weggehaald: {paper}")


def _hold(meeting: Meeting) -> None:
    lock(meeting)
    require_on(Meeting.objects.get(pk=meeting.pk))


def _place(point: Point, place: int) -> None:
    """Let a point stand at a place among those that did not drop out; these come last."""
    there = Point.objects.filter(meeting=point.meeting_id).order_by("is_dropped", "number", "pk")
    order = placed([each.pk for each in there], point.pk, place)
    for number, key in enumerate(order, start=1):
        Point.objects.filter(pk=key).exclude(number=number).update(number=number)
    point.refresh_from_db(fields=["number"])
