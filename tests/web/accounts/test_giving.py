"""Who gives access to whom: the secretariaat to all, a contactpersoon to colleagues, nobody more."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils import timezone

from tests.conftest import ClientFor
from tests.factories import make_organisation, make_user
from veiligheidsnetwerk.platform.accounts.actions import RoleFacts, give_role
from veiligheidsnetwerk.platform.accounts.guarding import LAST_ONE
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.models import Employment

pytestmark = pytest.mark.django_db

LIST = "/netwerk/toegang/"
NIJMEGEN = "GM0268"


@pytest.fixture
def contact(client_for: ClientFor) -> Client:
    """The contactpersoon of Enschede."""
    return client_for("contactpersoon")


@pytest.fixture
def colleague(db: None) -> User:
    return make_user("adviseur")


@pytest.fixture
def stranger(db: None) -> User:
    return make_user("adviseur", email="nijmegen@example.nl", organisation=NIJMEGEN)


def role_of(user: User) -> Assignment:
    return Assignment.objects.get(account=user)


def test_a_contactpersoon_sees_colleagues_only(contact: Client, colleague: User, stranger: User) -> None:
    page = contact.get(LIST).content.decode()

    assert colleague.email in page
    assert stranger.email not in page


def test_what_belongs_to_another_organisation_is_as_absent_as_what_does_not_exist(
    contact: Client, stranger: User
) -> None:
    role = role_of(stranger)
    paths = ["{}/", "{}/rol/", "{}/opnieuw-uitnodigen/", "{}/intrekken/"]
    of_role = ["rol/{}/beeindigen/", "rol/{}/verlengen/"]
    pairs = [(path.format(stranger.pk), path.format(999_999)) for path in paths]
    pairs += [(path.format(role.pk), path.format(999_999)) for path in of_role]

    for theirs, nobodys in pairs:
        for method in ("get", "post"):
            one, other = (getattr(contact, method)(LIST + path) for path in (theirs, nobodys))
            assert one.status_code == other.status_code, theirs
            assert page_of(one, theirs) == page_of(other, nobodys)
            assert one.status_code in {404, 405}
    assert role_of(stranger).last_day is None


def page_of(response: Any, path: str) -> str:
    """What is on the page, without the address itself and the token of the form to sign out."""
    text: str = response.content.decode().replace(path, "")
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)


def typed(**facts: Any) -> dict[str, Any]:
    usual = {"name": "Nieuw", "email": "nieuw@example.nl", "role": "adviseur", "first_day": "2026-01-05"}
    return usual | {"organisation": make_organisation().pk} | facts


def test_a_contactpersoon_invites_a_colleague_and_nobody_elsewhere(contact: Client) -> None:
    elsewhere = make_organisation(NIJMEGEN)

    refused = contact.post(f"{LIST}uitnodigen/", typed(organisation=elsewhere.pk))
    done = contact.post(f"{LIST}uitnodigen/", typed())

    assert (refused.status_code, done.status_code) == (422, 302)
    assert [user.email for user in User.objects.filter(invitations__isnull=False)] == ["nieuw@example.nl"]


@pytest.mark.parametrize("role", ["beheer", "secretariaat", "fg", "bbg_lid"])
def test_a_contactpersoon_gives_no_role_of_the_whole_network(
    contact: Client, colleague: User, role: str
) -> None:
    path = f"{LIST}{colleague.pk}/rol/"

    assert contact.post(path, {"role": role, "first_day": "2026-01-05"}).status_code == 422
    assert Assignment.objects.filter(account=colleague).count() == 1


def test_the_action_itself_refuses_another_organisation(stranger: User) -> None:
    actor = make_user("contactpersoon").actor
    facts = RoleFacts(
        role="contactpersoon", organisation=make_organisation(NIJMEGEN), first_day=timezone.localdate()
    )

    with pytest.raises(PermissionDenied):
        give_role(stranger, facts, order=Order(by=actor, now=timezone.now()))


def test_the_secretariaat_does_not_give_what_it_may_not_see(client_for: ClientFor, colleague: User) -> None:
    office = client_for("secretariaat")
    path = f"{LIST}{colleague.pk}/rol/"

    assert office.post(path, {"role": "beheer", "first_day": "2026-01-05"}).status_code == 422
    assert office.post(path, {"role": "redactie", "first_day": "2026-01-05"}).status_code == 302


def test_a_role_ends_on_the_day_that_was_chosen(contact: Client, colleague: User) -> None:
    role = role_of(colleague)
    yesterday = timezone.localdate() - timedelta(days=1)

    answer = contact.post(
        f"{LIST}rol/{role.pk}/beeindigen/", {"last_day": yesterday.isoformat(), "seen": role.version}
    )

    assert answer.status_code == 302
    assert not User.objects.get(pk=colleague.pk).is_valid


def test_two_who_end_one_role_at_once_are_told(contact: Client, colleague: User) -> None:
    path = f"{LIST}rol/{role_of(colleague).pk}/beeindigen/"
    contact.post(path, {"last_day": "2030-01-01", "seen": 1})

    second = contact.post(path, {"last_day": "2031-01-01", "seen": 1})

    assert second.status_code == 409
    assert "2031-01-01" in second.content.decode()
    assert role_of(colleague).last_day == date(2030, 1, 1)


def test_a_role_is_confirmed_for_a_quarter(contact: Client, colleague: User, stranger: User) -> None:
    today = timezone.localdate()
    Assignment.objects.update(confirm_by=today - timedelta(days=1))
    Assignment.objects.filter(role="contactpersoon").update(confirm_by=today + timedelta(days=60))
    contact.get(LIST)
    page = contact.get(f"{LIST}bevestigen/").content.decode()

    wrong = contact.post(f"{LIST}bevestigen/", {"roles": [role_of(stranger).pk]})
    done = contact.post(f"{LIST}bevestigen/", {"roles": [role_of(colleague).pk]})

    assert "Adviseur: adviseur openbare orde en veiligheid voor gemeente Enschede" in page
    assert (wrong.status_code, done.status_code) == (422, 302)
    assert User.objects.get(pk=colleague.pk).is_valid
    assert not User.objects.get(pk=stranger.pk).is_valid


def test_who_left_is_not_asked_to_be_confirmed(contact: Client, colleague: User) -> None:
    Assignment.objects.filter(account=colleague).update(confirm_by=timezone.localdate())
    Employment.objects.filter(person=colleague.person).update(last_day=date(2020, 1, 1))

    assert "openbare orde" not in contact.get(f"{LIST}bevestigen/").content.decode()


def test_the_last_beheerder_stays(client_for: ClientFor) -> None:
    admin = client_for("beheer")
    role, work = Assignment.objects.get(), Employment.objects.get()
    ended = {"last_day": timezone.localdate().isoformat(), "seen": 1}

    by_role = admin.post(f"{LIST}rol/{role.pk}/beeindigen/", ended)
    by_work = admin.post(
        f"/netwerk/werk/{work.pk}/wijzigen/",
        ended | {"organisation": work.organisation_id, "first_day": "2014-01-01"},
    )

    for answer in (by_role, by_work):
        assert answer.status_code == 422
        assert LAST_ONE in answer.content.decode()
    assert Assignment.objects.get().last_day is None
    assert Employment.objects.get().last_day is None


def test_a_beheerder_goes_when_there_is_another(client_for: ClientFor) -> None:
    admin = client_for("beheer")
    role = Assignment.objects.get()
    make_user("beheer", email="tweede@example.nl")

    answer = admin.post(
        f"{LIST}rol/{role.pk}/beeindigen/", {"last_day": timezone.localdate().isoformat(), "seen": 1}
    )

    assert answer.status_code == 302


def test_a_host_extends_a_guest_and_nobody_else_does(client_for: ClientFor) -> None:
    host = make_user("adviseur")
    guest = make_user("gast")
    Assignment.objects.filter(account=guest).update(
        sponsor=host.person, organisation=make_organisation(), last_day=timezone.localdate()
    )
    path = f"{LIST}rol/{role_of(guest).pk}/verlengen/"
    longer = {"last_day": (timezone.localdate() + timedelta(days=100)).isoformat(), "seen": 1}
    own = Client()
    own.force_login(host)

    others = client_for("redactie").post(path, longer)
    mine = own.post(path, longer)

    assert "Uw gasten" in own.get("/account/").content.decode()
    assert (others.status_code, mine.status_code) == (404, 302)
    assert role_of(guest).last_day == timezone.localdate() + timedelta(days=100)
