"""A small meeting, and who comes."""

from datetime import date, time
from typing import Any
from uuid import uuid4

from veiligheidsnetwerk.platform.events.models import Meeting

PAGE = "/bijeenkomsten/"
DAY = date(2096, 11, 12)


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
