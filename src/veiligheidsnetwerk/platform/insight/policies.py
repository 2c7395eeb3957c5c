"""What someone may see of the figures."""

from veiligheidsnetwerk.figures.query import MEMBERS, Scope
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.network.definitions import areas


def scope_of(actor: Actor | None) -> Scope:
    """The scope in which every question of this person is answered, in every channel."""
    return MEMBERS if actor is not None and may(actor, Permission.FIGURES_READ) else Scope()


def home_of(actor: Actor | None) -> str:
    """The gemeente that this person works for today; "" when that is none."""
    known = areas().gemeenten
    return next((code for code in actor.organisations if code in known), "") if actor else ""
