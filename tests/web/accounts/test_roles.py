"""Rights hang on who someone is, where and until when; a change counts at the next request."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.factories import PASSWORD, make_organisation, make_user
from tests.web.network.rows import make_body
from veiligheidsnetwerk.platform.accounts.actions import RoleFacts, give_role
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind, may
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.models import Body, Employment, Membership, Organisation

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.addresses")]

FIGURES = "/test/cijfers/GM0153/"
NOON = datetime(2026, 3, 2, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = NOON.date()
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture(autouse=True)
def _on_a_day() -> object:
    with time_machine.travel(NOON, tick=False):
        yield


def again(user: User) -> User:
    return User.objects.get(pk=user.pk)


def order() -> Order:
    return Order(by=SYSTEM, now=timezone.now())


def work_ends() -> None:
    Employment.objects.update(last_day=YESTERDAY)


def seat_ends() -> None:
    Membership.objects.update(last_day=YESTERDAY)


def body_ends() -> None:
    Body.objects.update(last_day=YESTERDAY)


def organisation_ends() -> None:
    Organisation.objects.update(last_day=YESTERDAY)


def role_ends() -> None:
    Assignment.objects.update(last_day=YESTERDAY)


def nobody_confirms() -> None:
    Assignment.objects.update(confirm_by=YESTERDAY)


@pytest.mark.parametrize(
    ("role", "end"),
    [
        ("adviseur", work_ends),
        ("adviseur", organisation_ends),
        ("adviseur", role_ends),
        ("adviseur", nobody_confirms),
        ("beheer", work_ends),
        ("dvo_secretaris", seat_ends),
        ("dvo_secretaris", body_ends),
    ],
)
def test_what_a_role_hangs_on_ends_and_so_does_the_session_at_the_next_request(
    client: Client, role: str, end: Callable[[], None]
) -> None:
    client.force_login(make_user(role))
    before = client.get(FIGURES).status_code

    end()

    assert (before, client.get(FIGURES).status_code) == (200, 302)


def test_whoever_sits_in_a_body_for_an_organisation_sits_there_while_working_for_it() -> None:
    user = make_user("dvo_secretaris")
    Membership.objects.update(on_behalf_of=make_organisation())

    assert not again(user).is_valid


def test_on_the_last_day_everything_still_works() -> None:
    user = make_user("adviseur", valid_until=TODAY)
    Employment.objects.update(last_day=TODAY)
    Assignment.objects.update(confirm_by=TODAY)

    assert again(user).is_valid


def test_other_work_does_not_carry_the_role_along() -> None:
    user = make_user("adviseur")
    work_ends()
    other = make_organisation("GM0268")
    Employment.objects.create(person=user.person, organisation=other, first_day=TODAY)

    assert not again(user).is_valid


def test_who_is_no_longer_in_reads_why_after_the_right_password(client: Client) -> None:
    make_user("adviseur")
    work_ends()

    page = client.post("/account/inloggen/", {"login": "adviseur@example.nl", "password": PASSWORD})

    assert page.status_code == 403
    assert "werkt deze persoon vandaag niet bij gemeente Enschede" in page.content.decode()


def test_roles_add_up() -> None:
    user = make_user("adviseur")
    gemeente = make_organisation()
    give_role(user, RoleFacts(role="contactpersoon", organisation=gemeente, first_day=TODAY), order=order())

    actor = again(user).actor

    assert actor.role == "adviseur"
    assert may(actor, Permission.FIGURES_EXPORT)
    assert may(actor, Permission.ACCESS_MANAGE, about=Place(PlaceKind.ORGANISATION, "GM0153"))
    assert not may(actor, Permission.ACCESS_MANAGE, about=Place(PlaceKind.ORGANISATION, "GM0268"))


def test_a_role_in_a_body_is_for_its_district_too() -> None:
    body = make_body("dvo-ijsselland", name="DVO IJsselland", kind="dvo", district="PD-ijsselland")

    assert Assignment(role="dvo_secretaris", body=body).places == {
        Place(PlaceKind.BODY, "dvo-ijsselland"),
        Place(PlaceKind.DISTRICT, "PD-ijsselland"),
    }


def test_rights_cost_three_questions_however_many_roles(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    user = make_user("dvo_secretaris")
    for number in range(5):
        place = make_organisation(f"GM{number:04d}")
        Employment.objects.create(person=user.person, organisation=place, first_day=TODAY)
        give_role(user, RoleFacts(role="adviseur", organisation=place, first_day=TODAY), order=order())
    found = again(user)

    with django_assert_num_queries(3):
        assert found.is_valid
        assert len(found.actor.organisations) == 6


@pytest.mark.parametrize(
    ("role", "reason"),
    [
        ("adviseur", "Kies de organisatie"),
        ("om", "Kies de organisatie"),
        ("bbg_lid", "Kies het overleg"),
    ],
)
def test_a_role_needs_the_place_that_it_is_for(role: str, reason: str) -> None:
    with pytest.raises(RefusedError, match=reason):
        give_role(make_user("gast"), RoleFacts(role=role, first_day=TODAY), order=order())


def test_a_role_fits_its_kind_of_place() -> None:
    politie = make_organisation(kind="politie")

    with pytest.raises(RefusedError, match="Deze rol is er niet voor"):
        give_role(
            make_user("gast"),
            RoleFacts(role="adviseur", organisation=politie, first_day=TODAY),
            order=order(),
        )


def test_the_same_role_twice_on_one_day_is_refused() -> None:
    facts = RoleFacts(role="adviseur", organisation=make_organisation(), first_day=TODAY)

    with pytest.raises(RefusedError, match="heeft die rol dan al: vanaf 1 januari 2014"):
        give_role(make_user("adviseur"), facts, order=order())


def test_a_role_that_is_given_must_be_confirmed_within_a_quarter() -> None:
    facts = RoleFacts(role="contactpersoon", organisation=make_organisation(), first_day=TODAY)

    given = give_role(make_user("adviseur"), facts, order=order())

    assert given.confirm_by == date(2026, 6, 2)


def test_who_may_not_give_access_gives_none() -> None:
    nobody = Actor(account=1, name="Iemand", role="adviseur", permissions=frozenset())
    facts = RoleFacts(role="beheer", first_day=TODAY)

    with pytest.raises(PermissionDenied):
        give_role(make_user("gast"), facts, order=Order(by=nobody, now=timezone.now()))


def test_a_role_that_roles_yaml_no_longer_knows_opens_nothing() -> None:
    user = make_user("adviseur")
    Assignment.objects.update(role="wethouder")

    assert not again(user).is_valid
