"""Who may see what of the toolkit: the same on page, in lists, in the feed and when searching."""

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.library.rules.items import Tier

READERS = {
    Tier.PUBLIC: search.EVERYBODY,
    Tier.MEMBERS: search.allowed(Permission.LIBRARY_READ),
    Tier.RESTRICTED: search.allowed(Permission.LIBRARY_RESTRICTED),
}
"""Who finds an item of each tier."""


def tiers_of(actor: Actor | None) -> frozenset[Tier]:
    """The tiers that someone may see; who is not signed in only sees what is for everybody."""
    found = {Tier.PUBLIC}
    if actor is not None and may(actor, Permission.LIBRARY_READ):
        found.add(Tier.MEMBERS)
    if actor is not None and may(actor, Permission.LIBRARY_RESTRICTED):
        found.add(Tier.RESTRICTED)
    return frozenset(found)
