"""When the meetings are, for who may see them."""

from collections.abc import Iterator
from datetime import date

from veiligheidsnetwerk.platform.core.agenda import Moment
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.events.models import Meeting


def moments(actor: Actor | None, first: date, last: date) -> Iterator[Moment]:
    """Those that go on."""
    for each in Meeting.objects.visible_to(actor).filter(day__range=(first, last), cancelled_because=""):
        yield Moment(
            first_day=each.day,
            last_day=each.day,
            title=each.title,
            url=each.get_absolute_url(),
            kind="bijeenkomst",
        )
