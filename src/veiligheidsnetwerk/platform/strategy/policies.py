"""Who may do what with the strategy. What partners give is for exactly whom `roles.yaml` says."""

from collections.abc import Collection

from veiligheidsnetwerk.platform.core.rights import (
    Actor,
    Permission,
    Place,
    PlaceKind,
    codes,
    may,
    may_everywhere,
)
from veiligheidsnetwerk.platform.network.definitions import areas

BBG = "bbg"
"""The body that proposes the priorities, by its code; what is given in confidence is meant for it."""


def may_see_cycles(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.STRATEGY_READ)


def may_manage(actor: Actor | None) -> bool:
    """Whether this actor keeps cycles, their steps and their papers up to date."""
    return actor is not None and may(actor, Permission.STRATEGY_MANAGE)


def may_see_themes(actor: Actor | None) -> bool:
    return actor is not None and may(actor, Permission.STRATEGY_THEMES)


def may_score(actor: Actor | None, body: str) -> bool:
    """Whether this actor weighs themes as a member of this body, by its code."""
    if actor is None or actor.person is None:
        return False
    return may(actor, Permission.STRATEGY_SCORE, about=Place(PlaceKind.BODY, body))


def may_react(actor: Actor | None, body: str) -> bool:
    """Whether this actor writes down what this DVO finds, by its code."""
    return actor is not None and may(actor, Permission.STRATEGY_REACT, about=Place(PlaceKind.BODY, body))


def own_bodies(actor: Actor | None) -> Collection[str]:
    """The bodies in which someone sits, or for which someone writes down what they find."""
    if actor is None:
        return frozenset()
    return frozenset(actor.bodies) | codes(actor, Permission.STRATEGY_REACT, PlaceKind.BODY)


def reads_every_reaction(actor: Actor | None) -> bool:
    return may_see_themes(actor) or (actor is not None and may_everywhere(actor, Permission.STRATEGY_REACT))


def reads_every_input(actor: Actor | None) -> bool:
    return actor is not None and may_everywhere(actor, Permission.STRATEGY_INPUT_READ)


def readable_codes(actor: Actor | None) -> Collection[str]:
    """The organisations of which someone reads the input who does not read that of all."""
    if actor is None:
        return frozenset()
    own = codes(actor, Permission.STRATEGY_INPUT_READ, PlaceKind.ORGANISATION)
    districts = codes(actor, Permission.STRATEGY_INPUT_READ, PlaceKind.DISTRICT)
    there = {code for code, each in areas().gemeenten.items() if each.district in districts}
    return own | there


def may_read_input(actor: Actor, organisation: str) -> bool:
    return reads_every_input(actor) or organisation in readable_codes(actor)


def may_read_confidential(actor: Actor, organisation: str) -> bool:
    """Whether this actor reads what a partner gives in confidence: the partner itself and the BBG do."""
    places = {Place(PlaceKind.ORGANISATION, organisation), Place(PlaceKind.BODY, BBG)}
    return may_read_input(actor, organisation) and may(actor, Permission.STRATEGY_CONFIDENTIAL, about=places)


def may_give_input(actor: Actor, organisation: str) -> bool:
    """Whether this actor fills in for an organisation, by its code."""
    place = Place(PlaceKind.ORGANISATION, organisation)
    return may(actor, Permission.STRATEGY_INPUT, about=place) and may_read_input(actor, organisation)


def may_code(actor: Actor, organisation: str) -> bool:
    """Whether this actor says what plans of an organisation name: who fills in, and a second coder."""
    second = may_manage(actor) and may_read_input(actor, organisation)
    return second or may_give_input(actor, organisation)
