"""Decisions about accounts on plain values."""

import unicodedata
from datetime import date
from ipaddress import IPv6Address, ip_address, ip_network

from veiligheidsnetwerk.platform.core.rights import RESTRICTED, Factor, Permission

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


def is_valid_on(day: date, *, valid_until: date | None) -> bool:
    """An account with an end date works up to and including that day."""
    return valid_until is None or day <= valid_until


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
    return browser or (f"Onbekende browser op {system}" if system else "Onbekende browser")
