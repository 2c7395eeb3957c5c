"""Who may do what with the newsletter. For exactly whom, `roles.yaml` says."""

from collections.abc import Collection

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.newsletter.rules.editions import Tier

READERS = {Tier.PUBLIC: search.EVERYBODY, Tier.MEMBERS: search.allowed(Permission.NEWSLETTER_READ)}
"""Who may read an edition of each tier, in the words of the search."""


def tiers_of(actor: Actor | None) -> frozenset[Tier]:
    """The tiers of editions that someone may read."""
    known = search.reader_of(actor)
    return frozenset(tier for tier, word in READERS.items() if word in known)


def may_write(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NEWSLETTER_WRITE)


def may_send(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NEWSLETTER_SEND)


def may_approve(actor: Actor | None, writers: Collection[int]) -> bool:
    """Two pairs of eyes: whoever wrote something of it, does not approve it."""
    return may_send(actor) and actor is not None and actor.account not in writers
