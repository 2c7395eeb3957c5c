"""People, their work, and their seats."""

from dataclasses import dataclass
from datetime import date

from veiligheidsnetwerk.platform.network.actions.saving import (
    Order,
    RefusedError,
    besides_this,
    carried_out,
    keep_changed,
    keep_new,
    lock,
    require_ordered,
)
from veiligheidsnetwerk.platform.network.models import Body, Employment, Membership, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import Seat, Span
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, kw_only=True)
class PersonFacts:
    """What is known of a person."""

    name: str
    email: str


@dataclass(frozen=True, kw_only=True)
class EmploymentFacts:
    """Where someone works, from when to when."""

    organisation: Organisation
    function: str = ""
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True)
class MembershipFacts:
    """What someone does in a body, from when to when."""

    role: Seat
    on_behalf_of: Organisation | None = None
    first_day: date
    last_day: date | None = None


def add_person(
    facts: PersonFacts, *, order: Order, work: EmploymentFacts | None = None, is_demo: bool = False
) -> Person:
    """Add someone, and with it where they work: both or neither."""
    with carried_out(order):
        _check_person(facts, besides=None)
        person = Person(is_demo=is_demo, name=facts.name, email=facts.email.lower())
        keep_new(person, order=order, what=f"Persoon toegevoegd: {person}")
        if work is not None:
            add_employment(person, work, order=order.further)
    return person


def change_person(person: Person, facts: PersonFacts, *, seen: int, order: Order) -> Person:
    with carried_out(order):
        _check_person(facts, besides=person)
        values = {"name": facts.name, "email": facts.email.lower()}
        what = f"Persoon gewijzigd: {facts.name}"
        return keep_changed(person, values, seen=seen, order=order, what=what)


def add_employment(person: Person, facts: EmploymentFacts, *, order: Order) -> Employment:
    with carried_out(order):
        lock(person)
        _check_employment(person, facts, besides=None)
        employment = Employment(person=person, **_values(facts))
        keep_new(employment, order=order, what=f"Werk toegevoegd: {employment}")
    return employment


def change_employment(
    employment: Employment, facts: EmploymentFacts, *, seen: int, order: Order
) -> Employment:
    with carried_out(order):
        lock(employment.person)
        _check_employment(employment.person, facts, besides=employment)
        what = f"Werk gewijzigd: {employment.person} bij {facts.organisation}"
        return keep_changed(employment, _values(facts), seen=seen, order=order, what=what)


def add_membership(body: Body, person: Person, facts: MembershipFacts, *, order: Order) -> Membership:
    """Give someone a seat.

    Raises:
        RefusedError: the days are wrong, lie outside the body, or overlap another seat of this person in it.
    """
    with carried_out(order):
        lock(body, person)
        _check_membership(body, person, facts, besides=None)
        membership = Membership(body=body, person=person, **_values(facts))
        keep_new(membership, order=order, what=f"Lid toegevoegd: {membership}")
    return membership


def change_membership(
    membership: Membership, facts: MembershipFacts, *, seen: int, order: Order
) -> Membership:
    with carried_out(order):
        lock(membership.body, membership.person)
        _check_membership(membership.body, membership.person, facts, besides=membership)
        what = f"Lidmaatschap gewijzigd: {membership}"
        return keep_changed(membership, _values(facts), seen=seen, order=order, what=what)


def end_membership(membership: Membership, *, last_day: date, seen: int, order: Order) -> Membership:
    with carried_out(order):
        require_ordered(Span(membership.first_day, last_day))
        if membership.last_day is not None and last_day > membership.last_day:
            until = format_date(membership.last_day)
            raise RefusedError("last_day", f"Dit lidmaatschap eindigt al op {until}.")
        what = f"Lidmaatschap beëindigd: {membership}"
        ended = {"last_day": last_day}
        return keep_changed(membership, ended, seen=seen, order=order, what=what, verb="ended")


def _values(facts: EmploymentFacts | MembershipFacts) -> dict[str, object]:
    return dict(vars(facts))


def _check_person(facts: PersonFacts, *, besides: Person | None) -> None:
    same = besides_this(Person.objects.filter(email=facts.email.lower()), besides).first()
    if same is not None:
        raise RefusedError("email", f"Dit adres is al van {same.name}.")


def _check_employment(person: Person, facts: EmploymentFacts, *, besides: Employment | None) -> None:
    span = Span(facts.first_day, facts.last_day)
    require_ordered(span)
    _require_within(span, facts.organisation.span, str(facts.organisation))
    others = Employment.objects.filter(person=person, organisation=facts.organisation)
    for other in besides_this(others, besides):
        if span.overlaps(other.span):
            raise RefusedError("first_day", f"{person} werkt daar dan al: {other.days}.")


def _check_membership(
    body: Body, person: Person, facts: MembershipFacts, *, besides: Membership | None
) -> None:
    span = Span(facts.first_day, facts.last_day)
    require_ordered(span)
    _require_within(span, body.span, str(body))
    for other in besides_this(Membership.objects.filter(body=body, person=person), besides):
        if span.overlaps(other.span):
            raise RefusedError("first_day", f"{person} is dan al {other.role} van {body}: {other.days}.")


def _require_within(span: Span, whole: Span, name: str) -> None:
    if whole.first_day and span.first_day and span.first_day < whole.first_day:
        raise RefusedError("first_day", f"{name} bestaat pas vanaf {format_date(whole.first_day)}.")
    if not span.lies_within(whole):
        until = format_date(whole.last_day) if whole.last_day else ""
        raise RefusedError("last_day", f"{name} bestaat tot en met {until}. Kies die dag of eerder.")
