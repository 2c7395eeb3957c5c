"""A small network: two people, a few organisations and bodies. The keys of the rows are fixed."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.utils import timezone

from tests.factories import make_organisation
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.rights import Actor, Permission
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import (
    Basisteam,
    Body,
    Employment,
    Ivp,
    Membership,
    Organisation,
    Person,
)

NAME = "Uniek Kanarie-Persoon"
EMAIL = "kanarie@example.nl"
OTHER = "Ander Kanarie-Persoon"
KEY = 900_001
BEGIN = date(2018, 1, 1)


@dataclass(frozen=True, slots=True)
class Rows:
    """What `make_network` made."""

    body: Body
    person: Person
    other: Person
    work: Employment
    seat: Membership
    gemeente: Organisation
    politie: Organisation


def make_network() -> Rows:
    gemeente = make_organisation()
    politie = Organisation.objects.create(code="politie", kind="politie", name="Politie Oost")
    body = make_body("dvo-twente", name="DVO Twente", kind="dvo", district="PD-twente")
    person = Person.objects.create(pk=KEY, name=NAME, email=EMAIL)
    other = Person.objects.create(pk=KEY + 1, name=OTHER, email="ander.kanarie@example.nl")
    work = Employment.objects.create(pk=KEY, person=person, organisation=gemeente, first_day=BEGIN)
    seat = Membership.objects.create(
        pk=KEY, body=body, person=person, role="voorzitter", on_behalf_of=gemeente, first_day=BEGIN
    )
    Basisteam.objects.create(pk=KEY, gemeente=gemeente, name="Enschede", first_day=BEGIN)
    Ivp.objects.create(
        pk=KEY, title="IVP Enschede", gemeenten=["GM0153"], status="vastgesteld", first_day=BEGIN
    )
    return Rows(body, person, other, work, seat, gemeente, politie)


def make_body(
    code: str,
    *,
    name: str,
    kind: str = "expertteam",
    district: str = "",
    first_day: date | None = None,
    last_day: date | None = None,
) -> Body:
    return Body.objects.create(
        code=code,
        name=name,
        kind=kind,
        district=district,
        mandate="Om te overleggen.",
        first_day=first_day,
        last_day=last_day,
    )


def order_of_nobody() -> Order:
    return Order(by=SYSTEM, now=timezone.now())


def actor_with(*permissions: Permission) -> Actor:
    return Actor(account=1, name="Secretariaat", role="secretariaat", permissions=frozenset(permissions))


def order_by(*permissions: Permission) -> Order:
    return Order(by=actor_with(*permissions), now=timezone.now(), submission=uuid4())
