"""Rows for tests, with only what a test wants to be different."""

from datetime import date
from typing import Any

from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.policies import role as role_named
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.network.models import Body, Employment, Membership, Organisation, Person

PASSWORD = "een lang wachtwoord voor de test"
ENSCHEDE = "GM0153"
BEGIN = date(2014, 1, 1)
KINDS = {"politie": "politie", "om": "om", "riec": "riec"}
BODIES = {"dvo": ("dvo-twente", "DVO Twente", "PD-twente")}


def make_user(
    role: str,
    *,
    email: str | None = None,
    organisation: str = "",
    valid_until: date | None = None,
    is_demo: bool = False,
) -> User:
    """An account with one role. The person works where that role asks for, and sits where it asks for."""
    kind, hangs_on = (*role_named(role).kinds, "")[0], role_named(role).hangs_on
    employer = make_organisation(organisation, kind=_employer_kind(role))
    address = (email or f"{role}@example.nl").lower()
    person = Person.objects.create(name=role.capitalize(), email=address, is_demo=is_demo)
    Employment.objects.create(person=person, organisation=employer, first_day=BEGIN)
    place: dict[str, Any] = {}
    match hangs_on:
        case HangsOn.ORGANISATION:
            place = {"organisation": employer}
        case HangsOn.BODY:
            place = {"body": _seat_in(person, kind)}
        case HangsOn.GUEST | HangsOn.NETWORK:
            pass
    user = User.objects.create_user(email or address, PASSWORD, person=person, is_demo=is_demo)
    first_day = min(BEGIN, valid_until or BEGIN)
    Assignment.objects.create(account=user, role=role, first_day=first_day, last_day=valid_until, **place)
    return user


def _employer_kind(role: str) -> str:
    known = role_named(role)
    if known.hangs_on is not HangsOn.ORGANISATION:
        return "overig"
    return known.kinds[0] if known.kinds else "gemeente"


def make_organisation(code: str = "", *, kind: str = "gemeente") -> Organisation:
    code = code or (ENSCHEDE if kind == "gemeente" else f"{kind}-oost-nederland")
    name = "Enschede" if code == ENSCHEDE else code
    found, _ = Organisation.objects.get_or_create(code=code, defaults={"kind": kind, "name": name})
    return found


def make_places_of_demo_accounts() -> None:
    """The organisations and bodies for which the accounts of a proef have their roles."""
    for account in DEMO_ACCOUNTS:
        if account.organisation:
            kind = KINDS.get(account.organisation.partition("-")[0], "gemeente")
            make_organisation(account.organisation, kind=kind)
        if account.body:
            known = role_named(account.role)
            *_, district = BODIES.get(known.kinds[0], ("",))
            made = {
                "name": account.body,
                "kind": known.kinds[0],
                "district": district,
                "mandate": "Om te overleggen.",
            }
            Body.objects.get_or_create(code=account.body, defaults=made)


def _seat_in(person: Person, kind: str) -> Body:
    code, name, district = BODIES.get(kind, (kind, kind.upper(), ""))
    made = {"name": name, "kind": kind, "district": district, "mandate": "Om te overleggen."}
    body, _ = Body.objects.get_or_create(code=code, defaults=made)
    Membership.objects.create(body=body, person=person, role="lid", first_day=BEGIN)
    return body
