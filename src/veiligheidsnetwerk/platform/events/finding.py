"""What of the meetings can be found, for who may see them."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.events.models import Meeting

MEETING = "bijeenkomst"


def meetings(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Meeting.objects.all()
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(MEETING, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=(search.allowed(Permission.MEETINGS_READ),),
            words=f"bijeenkomst {row.audience} {row.place}",
            text=" ".join(filter(None, (row.aim, row.programme, row.materials))),
        )


def offer() -> None:
    """Let all of it be found."""
    search.offer(
        Source(kind=MEETING, title="Bijeenkomst", entries=meetings, touched_by={Meeting: search.own(MEETING)})
    )
