"""Which meetings come, for who tells people about it. A meeting that was cancelled is no news any more."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils import timezone

from veiligheidsnetwerk.platform.core.news import News, Source
from veiligheidsnetwerk.platform.core.search import Keys, key_of, pks_of
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.events.presenters import when_of

TOPIC = "bijeenkomst"


def since(moment: datetime) -> Iterator[News]:
    """All that were since, and all that come: for those one signs up."""
    return _news(Meeting.objects.filter(day__gte=timezone.localdate(moment)))


def named(keys: Keys) -> Iterator[News]:
    return _news(Meeting.objects.filter(pk__in=pks_of(keys) or []))


def _news(found: Iterable[Meeting]) -> Iterator[News]:
    for meeting in found:
        if not meeting.is_cancelled:
            place = f", {meeting.place}" if meeting.place else ""
            yield News(
                key=key_of(TOPIC, meeting),
                title=meeting.title,
                url=meeting.get_absolute_url(),
                readers=meeting.readers,
                at=meeting.first_moment,
                text=f"{when_of(meeting)}{place}.\n{meeting.aim}",
            )


SOURCE = Source(topic=TOPIC, title="Bijeenkomsten", since=since, named=named)
