"""What stands in a link of a mail: which sign-up or invitation, signed so that nobody makes one up."""

from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.urls import reverse

from veiligheidsnetwerk.platform.core.mail import site_link

_PLACE, _INVITATION, _FEED = "meetings.place", "meetings.invitation", "meetings.feed"
_DOOR = "meetings.door"


def place_path(sign_up: int) -> str:
    """Where somebody sees how it stands and signs off, without signing in."""
    return reverse("meetings:place", args=[Signer(salt=_PLACE).sign(str(sign_up))])


def place_link(sign_up: int) -> str:
    return site_link(place_path(sign_up))


def invitation_link(invitee: int) -> str:
    """Where somebody who was invited signs up."""
    return site_link(reverse("meetings:invited", args=[Signer(salt=_INVITATION).sign(str(invitee))]))


def door_link(sign_up: int) -> str:
    """What a badge carries: it opens only for who keeps the list at the door, and says nothing to others."""
    return site_link(reverse("meetings:at_door", args=[Signer(salt=_DOOR).sign(str(sign_up))]))


def sign_up_at_door(token: str) -> int | None:
    """The sign-up of a badge; None when we did not make it."""
    return _number(token, _DOOR)


def feed_link(key: UUID, topic: str = "") -> str:
    """Where a calendar program asks for somebody's own meetings, or for those of a topic."""
    token = Signer(salt=_FEED).sign(key.hex)
    if topic:
        return site_link(reverse("meetings:topic_feed", args=[token, topic]))
    return site_link(reverse("meetings:feed", args=[token]))


def feed_in(token: str) -> UUID | None:
    """The key of a feed in a link; None when we did not make it."""
    try:
        return UUID(Signer(salt=_FEED).unsign(token))
    except (BadSignature, ValueError):
        return None


def sign_up_in(token: str) -> int | None:
    """The sign-up in a link; None when we did not make it."""
    return _number(token, _PLACE)


def invitee_in(token: str) -> int | None:
    """The invitee in a link; None when we did not make it."""
    return _number(token, _INVITATION)


def _number(token: str, salt: str) -> int | None:
    try:
        return int(Signer(salt=salt).unsign(token))
    except (BadSignature, ValueError):
        return None
