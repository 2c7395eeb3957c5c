"""Who may what in the network. Bodies, gemeenten and adopted plans are public; people and drafts are not."""

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


def may_see_people(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NETWORK_READ)


def may_see_drafts(actor: Actor | None) -> bool:
    """A plan that no gemeenteraad adopted yet is for people of the network only."""
    return actor is not None and may(actor, Permission.NETWORK_READ)


def may_edit(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NETWORK_EDIT)
