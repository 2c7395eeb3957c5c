import importlib
from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from pytest_django import Settings

from tests.factories import make_places_of_demo_accounts, make_user
from veiligheidsnetwerk.platform.accounts import checks, policies
from veiligheidsnetwerk.platform.accounts.actions import DemoAccountsRefusedError, create_demo_accounts
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.queries import demo_accounts
from veiligheidsnetwerk.platform.config import wsgi
from veiligheidsnetwerk.platform.network.models import Employment, Person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _places(db: None) -> None:
    make_places_of_demo_accounts()


def test_there_is_an_account_for_every_role_and_all_can_sign_in() -> None:
    accounts = create_demo_accounts("oefenen met cijfers")

    assert {account.actor.role for account in accounts} == set(policies.roles())
    assert len(accounts) == 20
    assert all(account.is_valid for account in accounts)
    assert all(account.email.endswith("@example.nl") for account in accounts)
    assert all(account.check_password("oefenen met cijfers") for account in accounts)


def test_nobody_is_in_the_network_twice() -> None:
    create_demo_accounts("oefenen met cijfers")

    addresses = list(Person.objects.values_list("email", flat=True))
    assert len(addresses) == len(set(addresses))
    assert set(Person.objects.filter(account__isnull=False).values_list("is_demo", flat=True)) == {True}


def test_what_was_changed_about_the_work_of_one_stays_changed() -> None:
    create_demo_accounts("oefenen met cijfers")
    Employment.objects.filter(person__email="om@example.nl").update(last_day=date(2020, 1, 1))

    accounts = create_demo_accounts("oefenen met cijfers")

    assert [account.email for account in accounts if not account.is_valid] == ["om@example.nl"]


def test_making_them_again_changes_nothing_but_the_password() -> None:
    create_demo_accounts("oefenen met cijfers")
    before = list(demo_accounts().values("pk", "email", "password"))

    create_demo_accounts("oefenen met cijfers")
    unchanged = list(demo_accounts().values("pk", "email", "password"))
    accounts = create_demo_accounts("een ander wachtwoord")

    assert unchanged == before
    assert [account.pk for account in accounts] == [row["pk"] for row in before]
    assert all(account.check_password("een ander wachtwoord") for account in accounts)


def test_advisers_work_for_their_gemeente() -> None:
    accounts = create_demo_accounts("oefenen met cijfers")

    places = {account.email: account.actor.organisation for account in accounts}
    assert places["burgemeester.enschede@example.nl"] == "GM0153"
    assert places["adviseur.enschede@example.nl"] == "GM0153"
    assert places["adviseur.nijmegen@example.nl"] == "GM0268"


def test_productie_makes_none(settings: Settings) -> None:
    settings.IN_PRODUCTION = True

    with pytest.raises(DemoAccountsRefusedError):
        create_demo_accounts("oefenen met cijfers")

    assert not User.objects.exists()


def test_productie_does_not_start_while_there_are_any(settings: Settings) -> None:
    make_user("gast", is_demo=True)
    settings.IN_PRODUCTION = True

    with pytest.raises(ImproperlyConfigured, match="er zijn nog voorbeeldaccounts"):
        importlib.reload(wsgi)


def test_the_check_before_going_live_names_them(settings: Settings) -> None:
    make_user("gast", is_demo=True)
    settings.IN_PRODUCTION = True

    with pytest.raises(SystemCheckError, match="voorbeeldaccounts"):
        call_command("check", "--deploy", "--tag", "database", "--database", "default")


def test_productie_starts_with_real_accounts_only(settings: Settings) -> None:
    make_user("gast")
    settings.IN_PRODUCTION = True

    checks.refuse_demo_accounts()

    assert checks.no_demo_accounts_in_production() == []


def test_a_proef_starts_with_them() -> None:
    make_user("gast", is_demo=True)

    importlib.reload(wsgi)

    assert checks.no_demo_accounts_in_production() == []
