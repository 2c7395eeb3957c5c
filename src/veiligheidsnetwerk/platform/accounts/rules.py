"""Decisions about accounts on plain values."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network

from veiligheidsnetwerk.platform.core.rights import RESTRICTED, Factor, Permission, Place, PlaceKind
from veiligheidsnetwerk.platform.network.rules import Span

# The first sign that is found counts: Edge also says that it is Chrome, and Chrome that it is Safari.
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


CONFIRMED_FOR = timedelta(days=92)
"""How long a role works after someone said that it is still needed: a quarter."""


GUEST_FOR = timedelta(days=183)
"""How far ahead the last day of a guest may lie: half a year."""


class HangsOn(StrEnum):
    """What a role needs besides its days: work for one organisation, a seat in one body, any work, a host."""

    ORGANISATION = "organisation"
    BODY = "body"
    NETWORK = "network"
    GUEST = "guest"


class State(StrEnum):
    """Whether a role works on a day, and if not, why not."""

    WORKS = "works"
    NOT_YET = "not yet"
    OVER = "over"
    UNCONFIRMED = "unconfirmed"
    LEFT = "left"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what a role of someone hangs. `confirm_by`: the last day on which it works without a new word."""

    hangs_on: HangsOn
    place: Place | None
    span: Span
    confirm_by: date | None


def state_of(terms: Terms, *, day: date, places: frozenset[Place]) -> State:
    """Whether a role works on a day for someone who works and sits in these places then."""
    if not terms.span.holds_on(day):
        return State.NOT_YET if terms.span.first_day and day < terms.span.first_day else State.OVER
    if terms.confirm_by is not None and day > terms.confirm_by:
        return State.UNCONFIRMED
    match terms.hangs_on:
        case HangsOn.GUEST:
            return State.WORKS
        case HangsOn.NETWORK:
            works = any(place.kind is PlaceKind.ORGANISATION for place in places)
            return State.WORKS if works else State.NOWHERE
        case HangsOn.ORGANISATION | HangsOn.BODY:
            return State.WORKS if terms.place in places else State.LEFT


def may_reset_by_mail(
    rights: frozenset[Permission], factors: frozenset[Factor], *, factors_demanded: bool
) -> bool:
    """Whether a link in a mail may give a new password.

    Not when it would be all that stands between a mailbox and what is restricted: a right to that, and no
    factor of one's own to show next.
    """
    return not factors_demanded or bool(factors) or not rights & RESTRICTED


def session_is_over(*, begun: int, seen: int, now: int, idle: int, longest: int) -> bool:
    """A session ends when nothing happened for `idle` seconds, and in any case after `longest` seconds."""
    return now - seen > idle or now - begun > longest


def network_of(address: str) -> str:
    """The network around an address: `192.0.2.7` gives `192.0.2.0/24`, of IPv6 the first 48 bits count."""
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    bits = 48 if isinstance(found, IPv6Address) else 24
    return str(ip_network((found, bits), strict=False))


def counted_as(address: str) -> str:
    """One text for all ways to write an e-mail address: accents, capitals, spaces make no other account."""
    letters = unicodedata.normalize("NFKD", address.casefold())
    return "".join(
        sign
        for sign in letters
        if not unicodedata.combining(sign) and not sign.isspace() and sign.isprintable()
    ).casefold()


def browser_in_words(user_agent: str) -> str:
    """What kind of browser it says it is, such as "Firefox op Windows"; more is not kept."""
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "")
    system = next((name for sign, name in _SYSTEMS if sign in user_agent), "")
    if browser and system:
        return f"{browser} op {system}"
    unknown = "een browser die we niet kennen"
    return browser or (f"{unknown} op {system}" if system else unknown)
