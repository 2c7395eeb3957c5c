"""Who may do what with reports. For exactly whom, `roles.yaml` says."""

from collections.abc import Collection

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


def may_read(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.REPORTS_READ)


def may_write(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.REPORTS_WRITE)


def may_see_drafts(actor: Actor | None) -> bool:
    """Drafts are for who writes them and for who looks before they go out."""
    return may_write(actor) or (actor is not None and may(actor, Permission.REPORTS_PUBLISH))


def may_publish(actor: Actor | None, writers: Collection[int]) -> bool:
    """Two pairs of eyes: whoever wrote something of it, does not publish it."""
    return actor is not None and may(actor, Permission.REPORTS_PUBLISH) and actor.account not in writers
