"""Editions and readers for tests."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from tests.web.events.rows import make_meeting
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.newsletter.models import Edition, Subscriber
from veiligheidsnetwerk.platform.newsletter.rules.editions import OWN, Item

PAGE = "/nieuwsbrief/"
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
OPEN = Item(
    topic=OWN,
    title="Open nieuws",
    text="Voor iedereen.\nEn nog een regel.",
    url="https://example.nl/a?b=1&c=2",
)


def order_of(user: User, now: datetime = NOW) -> Order:
    return Order(by=user.actor, now=now, submission=uuid4())


def item_about(meeting: Meeting, **other: Any) -> Item:
    """As the site offers it: for members."""
    known = {
        "topic": "bijeenkomst",
        "title": meeting.title,
        "text": meeting.aim,
        "url": meeting.get_absolute_url(),
        "key": f"bijeenkomst:{meeting.pk}",
        "readers": (search.allowed(Permission.MEETINGS_READ),),
    }
    return Item(**{**known, **other})


def make_edition(*items: Item, **other: Any) -> Edition:
    """Approved and not sent yet, for everybody."""
    known = {
        "title": "Nieuws uit het netwerk",
        "intro": "Beste lezer,",
        "tier": "iedereen",
        "since": NOW,
        "approved_by": "Een ander",
    }
    return Edition.objects.create(items=[each.plain for each in items or (OPEN,)], **{**known, **other})


def make_reader(email: str = "lezer@example.org", **other: Any) -> Subscriber:
    """Somebody outside the network who confirmed this address."""
    known = {"email": email, "told": "Ja.", "asked_at": NOW, "confirmed_at": NOW}
    return Subscriber.objects.create(**{**known, **other})


def make_member(user: User, **other: Any) -> Subscriber:
    return make_reader("", person=user.person, **other)


def for_members() -> Item:
    return item_about(make_meeting(title="Bijeenkomst voor leden"))
