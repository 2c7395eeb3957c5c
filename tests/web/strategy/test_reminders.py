"""Reminders go to who still owes, and to nobody else."""

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.factories import make_user
from tests.web.strategy.desk import DESK, ENSCHEDE, HENGELO, NOW, PAGE, browser, complete, make_desk
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.strategy.actions.reminding import remind_by_calendar
from veiligheidsnetwerk.platform.strategy.letters import write_reminder

pytestmark = pytest.mark.django_db


@pytest.fixture
def adviser() -> Client:
    make_desk()
    return browser("adviseur")


@pytest.fixture
def office(adviser: Client) -> Client:
    return browser("secretariaat")


def addresses() -> set[str]:
    letters = (write_reminder(mail.about) for mail in Mail.objects.all())
    return {letter.to for letter in letters if letter}


def calendar(now: datetime) -> list[str]:
    said: list[str] = []
    remind_by_calendar(now, said.append)
    return said


def test_only_who_owes_is_reminded_and_the_log_knows_how_many(adviser: Client, office: Client) -> None:
    browser("adviseur", organisation=HENGELO, email="hengelo@example.nl")
    browser("burgemeester")
    complete(adviser)
    adviser.post(f"{PAGE}insturen/")

    response = office.post(f"{DESK}herinneren/", follow=True)

    assert addresses() == {"hengelo@example.nl"}
    assert "onderweg naar 1 partner" in response.content.decode()
    assert [line.sentence for line in Line.objects.all() if "herinnerde" in line.sentence] == [
        "Secretariaat herinnerde 1 partner(s) aan de input voor Strategie van straks."
    ]


def test_who_sent_it_before_the_mail_went_gets_none(adviser: Client, office: Client) -> None:
    office.post(f"{DESK}herinneren/")
    complete(adviser)

    before = addresses()
    adviser.post(f"{PAGE}insturen/")

    assert before == {"adviseur@example.nl"}
    assert addresses() == set()


def test_who_no_longer_fills_it_in_gets_none(adviser: Client, office: Client) -> None:
    office.post(f"{DESK}herinneren/")

    Person.objects.get(email="adviseur@example.nl").employments.update(last_day="2020-01-01")

    assert addresses() == set()


def test_nobody_is_reminded_twice_on_a_day_by_hand_or_twice_in_a_week_by_the_calendar(
    office: Client,
) -> None:
    now = timezone.now()
    office.post(f"{DESK}herinneren/")
    office.post(f"{DESK}herinneren/")
    calendar(now)
    calendar(now + timedelta(days=6))

    assert Mail.objects.count() == 1
    assert calendar(now + timedelta(days=7)) == ["Strategie van straks: 1 partner herinnerd"]
    assert Mail.objects.count() == 2


def test_the_calendar_waits_until_the_last_day_is_near() -> None:
    make_desk(left=60)
    make_user("adviseur")

    assert calendar(timezone.now()) == []
    assert calendar(timezone.now() + timedelta(days=40)) != []


def test_a_reminder_goes_to_the_colleague_it_was_handed_to(adviser: Client, office: Client) -> None:
    browser("adviseur", email="collega@example.nl")
    person = Person.objects.get(email="collega@example.nl")
    adviser.post(f"{PAGE}overdragen/", {"person": str(person.pk), "seen": "0"})

    office.post(f"{DESK}herinneren/")

    assert addresses() == {"collega@example.nl"}


def test_the_mail_says_for_whom_until_when_and_where(adviser: Client, office: Client) -> None:
    office.post(f"{DESK}herinneren/")

    letter = write_reminder(Mail.objects.get().about)

    assert letter is not None
    assert letter.subject == "Input voor de Strategie van straks: wij missen die van gemeente Enschede"
    assert f"/strategie/nu/input/{ENSCHEDE}/" in letter.text
    assert "De laatste dag is" in letter.text


def test_only_who_manages_reminds(adviser: Client) -> None:
    assert adviser.post(f"{NOW}input/herinneren/").status_code == 403
    assert Mail.objects.count() == 0
