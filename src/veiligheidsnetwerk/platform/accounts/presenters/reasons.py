"""Why someone may do something, or may not: which rule says so, by which role, and whom to ask."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.accounts import queries
from veiligheidsnetwerk.platform.accounts.models import Held, User
from veiligheidsnetwerk.platform.accounts.policies import PERMISSION_TEXTS, roles
from veiligheidsnetwerk.platform.accounts.wording import days_of, state_in_words
from veiligheidsnetwerk.platform.core.rights import RESTRICTED, Permission, PlaceKind
from veiligheidsnetwerk.publishing.dutch import enumerate_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Whether someone may do something. `text` ends a sentence that begins with "U mag" or "U mag niet"."""

    permission: Permission
    text: str
    allowed: bool
    factor: str
    because: Sequence[str]
    others: str


def reason_for(user: User, permission: Permission) -> Reason:
    actor = user.actor
    giving = [held for held in user.roles if _gives(held, permission)]
    working = [held for held in giving if held.works]
    return Reason(
        permission=permission,
        text=PERMISSION_TEXTS[permission],
        allowed=permission in actor.permissions,
        factor=_factor(permission) if permission in actor.held_back else "",
        because=[_sentence(held, permission) for held in working or giving],
        others="" if working else _who_may(permission),
    )


def whom_to_ask(user: User) -> str:
    """Who can give this person more, in a sentence."""
    organisations = [place.code for place in user.places if place.kind is PlaceKind.ORGANISATION]
    others = [contact.name for contact in queries.contacts_of(organisations) if contact.pk != user.pk]
    if not others:
        return "Vraag het secretariaat van het netwerk."
    names = enumerate_names(others)
    return f"Vraag {names} (contactpersoon voor toegang) of het secretariaat van het netwerk."


def _gives(held: Held, permission: Permission) -> bool:
    known = roles().get(held.assignment.role)
    return known is not None and permission in known.all_permissions


def _sentence(held: Held, permission: Permission) -> str:
    assignment = held.assignment
    limited = permission in assignment.definition.within
    only = f" Het geldt alleen voor {assignment.place_name}." if limited and held.works else ""
    role = f"Rol: {assignment.title} voor {assignment.place_name}, {days_of(assignment)}."
    return f"{role} {state_in_words(held)}{only}"


def _factor(permission: Permission) -> str:
    if permission in RESTRICTED:
        return "Dit is vertrouwelijk. Het mag zodra u een passkey of beveiligingssleutel laat zien."
    return "Het mag zodra u naast uw wachtwoord een tweede bewijs laat zien, zoals een passkey of een code."


def _who_may(permission: Permission) -> str:
    titles = [role.title for role in roles().values() if permission in role.all_permissions]
    return f"Deze rollen mogen het: {enumerate_names(titles)}."
