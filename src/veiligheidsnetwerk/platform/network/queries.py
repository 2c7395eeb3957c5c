"""What pages ask about the network. Whatever names people begins with `visible_to`."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from django.db.models import Q, QuerySet

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.core.rights import Actor, Place, PlaceKind
from veiligheidsnetwerk.platform.network.definitions import body_kinds
from veiligheidsnetwerk.platform.network.models import (
    Basisteam,
    Body,
    Change,
    Dated,
    Employment,
    Ivp,
    Membership,
    Organisation,
    Person,
)
from veiligheidsnetwerk.platform.network.rules import OrganisationKind, Seat

HISTORY = 50
"""How many changes a page shows."""

_SEATS = tuple(Seat)


def bodies_on(day: date) -> list[Body]:
    """The bodies that exist on a day, by kind and name."""
    kinds = list(body_kinds())
    return sorted(Body.objects.on(day), key=lambda body: (kinds.index(body.kind), body.name))


def bodies_of(gemeente: Gemeente, day: date) -> list[Body]:
    return [body for body in bodies_on(day) if body.covers(gemeente)]


def seats_in(body: Body, day: date, *, actor: Actor | None) -> list[Membership]:
    """Who sits in a body on a day, in the order of a list of those present."""
    found = Membership.objects.visible_to(actor).on(day).filter(body=body)
    return by_seat(found.select_related("person", "on_behalf_of", "body"))


def chairs_on(day: date, *, actor: Actor | None) -> list[Membership]:
    found = Membership.objects.visible_to(actor).on(day).filter(role=Seat.VOORZITTER)
    return list(found.select_related("person", "body").order_by("person__name"))


def seats_for(organisation: Organisation, day: date, *, actor: Actor | None) -> list[Membership]:
    """Who sits somewhere on behalf of an organisation on a day."""
    found = Membership.objects.visible_to(actor).on(day).filter(on_behalf_of=organisation)
    seats = found.select_related("person", "body", "on_behalf_of")
    return sorted(seats, key=lambda seat: (seat.person.name, seat.body.name))


def staff_of(organisation: Organisation, day: date, *, actor: Actor | None) -> list[Employment]:
    """Who works for an organisation on a day."""
    found = Employment.objects.visible_to(actor).on(day).filter(organisation=organisation)
    return list(found.select_related("person", "organisation").order_by("person__name"))


def people(actor: Actor | None, *, search: str = "") -> QuerySet[Person]:
    """Everybody, or those whose name or address has these letters in it."""
    return Person.objects.visible_to(actor).filter(
        Q(name__icontains=search) | Q(email__icontains=search) if search else Q()
    )


def seats_of(person: Person) -> list[Membership]:
    """Every seat that someone has or had, the newest first."""
    return list(person.memberships.select_related("body", "on_behalf_of", "person"))


def work_of(person: Person) -> list[Employment]:
    return list(person.employments.select_related("organisation", "person"))


def employers_on(person: Person, day: date) -> list[Organisation]:
    return [work.organisation for work in person.employments.on(day).select_related("organisation")]


def functions_of(people: Collection[int], day: date) -> Mapping[int, str]:
    """What each of these people does where on a day, without their name; who works nowhere is not in it."""
    found = Employment.objects.on(day).filter(person__in=people).exclude(function="")
    rows = found.select_related("organisation").order_by("first_day", "pk")
    return {each.person_id: f"{each.function} bij {each.organisation.name}" for each in rows}


def places_of(people: Collection[int], day: date) -> Mapping[int, frozenset[Place]]:
    """Where each of the people with these keys works and sits on a day: what rights hang on.

    Who sits in a body on behalf of an organisation, sits there only while working for it.
    """
    own = Q(person__in=people)
    works = Employment.objects.filter(own).select_related("organisation").order_by()
    seats = Membership.objects.filter(own).select_related("body").order_by()
    found: dict[int, set[Place]] = {person: set() for person in people}
    employers: set[tuple[int | None, int]] = {(None, person) for person in people}
    for work in works:
        if _hold(day, work, work.organisation):
            employers.add((work.organisation_id, work.person_id))
            found[work.person_id].add(Place(PlaceKind.ORGANISATION, work.organisation.code))
    for seat in seats:
        if _hold(day, seat, seat.body) and (seat.on_behalf_of_id, seat.person_id) in employers:
            found[seat.person_id] |= seat.body.places
    return {person: frozenset(places) for person, places in found.items()}


def _hold(day: date, *dated: Dated) -> bool:
    """Asked here, of the few rows that someone has: the database needs longer to understand the question."""
    return all(each.span.holds_on(day) for each in dated)


def leavers(before: date) -> list[Person]:
    """Everybody whose last work and seat ended before a day, and whose contact details are still there."""
    going_on = Q(last_day__isnull=True) | Q(last_day__gte=before)
    gone = Person.objects.filter(reduced_on__isnull=True).exclude(
        pk__in=Employment.objects.filter(going_on).values("person")
    )
    gone = gone.exclude(pk__in=Membership.objects.filter(going_on).values("person"))
    known = Q(employments__isnull=False) | Q(memberships__isnull=False)
    return list(gone.filter(known).distinct().order_by("pk"))


def basisteams_on(day: date) -> list[Basisteam]:
    """Which gemeente falls under which basisteam on a day, by name."""
    return list(Basisteam.objects.on(day).select_related("gemeente"))


def basisteams_of(gemeente: Organisation) -> list[Basisteam]:
    """Every basisteam that a gemeente fell under, the newest first."""
    found = gemeente.basisteams.select_related("gemeente")
    return sorted(found, key=lambda team: team.first_day or date.min, reverse=True)


def basisteam_names() -> list[str]:
    return sorted(set(Basisteam.objects.values_list("name", flat=True)))


def ivps_of(code: str, *, actor: Actor | None) -> list[Ivp]:
    """Every plan that a gemeente has or had a part in, the newest first."""
    found = [ivp for ivp in Ivp.objects.visible_to(actor) if code in ivp.gemeenten]
    return sorted(found, key=lambda ivp: ivp.first_day or date.min, reverse=True)


def ivps_from(day: date, *, actor: Actor | None) -> Mapping[str, list[Ivp]]:
    """The plans that are not over on a day, by the code of each gemeente that has a part in them."""
    found: dict[str, list[Ivp]] = defaultdict(list)
    for ivp in Ivp.objects.visible_to(actor).exclude(last_day__lt=day):
        for code in ivp.gemeenten:
            found[code].append(ivp)
    return found


def ivp_ends(day: date) -> Mapping[str, date | None]:
    """When the adopted plan of each gemeente ends, of those it has on a day the first; None if nobody knows.

    A gemeente that is not in the answer has no plan that we know.
    """
    found: dict[str, date | None] = {}
    for code, ivps in ivps_from(day, actor=None).items():
        held = [ivp.last_day for ivp in ivps if ivp.span.holds_on(day)]
        if held:
            found[code] = min((last for last in held if last), default=None)
    return found


def organisations_on(day: date) -> list[Organisation]:
    """The organisations on a day that are no gemeente, by kind and name."""
    kinds = list(OrganisationKind)
    found = Organisation.objects.on(day).exclude(kind=OrganisationKind.GEMEENTE)
    return sorted(found, key=lambda each: (kinds.index(OrganisationKind(each.kind)), each.name))


def history(actor: Actor | None, **about: Body | Person | Organisation | str) -> QuerySet[Change]:
    """The newest changes that touch a body, a person, an organisation or a home. They name people too."""
    return Change.objects.visible_to(actor).filter(**about)[:HISTORY]


def gemeente_history(
    actor: Actor | None, organisation: Organisation, ivps: Sequence[Ivp]
) -> QuerySet[Change]:
    """The newest changes that touch a gemeente or one of these plans of it."""
    homes = [ivp.home for ivp in ivps]
    return Change.objects.visible_to(actor).filter(Q(organisation=organisation) | Q(home__in=homes))[:HISTORY]


def by_seat(seats: QuerySet[Membership]) -> list[Membership]:
    return sorted(seats, key=lambda seat: (_SEATS.index(Seat(seat.role)), seat.person.name))
