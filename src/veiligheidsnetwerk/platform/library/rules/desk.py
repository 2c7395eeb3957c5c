"""When a page may be published, and what is asked of the editors."""

from datetime import date, timedelta
from enum import StrEnum

SOON = timedelta(days=60)
"""Within which a page that must be looked at again stands on the desk."""


class Stand(StrEnum):
    """How far a page is. The value is what an editor reads."""

    DRAFT = "concept"
    READY = "klaar om na te kijken"
    PLANNED = "gepland"
    CHANGED = "online, met een wijziging in de maak"
    LIVE = "online"


def stand_of(*, live: bool, changed: bool, ready: bool, planned: bool) -> Stand:
    if planned:
        return Stand.PLANNED
    if changed or not live:
        return Stand.READY if ready else (Stand.CHANGED if live else Stand.DRAFT)
    return Stand.LIVE


def why_not_publish(*, ready: bool, changed: bool, wrote_newest: bool) -> str:
    """Why this editor cannot publish the newest version now; "" when nothing is in the way."""
    if not changed:
        return "Er is niets nieuws: dit staat al online zoals het is."
    if not ready:
        return "Dit is nog niet klaar. Zet eerst een vinkje bij ‘klaar om na te kijken’ en bewaar."
    if wrote_newest:
        return "U schreef deze versie zelf. Vraag een collega om haar na te kijken en te publiceren."
    return ""


def is_due(review_on: date | None, today: date) -> bool:
    """Whether it must be looked at again soon, or should have been."""
    return review_on is not None and review_on <= today + SOON
