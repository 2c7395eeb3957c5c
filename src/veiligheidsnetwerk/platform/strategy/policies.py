"""Who may do what with the strategy."""

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may


def may_see_cycles(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.STRATEGY_READ)


def may_manage(actor: Actor | None) -> bool:
    """Whether this actor keeps cycles, their steps and their papers up to date."""
    return actor is not None and may(actor, Permission.STRATEGY_MANAGE)
