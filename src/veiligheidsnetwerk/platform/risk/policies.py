"""Who may do what with real cases: only who has a role for that very gemeente. Nobody has it by default."""

from collections.abc import Collection

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind, codes, may


def readable_gemeenten(actor: Actor | None) -> Collection[str]:
    """The gemeenten of which this actor needs to know the cases, by their codes."""
    return frozenset() if actor is None else codes(actor, Permission.RISK_READ, PlaceKind.ORGANISATION)


def assessed_gemeenten(actor: Actor | None) -> Collection[str]:
    """The gemeenten of which this actor assesses the cases."""
    readable = readable_gemeenten(actor)
    return {code for code in readable if may_assess(actor, code)}


def may_read_case(actor: Actor | None, gemeente: str) -> bool:
    return gemeente in readable_gemeenten(actor)


def may_assess(actor: Actor | None, gemeente: str) -> bool:
    """Whether this actor assesses the cases of a gemeente, by its code: who may not read, does not either."""
    if actor is None or not may_read_case(actor, gemeente):
        return False
    return may(actor, Permission.RISK_ASSESS, about=Place(PlaceKind.ORGANISATION, gemeente))
