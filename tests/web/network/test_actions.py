from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.web.network.rows import BEGIN, KEY, Rows, actor_with, make_body, order_by, order_of_nobody
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries
from veiligheidsnetwerk.platform.network.actions import (
    BodyFacts,
    MembershipFacts,
    OrganisationFacts,
    PersonFacts,
    RefusedError,
    add_membership,
    add_organisation,
    add_person,
    change_body,
    change_organisation,
    end_membership,
)
from veiligheidsnetwerk.platform.network.models import Change, Employment, Membership, Organisation, Person
from veiligheidsnetwerk.platform.network.rules import OrganisationKind, Seat, Span

pytestmark = pytest.mark.django_db

DAYS = [BEGIN + timedelta(days=number) for number in range(10)]
lengths = st.none() | st.integers(0, 4)
spans = st.builds(
    lambda start, length: Span(DAYS[start], None if length is None else DAYS[start] + timedelta(length)),
    st.integers(0, 9),
    lengths,
)


def sits_slowly(span: Span, day: date) -> bool:
    walking = span.first_day or date.min
    while walking <= day and (span.last_day is None or walking <= span.last_day):
        if walking == day:
            return True
        walking += timedelta(days=1)
    return False


def facts(span: Span) -> MembershipFacts:
    return MembershipFacts(role=Seat.LID, first_day=span.first_day or BEGIN, last_day=span.last_day)


def start_anew() -> None:
    for model in (Change, Membership, Employment, Person):
        model.objects.all().delete()


@settings(max_examples=20)
@given(st.lists(spans, max_size=6), st.sampled_from(DAYS))
def test_who_sat_when_agrees_with_walking_through_the_days(held: Sequence[Span], day: date) -> None:
    start_anew()
    body = make_body(f"team-{Membership.objects.count()}-{len(held)}", name=f"Team {day} {held}"[:120])
    people = Person.objects.bulk_create(
        Person(name=f"Lid {number}", email=f"lid{number}@example.nl") for number in range(len(held))
    )
    Membership.objects.bulk_create(
        Membership(body=body, person=person, role="lid", first_day=span.first_day, last_day=span.last_day)
        for person, span in zip(people, held, strict=True)
    )

    seats = queries.seats_in(body, day, actor=actor_with(Permission.NETWORK_READ))

    slowly = [person.name for person, span in zip(people, held, strict=True) if sits_slowly(span, day)]
    assert sorted(seat.person.name for seat in seats) == sorted(slowly)
    body.memberships.all().delete()
    body.delete()


@settings(max_examples=20)
@given(st.lists(spans, min_size=1, max_size=5))
def test_a_seat_is_refused_exactly_when_a_day_is_taken(wished: Sequence[Span]) -> None:
    start_anew()
    body = make_body("team", name="Team")
    person = Person.objects.create(name="Lid", email="lid@example.nl")
    taken: set[date] = set()
    horizon = [BEGIN + timedelta(days=number) for number in range(20)]
    for span in wished:
        days = {day for day in horizon if sits_slowly(span, day)}
        try:
            add_membership(body, person, facts(span), order=order_of_nobody())
        except RefusedError:
            assert days & taken
        else:
            assert not days & taken
            taken |= days
    start_anew()
    body.delete()


def test_postgresql_itself_refuses_two_of_the_same_seat_and_job(rows: Rows) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite writes one at a time, and there the action looks first.")

    with pytest.raises(IntegrityError, match="membership_no_overlap"), transaction.atomic():
        Membership.objects.create(body=rows.body, person=rows.person, role="lid", first_day=DAYS[5])
    with pytest.raises(IntegrityError, match="employment_no_overlap"), transaction.atomic():
        Employment.objects.create(person=rows.person, organisation=rows.gemeente, first_day=DAYS[5])


def test_the_database_itself_refuses_an_end_before_the_begin(rows: Rows) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.filter(pk=KEY).update(last_day=BEGIN - timedelta(days=1))


def test_an_action_asks_for_the_right_itself(rows: Rows) -> None:
    reader = order_by(Permission.NETWORK_READ)

    with pytest.raises(PermissionDenied):
        end_membership(rows.seat, last_day=DAYS[3], seen=1, order=reader)


def test_a_change_that_cannot_be_logged_is_not_made(rows: Rows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_RECORDERS", [])

    with pytest.raises(events.NoRecorderError):
        end_membership(rows.seat, last_day=DAYS[3], seen=1, order=order_by(Permission.NETWORK_EDIT))

    assert Membership.objects.get().last_day is None
    assert not Change.objects.exists()


def test_a_refused_change_leaves_no_trace_in_the_log(rows: Rows) -> None:
    order = order_by(Permission.NETWORK_EDIT)

    with pytest.raises(RefusedError):
        add_membership(rows.body, rows.person, facts(Span(BEGIN, None)), order=order)

    assert not Line.objects.exists()


def test_a_body_that_ends_tells_the_log_of_every_seat(rows: Rows) -> None:
    whole = BodyFacts(kind="dvo", name="DVO Twente", mandate="M.", district="PD-twente", last_day=DAYS[9])

    change_body(rows.body, whole, seen=1, order=order_by(Permission.NETWORK_EDIT))

    assert [line.action for line in Line.objects.order_by("pk")] == [
        "network.body.changed",
        "network.membership.ended",
    ]


def test_no_gemeente_is_made_or_changed_by_hand(rows: Rows) -> None:
    typed = OrganisationFacts(kind=OrganisationKind.GEMEENTE, name="Nergens")

    with pytest.raises(RefusedError, match="CBS"):
        add_organisation(typed, order=order_of_nobody())
    with pytest.raises(RefusedError, match="CBS"):
        change_organisation(rows.gemeente, typed, seen=1, order=order_of_nobody())

    assert Organisation.objects.count() == 2


def test_an_address_is_kept_in_small_letters(rows: Rows) -> None:
    person = add_person(PersonFacts(name="Groot", email="GROOT@Example.NL"), order=order_of_nobody())

    assert person.email == "groot@example.nl"
