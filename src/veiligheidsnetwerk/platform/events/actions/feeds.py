"""Following the own meetings in a calendar, and ending that."""

from uuid import uuid4

from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.events.actions.signing_up import somebody
from veiligheidsnetwerk.platform.events.models import Feed
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.saving import carried_out
from veiligheidsnetwerk.platform.network.models import Person

RENEWED, ENDED = "meetings.feed.renewed", "meetings.feed.removed"


def renew_feed(*, order: Order) -> Feed:
    """Give whoever asks a new address; one that there was before opens nothing any more.

    Raises:
        PermissionDenied: this actor sees no meetings, or is nobody in the network.
    """
    actor, order = somebody(order)
    with carried_out(order):
        owner = Person.objects.get(account=actor.account)
        feed = Feed.objects.filter(person=owner).first() or Feed(person=owner)
        feed.key = uuid4()
        feed.save()
        order.events.append(_event(RENEWED, feed, order))
    return feed


def end_feed(*, order: Order) -> None:
    """Let the address open nothing any more. Twice is once."""
    actor, order = somebody(order)
    with carried_out(order):
        for feed in Feed.objects.filter(person=actor.person):
            order.events.append(_event(ENDED, feed, order))
            feed.delete()


def _event(code: str, feed: Feed, order: Order) -> Event:
    return Event(code=code, by=order.by, about=Thing("feed", str(feed.pk), str(feed)))
