"""What of the meetings can be found, for who may see them."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.events.models import Meeting, Point, Resolution, Slot
from veiligheidsnetwerk.platform.events.queries.minutes import points_of
from veiligheidsnetwerk.platform.events.queries.slots import slots_of

MEETING = "bijeenkomst"


def meetings(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Meeting.objects.all()
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(MEETING, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=row.readers,
            words=f"bijeenkomst {row.audience} {row.place}",
            text=" ".join(filter(None, (row.aim, row.programme, *_slots(row), *_points(row), row.materials))),
        )


def _meeting_of(row: Slot | Point | Resolution) -> list[str]:
    return [key_of(MEETING, row.meeting_id)]


def _slots(row: Meeting) -> Iterator[str]:
    for each in slots_of(row):
        yield f"{each.title} {each.speaker}"


def _points(row: Meeting) -> Iterator[str]:
    for each in points_of(row):
        yield f"{each.title} {each.text} {each.outcome}"
    for decided in row.resolutions.all():
        yield f"{decided.text} {decided.reason}"


def offer() -> None:
    """Let all of it be found."""
    touched: search.Touched = {
        Meeting: search.own(MEETING),
        Slot: _meeting_of,
        Point: _meeting_of,
        Resolution: _meeting_of,
    }
    search.offer(Source(kind=MEETING, title="Bijeenkomst", entries=meetings, touched_by=touched))
