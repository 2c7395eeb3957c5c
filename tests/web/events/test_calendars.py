"""The meeting in somebody's calendar: by mail, and at a secret address."""

from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.test import Client
from icalendar import Calendar, Component
from pytest_django import Settings

from tests.conftest import ClientFor
from tests.web.events.rows import PAGE, come, make_meeting, order_of, somebody, typed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.accounts.models import Assignment
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.events.actions.signing_up import leave
from veiligheidsnetwerk.platform.events.links import feed_link
from veiligheidsnetwerk.platform.events.models import Feed, Meeting
from veiligheidsnetwerk.platform.network.models import Person


def sent(folder: Path) -> list[EmailMessage]:
    """The mails that go out now, in the order in which they were asked."""
    before = set(folder.glob("*.eml"))
    postman.one_round()
    fresh = sorted(set(folder.glob("*.eml")) - before, key=lambda path: int(path.stem))
    return [BytesParser(EmailMessage, policy=default).parsebytes(path.read_bytes()) for path in fresh]


def told(mail: EmailMessage) -> tuple[str, Component]:
    """What the part for calendars asks, and the one event in it."""
    [part] = [each for each in mail.walk() if each.get_content_type() == "text/calendar"]
    calendar = Calendar.from_ical(part.get_content())
    assert part["Content-Type"].params["method"] == str(calendar["METHOD"])
    [event] = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.MAIL_DIR = tmp_path
    return tmp_path


@pytest.mark.django_db
def test_mails_put_it_in_the_calendar_change_it_and_take_it_out(folder: Path, client_for: ClientFor) -> None:
    meeting, user, secretariaat = make_meeting(), somebody("een"), client_for("secretariaat")
    steps = list[tuple[str, int, str]]()

    def take() -> None:
        for mail in sent(folder):
            method, event = told(mail)
            assert str(event["attendee"]) == "mailto:een@example.nl"
            assert str(event["uid"]).startswith(f"bijeenkomst-{meeting.key}@")
            steps.append((method, int(str(event["sequence"])), f"{event.decoded('dtstart'):%H:%M}"))

    come(user, meeting)
    take()
    secretariaat.post(f"{PAGE}{meeting.pk}/wijzigen/", typed(begins="14:00", seen="1"))
    take()
    leave(meeting, order=order_of(user))
    take()
    come(user, meeting)
    take()
    cancelled = {"submission": str(uuid4()), "because": "Ziek.", "seen": "2"}
    secretariaat.post(f"{PAGE}{meeting.pk}/afgelasten/", cancelled)
    take()

    assert [(method, clock) for method, _, clock in steps] == [
        ("REQUEST", "13:30"),
        ("REQUEST", "14:00"),
        ("CANCEL", "14:00"),
        ("REQUEST", "14:00"),
        ("CANCEL", "14:00"),
    ]
    numbers = [number for _, number, _ in steps]
    assert numbers == sorted(set(numbers))


@pytest.mark.django_db
def test_who_waits_gets_nothing_in_the_calendar(folder: Path) -> None:
    meeting = make_meeting(capacity=1)
    come(somebody("een"), meeting)
    come(somebody("twee"), meeting, minutes=1)

    first, second = sent(folder)

    assert told(first)[0] == "REQUEST"
    assert [each.get_content_type() for each in second.walk()] == ["text/plain"]


def address_of(client: Client) -> str:
    client.post(f"{PAGE}agenda/vernieuwen/", {"submission": str(uuid4())})
    path = urlsplit(feed_link(Feed.objects.get().key)).path
    assert path in client.get(f"{PAGE}agenda/").content.decode()
    return path


def events_at(path: str) -> list[Component]:
    response = Client().get(path)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def test_a_secret_address_holds_the_own_sign_ups_alone(client_for: ClientFor) -> None:
    client, link = client_for("adviseur"), "https://video.example.nl/kamer"
    mine, full = make_meeting(title="Van mij", link=link), make_meeting(title="Vol", capacity=1, link=link)
    make_meeting(title="Van een ander")
    come(somebody("een"), full)
    for meeting in (mine, full):
        client.post(f"{PAGE}{meeting.pk}/aanmelden/", {"submission": str(uuid4()), "organisation": "GM0153"})

    events = events_at(address_of(client))

    assert {(str(each["summary"]), str(each["status"])) for each in events} == {
        ("Van mij", "CONFIRMED"),
        ("Vol", "TENTATIVE"),
    }
    assert [
        link in str(each["description"]) for each in sorted(events, key=lambda each: str(each["status"]))
    ] == [
        True,
        False,
    ]
    Meeting.objects.filter(pk=mine.pk).update(cancelled_because="Ziek.")
    assert {str(each["status"]) for each in events_at(address_of(client))} == {"CANCELLED", "TENTATIVE"}


def test_an_old_address_opens_nothing_nor_does_that_of_who_lost_access(client_for: ClientFor) -> None:
    client = client_for("adviseur")
    old = address_of(client)
    new = address_of(client)
    assert (Client().get(old).status_code, Client().get(new).status_code) == (404, 200)

    Assignment.objects.update(last_day="2020-01-01")
    assert Client().get(new).status_code == 404
    Assignment.objects.update(last_day=None)
    client.post(f"{PAGE}agenda/beeindigen/", {"submission": str(uuid4())})

    assert Client().get(new).status_code == 404
    assert "U hebt nog geen adres." in words(client.get(f"{PAGE}agenda/").content)


def test_an_hour_that_the_clock_skips_is_refused(client_for: ClientFor) -> None:
    skipped = typed(day="2027-03-28", begins="02:30", ends="04:00")

    response = client_for("secretariaat").post(f"{PAGE}nieuw/", skipped)

    assert response.status_code == 422
    assert "Dit tijdstip bestaat niet" in words(response.content)
    assert not Mail.objects.exists()
    assert Person.objects.count() == 1
