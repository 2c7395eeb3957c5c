"""To whom a letter goes: who sat in the bodies of the network on its day, as the register has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Membership, Person
from veiligheidsnetwerk.platform.network.rules import OrganisationKind, Seat

BODIES = ("bestuurscollege", "dvo", "rvo")
"""The kinds of bodies of which the members get the letter, as `bodies.yaml` calls them."""
GROUPS: Mapping[str, str] = {
    OrganisationKind.GEMEENTE: "burgemeesters",
    OrganisationKind.POLITIE: "politie",
    OrganisationKind.OM: "Openbaar Ministerie",
}
"""On behalf of whom they sit there, and what the letter calls them."""
_SEATS = (Seat.VOORZITTER, Seat.LID)


@dataclass(frozen=True, slots=True)
class Addressee:
    """Someone who gets the letter, and as what."""

    person: Person
    group: str
    office: str


def addressees(actor: Actor | None, day: date) -> list[Addressee]:
    """Everybody once, by group and office; who left and has no address any more, is not among them."""
    found = Membership.objects.visible_to(actor).on(day)
    seats = found.filter(
        body__kind__in=BODIES,
        role__in=_SEATS,
        on_behalf_of__kind__in=list(GROUPS),
        person__reduced_on=None,
    ).select_related("person", "on_behalf_of")
    once: dict[int, Addressee] = {}
    for seat in seats.order_by("pk"):
        office = seat.on_behalf_of
        if office is not None:
            once.setdefault(seat.person_id, Addressee(seat.person, GROUPS[office.kind], str(office)))
    order = list(GROUPS.values())
    return sorted(once.values(), key=lambda each: (order.index(each.group), each.office, each.person.name))


def by_group(found: Sequence[Addressee]) -> list[tuple[str, int]]:
    """How many there are of each group."""
    return [(group, sum(each.group == group for each in found)) for group in GROUPS.values()]
