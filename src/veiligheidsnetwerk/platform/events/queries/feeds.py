"""What a calendar program may ask without signing in."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.events.models import Feed, Meeting, SignUp
from veiligheidsnetwerk.platform.events.rules.places import State

NETWORK = "netwerk"
"""The topic of meetings that are of no body."""
BACK = timedelta(days=90)
"""How far the feed looks back."""


def own_feed(actor: Actor) -> Feed | None:
    return Feed.objects.filter(person=actor.person).first()


def feed_with(key: UUID) -> Feed | None:
    """The feed of a key, as long as its owner has an account that may see meetings."""
    found = Feed.objects.filter(key=key).first()
    user = User.objects.filter(person=found.person_id).first() if found else None
    may_see = user is not None and Permission.MEETINGS_READ in user.addressee.permissions
    return found if may_see else None


def topics_of(actor: Actor) -> Sequence[tuple[str, str]]:
    """What can be followed besides: the network, and each body with a meeting that one sees."""
    bodies = Meeting.objects.visible_to(actor).exclude(body=None).order_by("body__name")
    return [
        (NETWORK, "Bijeenkomsten van het netwerk"),
        *bodies.values_list("body__code", "body__name").distinct(),
    ]


def meetings_about(feed: Feed, topic: str, today: date) -> Sequence[Meeting]:
    """The meetings of a body, by its code, or of the network, as far as the owner of the feed sees them."""
    user = User.objects.filter(person=feed.person_id).first()
    found = Meeting.objects.visible_to(user.addressee if user else None).filter(day__gte=today - BACK)
    return list(found.filter(body=None) if topic == NETWORK else found.filter(body__code=topic))


def followed_by(feed: Feed, today: date) -> Sequence[SignUp]:
    """Where the owner has a place or waits for one: those alone, since nobody signs in."""
    mine = SignUp.objects.filter(person=feed.person_id, meeting__day__gte=today - BACK)
    found = mine.exclude(state=State.LEFT).select_related("meeting", "person", "organisation")
    return list(found.order_by("meeting__day", "meeting__begins", "pk"))
