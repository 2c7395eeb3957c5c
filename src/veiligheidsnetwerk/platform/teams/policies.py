"""Who may do what with expert teams. For exactly whom, `roles.yaml` says."""

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind, may

BBG = "bbg"
"""The body that commissions teams, by its code."""


def may_see_teams(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.TEAMS_READ)


def may_manage(actor: Actor | None) -> bool:
    """Whether this actor keeps every team up to date: the secretariaat and the BBG do."""
    return actor is not None and may(actor, Permission.TEAMS_MANAGE)


def may_update(actor: Actor | None, body: str) -> bool:
    """Whether this actor keeps the work of the team with this body up to date."""
    return may_look_after(actor, Place(PlaceKind.BODY, body))


def may_follow_up(actor: Actor | None, body: str) -> bool:
    """Whether this actor writes down what this DVO does with recommendations, by its code."""
    return actor is not None and may(actor, Permission.TEAMS_FOLLOW_UP, about=Place(PlaceKind.BODY, body))


def may_share(actor: Actor | None, owner: Place | None = None) -> bool:
    """Whether this actor shares what this body or organisation learned; without one: somebody's at all."""
    return actor is not None and may(actor, Permission.TEAMS_SHARE, about=owner)


def may_look_after(actor: Actor | None, owner: Place) -> bool:
    """Whether this actor keeps up to date what this body or organisation looks after."""
    return actor is not None and may(actor, Permission.TEAMS_UPDATE, about=owner)
