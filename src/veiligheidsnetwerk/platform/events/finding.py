"""What of the meetings can be found, for who may see them."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.events.models import Meeting, Slot
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
            text=" ".join(filter(None, (row.aim, row.programme, *_slots(row), row.materials))),
        )


def _slots(row: Meeting) -> Iterator[str]:
    for each in slots_of(row):
        yield f"{each.title} {each.speaker}"


def offer() -> None:
    """Let all of it be found."""
    touched: search.Touched = {
        Meeting: search.own(MEETING),
        Slot: lambda row: [key_of(MEETING, row.meeting_id)],
    }
    search.offer(Source(kind=MEETING, title="Bijeenkomst", entries=meetings, touched_by=touched))
