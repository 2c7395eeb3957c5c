"""From an invitation to working here, and out again; and every way in which an invitation may not work."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.factories import make_organisation
from tests.web.core.mail.server import mail_server
from veiligheidsnetwerk.platform.accounts.models import Assignment, Invitation, User
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.network.models import Employment, Person

pytestmark = pytest.mark.django_db

INVITE = "/netwerk/toegang/uitnodigen/"
GUEST = "/netwerk/toegang/gast/"
ACCEPT = "/account/uitnodiging/"
NEW = "een heel ander lang wachtwoord"
TYPED = {"new": NEW, "again": NEW}
EMAIL = "nieuw@example.nl"


@pytest.fixture(autouse=True)
def _a_site(settings: Settings, tmp_path: Path) -> None:
    settings.SITE_ADDRESS = "https://netwerk.example.nl"
    settings.MAIL_DIR = tmp_path


@pytest.fixture
def office(client_for: ClientFor) -> Client:
    return client_for("secretariaat")


def typed(**facts: Any) -> dict[str, Any]:
    usual = {
        "name": "Nieuw Iemand",
        "email": EMAIL,
        "organisation": make_organisation().pk,
        "role": "adviseur",
        "first_day": timezone.localdate().isoformat(),
        "reason": "Volgt een collega op",
    }
    return usual | facts


def link_mailed() -> str:
    with mail_server() as server:
        postman.one_round()
    [letter] = server.letters
    text = re.sub(r"=\r?\n", "", letter.as_string()) if hasattr(letter, "as_string") else str(letter)
    [link] = re.findall(r"https://netwerk\.example\.nl(/account/uitnodiging/\S+/)", text)
    return str(link)


def invited() -> User:
    return User.objects.get(email=EMAIL)


def signed_in(password: str = NEW) -> Client:
    client = Client()
    client.post("/account/inloggen/", {"login": EMAIL, "password": password})
    return client


def test_someone_is_invited_accepts_works_leaves_and_is_refused(office: Client) -> None:
    asked = office.post(INVITE, typed())
    browser = Client()
    welcome = browser.get(link_mailed(), follow=True).content.decode()
    accepted = browser.post(ACCEPT, TYPED)
    worker = signed_in()
    works = worker.get("/netwerk/personen/").status_code

    Employment.objects.filter(person__email=EMAIL).update(
        last_day=timezone.localdate() - timedelta(days=1), first_day=timezone.localdate() - timedelta(days=9)
    )

    assert asked.status_code == 302
    assert "Adviseur openbare orde en veiligheid" in welcome
    assert "Volgt een collega op" in welcome
    assert accepted["Location"] == "/account/inloggen/?next=%2Faccount%2Fbeveiliging%2F"
    assert works == 200
    assert worker.get("/netwerk/personen/").status_code == 302
    assert Client().post("/account/inloggen/", {"login": EMAIL, "password": NEW}).status_code == 403


def test_every_deed_stands_in_the_log_and_no_secret(office: Client) -> None:
    office.post(INVITE, typed())
    link = link_mailed()
    browser = Client()
    browser.get(link)
    browser.post(ACCEPT, TYPED)

    sentences = list(Line.objects.order_by("sequence").values_list("sentence", flat=True))
    assert "Secretariaat nodigde Nieuw Iemand uit." in sentences
    assert "Nieuw Iemand nam de uitnodiging aan." in sentences
    kept = str(list(Line.objects.values_list("sentence", "before", "after")))
    assert NEW not in kept
    assert link.split("/")[-2] not in kept
    assert "Volgt een collega op" not in kept


def test_following_the_link_changes_nothing(office: Client) -> None:
    office.post(INVITE, typed())
    link = link_mailed()

    Client().get(link, follow=True)

    assert Invitation.objects.get().used_at is None
    assert Client().get(link, follow=True).status_code == 200


def used() -> None:
    browser = Client()
    browser.get(link_of(Invitation.objects.get()))
    browser.post(ACCEPT, TYPED)


def withdrawn() -> None:
    Invitation.objects.update(withdrawn_at=timezone.now())


def expired() -> None:
    Invitation.objects.update(asked_at=timezone.now() - timedelta(days=14, seconds=1))


def role_over() -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Assignment.objects.filter(account__email=EMAIL).update(first_day=None, last_day=yesterday)


def link_of(invitation: Invitation) -> str:
    return f"/account/uitnodiging/{invitation.pk}/{invitation.proof}/"


@pytest.mark.parametrize(
    ("end", "reason"),
    [
        (used, "al een keer gebruikt"),
        (withdrawn, "werkt niet meer: ingetrokken"),
        (expired, "werkt niet meer: verlopen"),
        (role_over, "werkt niet meer: de rol is al geëindigd"),
    ],
)
def test_an_invitation_that_is_over_opens_nothing_and_says_why(
    office: Client, end: Callable[[], None], reason: str
) -> None:
    office.post(INVITE, typed())
    link = link_of(Invitation.objects.get())
    end()
    before = invited().password
    browser = Client()

    page = browser.get(link, follow=True)
    sent = browser.post(ACCEPT, {"new": "nog een ander wachtwoord", "again": "nog een ander wachtwoord"})

    assert (page.status_code, sent.status_code) == (410, 410)
    assert reason in page.content.decode()
    assert invited().password == before


def test_who_guesses_learns_nothing_about_an_invitation(office: Client) -> None:
    office.post(INVITE, typed())
    pk = Invitation.objects.get().pk

    page = Client().get(f"/account/uitnodiging/{pk}/{'0' * 64}/", follow=True)

    assert page.status_code == 410
    assert "al een keer gebruikt of is niet heel" in page.content.decode()


def test_a_new_invitation_ends_the_one_before(office: Client) -> None:
    office.post(INVITE, typed())
    first = link_of(Invitation.objects.get())

    office.post(f"/netwerk/toegang/{invited().pk}/opnieuw-uitnodigen/")

    assert Client().get(first, follow=True).status_code == 410
    newest = Invitation.objects.filter(withdrawn_at=None).get()
    assert Client().get(link_of(newest), follow=True).status_code == 200


def test_a_withdrawn_invitation_works_no_more(office: Client) -> None:
    office.post(INVITE, typed())

    office.post(f"/netwerk/toegang/{invited().pk}/intrekken/")

    assert Client().get(link_of(Invitation.objects.get()), follow=True).status_code == 410


@pytest.mark.parametrize("days", [-3, 0, 5])
def test_with_the_invitation_the_role_ends_that_it_would_give(office: Client, days: int) -> None:
    today = timezone.localdate()
    first_day = today + timedelta(days=days)
    office.post(INVITE, typed(first_day=first_day.isoformat()))

    page = office.post(f"/netwerk/toegang/{invited().pk}/intrekken/", follow=True)

    assert "de rol die erbij hoorde, eindigt" in page.content.decode()
    assert Assignment.objects.get(account=invited()).last_day == max(today, first_day)


def test_who_has_no_role_left_is_not_invited_again(office: Client) -> None:
    office.post(INVITE, typed())
    role_over()

    page = office.post(f"/netwerk/toegang/{invited().pk}/opnieuw-uitnodigen/", follow=True)

    assert "Geef eerst een rol" in page.content.decode()
    assert Invitation.objects.count() == 1


def test_a_person_of_the_network_leads_to_the_access_and_back(office: Client) -> None:
    office.post(INVITE, typed())
    user = invited()

    person = office.get(f"/netwerk/personen/{user.person_id}/").content.decode()
    found = office.get("/netwerk/toegang/", {"zoek": EMAIL}).content.decode()
    access = office.get(f"/netwerk/toegang/{user.pk}/").content.decode()

    assert "/netwerk/toegang/?zoek=nieuw%40example.nl" in person
    assert f'href="/netwerk/toegang/{user.pk}/"' in found
    assert f'href="/netwerk/personen/{user.person_id}/"' in access


def test_the_line_says_for_which_organisation_it_was_done(office: Client) -> None:
    office.post(INVITE, typed())

    by = User.objects.get(email="secretariaat@example.nl").actor.organisation
    assert Line.objects.get(action="account.invited").organisation == by != ""


def test_the_field_for_the_host_suggests_people_that_are_known(office: Client) -> None:
    assert '<option value="secretariaat@example.nl">' in office.get(GUEST).content.decode()


def test_who_never_accepted_cannot_ask_for_another_password(office: Client) -> None:
    office.post(INVITE, typed())
    link_mailed()
    Client().post("/account/wachtwoord-vergeten/", {"email": EMAIL})

    with mail_server() as server:
        postman.one_round()

    assert not server.letters


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"name": ""}, "Vul een naam in."),
        ({"email": "geen adres"}, "Vul een heel e-mailadres in"),
        ({"role": "wethouder"}, "Kies een rol uit de lijst."),
        ({"organisation": ""}, "Kies een organisatie."),
        ({"role": "bbg_lid"}, "Kies het overleg waarvoor deze rol is."),
        ({"role": "om"}, "Deze rol is er niet voor gemeente Enschede."),
        ({"last_day": "2020-01-01"}, "ligt voor de eerste dag"),
    ],
)
def test_an_invitation_that_cannot_be_keeps_what_was_typed_and_writes_nothing(
    office: Client, facts: dict[str, Any], reason: str
) -> None:
    before = Line.objects.count()

    page = office.post(INVITE, typed(**facts))

    assert page.status_code == 422
    assert reason in page.content.decode()
    assert "Volgt een collega op" in page.content.decode()
    assert not User.objects.filter(email=EMAIL).exists()
    assert not Person.objects.filter(email=EMAIL).exists()
    assert Line.objects.count() == before


def test_the_same_form_sent_twice_invites_once(office: Client) -> None:
    same = typed(submission="00000000-0000-4000-8000-000000000001")

    answers = [office.post(INVITE, same).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert Invitation.objects.count() == 1


def test_who_is_in_the_network_already_stays_the_same_person(office: Client) -> None:
    known = Person.objects.create(name="Al Bekend", email=EMAIL)

    office.post(INVITE, typed(name="Anders Geschreven"))

    assert invited().person == known
    assert invited().name == "Al Bekend"


def test_who_has_an_account_is_not_invited_again(office: Client) -> None:
    office.post(INVITE, typed())

    page = office.post(INVITE, typed())

    assert "Met dit adres is er al een account." in page.content.decode()


def test_a_guest_has_a_host_and_an_end(office: Client) -> None:
    host = Person.objects.get(email="secretariaat@example.nl")
    employer = Employment.objects.get(person=host).organisation
    today = timezone.localdate()
    facts = {
        "name": "Gast Spreker",
        "email": EMAIL,
        "sponsor": host.email,
        "organisation": employer.pk,
        "last_day": (today + timedelta(days=184)).isoformat(),
        "reason": "Spreekt op de bijeenkomst",
    }

    too_long = office.post(GUEST, facts)
    fits = office.post(GUEST, facts | {"last_day": (today + timedelta(days=183)).isoformat()})

    assert "Een gast blijft hoogstens een half jaar" in too_long.content.decode()
    assert fits.status_code == 302
    assert Assignment.objects.get(account__email=EMAIL).sponsor == host
    with time_machine.travel(timezone.now() + timedelta(days=92)):
        assert invited().is_valid
    with time_machine.travel(timezone.now() + timedelta(days=184)):
        assert not invited().is_valid
