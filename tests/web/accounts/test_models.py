import pytest
from django.db import IntegrityError

from tests.factories import make_user
from veiligheidsnetwerk.platform.accounts import policies
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.rights import Actor, Place, PlaceKind
from veiligheidsnetwerk.platform.network.models import Person

pytestmark = pytest.mark.django_db


def test_an_account_has_a_role_that_exists() -> None:
    with pytest.raises(policies.UnknownRoleError):
        make_user("wethouder")


def test_an_address_is_kept_in_small_letters() -> None:
    assert make_user("gast", email="Gast@Example.nl").email == "gast@example.nl"


def test_the_same_address_in_other_letters_is_the_same_account() -> None:
    make_user("gast", email="gast@example.nl")

    with pytest.raises(IntegrityError):
        make_user("gast", email="Gast@Example.nl")


def test_the_database_itself_refuses_an_address_with_capitals() -> None:
    person = Person.objects.create(name="Gast", email="gast@example.nl")

    with pytest.raises(IntegrityError):
        User.objects.create(email="Gast@example.nl", person=person)


def test_an_account_without_a_password_opens_for_no_password() -> None:
    person = Person.objects.create(name="Gast", email="gast@example.nl")

    assert not User.objects.create_user("gast@example.nl", person=person).has_usable_password()


def test_who_acts_is_known_by_the_facts_that_rights_need() -> None:
    user, role = make_user("dvo_secretaris"), policies.role("dvo_secretaris")
    twente = Place(PlaceKind.DISTRICT, "PD-twente")

    assert user.actor == Actor(
        account=user.pk,
        name="Dvo_secretaris",
        role="dvo_secretaris",
        permissions=role.all_permissions,
        limits=dict.fromkeys(role.within, frozenset({twente, Place(PlaceKind.BODY, "dvo-twente")})),
        person=user.person_id,
        organisations=("overig-oost-nederland",),
        bodies=("dvo-twente",),
        roles=("dvo_secretaris",),
    )
