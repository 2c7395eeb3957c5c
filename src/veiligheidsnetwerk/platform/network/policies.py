"""Who may do what in the network. Bodies, mandates and gemeenten are public; people are not."""

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


def may_see_people(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NETWORK_READ)


def may_edit(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.NETWORK_EDIT)
