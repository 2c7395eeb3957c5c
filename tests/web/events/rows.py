"""A small meeting, and who comes."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from tests.factories import ENSCHEDE, make_user
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.events.actions.signing_up import Coming, sign_up
from veiligheidsnetwerk.platform.events.models import Meeting, SignUp, Slot
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Organisation

PAGE = "/bijeenkomsten/"
DAY = date(2096, 11, 12)
NOW = datetime(2096, 11, 1, 9, tzinfo=UTC)


def make_meeting(**other: Any) -> Meeting:
    known: dict[str, Any] = {
        "title": "Regionale bijeenkomst",
        "aim": "Pilots presenteren zich.",
        "day": DAY,
        "begins": time(13, 30),
        "ends": time(17),
        "place": "Stadhuis",
    }
    return Meeting.objects.create(**{**known, **other})


def typed(**other: str) -> dict[str, str]:
    """What the form of a meeting sends."""
    known = {
        "title": "Regionale bijeenkomst",
        "aim": "Pilots presenteren zich.",
        "day": DAY.isoformat(),
        "begins": "13:30",
        "ends": "17:00",
        "place": "Stadhuis",
    }
    return {"submission": str(uuid4()), **known, **other}


def make_slot(meeting: Meeting, title: str = "Werksessie", **other: Any) -> Slot:
    known: dict[str, Any] = {"begins": time(14), "ends": time(15), "capacity": 1}
    return Slot.objects.create(meeting=meeting, title=title, **{**known, **other})


def somebody(name: str, organisation: str = ENSCHEDE) -> User:
    return make_user("adviseur", email=f"{name}@example.nl", organisation=organisation)


def order_of(user: User, now: datetime = NOW) -> Order:
    return Order(by=user.actor, now=now, submission=uuid4())


def come(user: User, meeting: Meeting, *, minutes: int = 0, **said: Any) -> SignUp:
    place = Organisation.objects.get(code=user.actor.organisation)
    order = order_of(user, NOW + timedelta(minutes=minutes))
    return sign_up(meeting, place, Coming(**said), order=order)
