"""Who may do what with meetings. For exactly whom, `roles.yaml` says."""

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


def may_see_meetings(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.MEETINGS_READ)


def may_manage(actor: Actor | None) -> bool:
    """Whether this actor plans meetings and sees who comes."""
    return actor is not None and may(actor, Permission.MEETINGS_MANAGE)
