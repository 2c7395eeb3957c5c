"""Who may do what with meetings. For exactly whom, `roles.yaml` says."""

from collections.abc import Collection

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind, codes, may


def may_see_meetings(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.MEETINGS_READ)


def may_manage(actor: Actor | None, body: str = "") -> bool:
    """Whether this actor plans meetings and sees who comes: of the network, or of a body, by its code."""
    if actor is None:
        return False
    own = bool(body) and may(actor, Permission.MEETINGS_BODY, about=Place(PlaceKind.BODY, body))
    return own or may(actor, Permission.MEETINGS_MANAGE)


def own_bodies(actor: Actor | None) -> Collection[str]:
    """The bodies, by code, of which this actor plans the meetings who does not plan all."""
    return codes(actor, Permission.MEETINGS_BODY, PlaceKind.BODY) if actor else frozenset()


def may_plan(actor: Actor | None) -> bool:
    """Whether this actor plans any meeting at all."""
    return may_manage(actor) or bool(own_bodies(actor))


def is_for(actor: Actor | None, place: Place) -> bool:
    """Whether what is asked of this body or organisation is asked of this actor too."""
    if actor is None or not may_see_meetings(actor):
        return False
    return place.code in (actor.bodies if place.kind is PlaceKind.BODY else actor.organisations)
