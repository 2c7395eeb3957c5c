"""What the calendar asks: reminders, and less data of who left long ago; and the first beheerder."""

from datetime import date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client

from tests.factories import make_organisation, make_user
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.network.models import Change, Employment, Membership, Person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 3, tzinfo=ZoneInfo("Europe/Amsterdam"))
TODAY = NOW.date()
TERM = timedelta(days=365)


def due(*options: str) -> str:
    printed = StringIO()
    with time_machine.travel(NOW, tick=False):
        call_command("access_due", *options, stdout=printed)
    return printed.getvalue()


def left(role: str, day: date) -> User:
    user = make_user(role)
    Employment.objects.filter(person=user.person).update(last_day=day)
    return user


def test_exactly_those_who_left_longer_ago_than_the_term_lose_their_address() -> None:
    long_ago = left("adviseur", TODAY - TERM - timedelta(days=1))
    left("om", TODAY - TERM)
    make_user("beheer")
    guest = left("gast", TODAY - TERM * 2)
    sits = left("dvo_secretaris", TODAY - TERM * 3)
    Person.objects.create(name="Nog nergens", email="nergens@example.nl")

    shown = due("--tonen")
    due()

    assert shown.splitlines() == [f"Contactgegevens verwijderen van persoon {long_ago.person_id}"]
    assert [person.pk for person in Person.objects.filter(reduced_on=TODAY)] == [long_ago.person_id]
    assert Membership.objects.filter(person=sits.person).exists()
    assert User.objects.get(pk=guest.pk).is_valid


def test_of_who_left_the_name_and_the_roles_stay_and_nothing_opens() -> None:
    user = left("adviseur", TODAY - TERM - timedelta(days=1))
    address = user.email
    Change.objects.create(
        at=NOW,
        by="x",
        what="Persoon toegevoegd",
        person=user.person,
        details=[["e-mailadres op het werk", "", address]],
    )
    Assignment.objects.update(reason="Iets persoonlijks")

    due()

    found = User.objects.get(pk=user.pk)
    everything = str([list(rows.objects.values()) for rows in (User, Person, Change, Assignment, Line)])
    assert address not in everything
    assert "Iets persoonlijks" not in everything
    assert not found.has_usable_password()
    assert found.name == "Adviseur"
    assert Assignment.objects.get(account=found).role == "adviseur"
    assert Line.objects.get().sentence == "Het systeem verwijderde de contactgegevens van persoon Adviseur."
    assert due().splitlines() == ["Herinneringen: 0"]


def test_who_confirms_is_reminded_once_in_two_weeks() -> None:
    make_user("contactpersoon")
    make_user("adviseur")
    make_user("contactpersoon", email="elders@example.nl", organisation="GM0268")
    Assignment.objects.filter(role="adviseur").update(confirm_by=TODAY + timedelta(days=31))

    first, second = due(), due()

    assert (first, second) == ("Herinneringen: 1\n", "Herinneringen: 0\n")
    assert Mail.objects.get().kind == "account.to_confirm"


def test_the_first_beheerder_is_invited_from_the_server() -> None:
    make_organisation()
    printed = StringIO()

    call_command("add_administrator", "eerste@example.nl", "Eerste", "GM0153", stdout=printed)

    path = "/account/" + printed.getvalue().strip().partition("/account/")[2]
    assert Client().get(path, follow=True).status_code == 200
    assert User.objects.get().actor.role == "beheer"
    with pytest.raises(CommandError, match="al een account"):
        call_command("add_administrator", "eerste@example.nl", "Eerste", "GM0153")
    with pytest.raises(CommandError, match="kennen we niet"):
        call_command("add_administrator", "tweede@example.nl", "Tweede", "GM9999")
