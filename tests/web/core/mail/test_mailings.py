"""Mails that go out together: whatever the mail server does, nobody gets two and nobody is forgotten."""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import Settings

from tests.web.core.mail.server import (
    BREAK,
    HANG,
    TAKE_AND_BREAK,
    Behaviour,
    free_port,
    mail_server,
    mails_by,
)
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.mail import kinds, mailings, outbox, postman
from veiligheidsnetwerk.platform.core.models import Mail, Mailing

pytestmark = pytest.mark.django_db

KIND = "test.letter"
QUICK = 60_000
PEOPLE = ["een", "twee", "drie", "vier", "vijf"]


def write(about: str) -> mail.Letter | None:
    headers = {"List-Unsubscribe": "<https://netwerk.example.nl/weg/>"}
    if about == "weg":
        return None
    return mail.Letter(f"{about}@example.nl", "Nieuws", "Dag\n", html="<p>Dag</p>", headers=headers)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    settings.MAILING_FIRST_WAIT = 0.0
    monkeypatch.setattr(kinds, "_KINDS", {})
    mail.register(mail.Kind(code=KIND, title="Brief aan velen", write=write))


def begin(people: Sequence[str] = PEOPLE, *, pace: int = QUICK) -> Mailing:
    return mailings.begin(KIND, "1", people, pace=pace)


def states(mailing: Mailing) -> Counter[str]:
    return Counter(mailing.mails.values_list("state", flat=True))


def got(server: Behaviour) -> list[str]:
    return sorted(str(each["To"]).partition("@")[0] for each in server.letters)


def send_again_later(mailing: Mailing) -> Behaviour:
    """The server works again, a person looked and lets it go on."""
    mailing.refresh_from_db()
    mailings.resume(mailing)
    with mail_server() as server:
        postman.one_round_of_mailings()
    return server


def test_everyone_gets_one_in_two_forms_and_then_it_is_done() -> None:
    mailing = begin([*PEOPLE, "weg"])
    with mail_server() as server:
        postman.one_round_of_mailings()
        postman.one_round_of_mailings()

    mailing.refresh_from_db()
    assert got(server) == sorted(PEOPLE)
    assert (mailing.state, states(mailing)) == (Mailing.State.DONE, {"sent": 5, "failed": 1})
    assert mailing.mails.get(about="weg").reason == mailings.NOT_WANTED
    first = server.letters[0]
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]
    assert first["List-Unsubscribe"] == "<https://netwerk.example.nl/weg/>"


def test_nobody_is_twice_in_a_mailing_and_a_thing_has_one_mailing() -> None:
    begin()
    with pytest.raises(IntegrityError), transaction.atomic():
        begin()
    with pytest.raises(IntegrityError), transaction.atomic():
        mailings.begin(KIND, "2", ["een", "een"], pace=QUICK)


@pytest.mark.parametrize(
    ("fault", "arrived", "expected"),
    [
        ({"recipient": "421 later"}, 0, {"waiting": 5}),
        ({"recipient": "451 later"}, 0, {"waiting": 5}),
        ({"recipient": "550 nee"}, 0, {"failed": 5}),
        ({"recipient": HANG}, 0, {"waiting": 5}),
        ({"data": "451 later"}, 0, {"waiting": 5}),
        ({"data": "554 nee"}, 0, {"failed": 5}),
        ({"data": HANG}, 0, {"doubt": 2, "waiting": 3}),
        ({"data": BREAK}, 0, {"doubt": 2, "waiting": 3}),
        ({"data": TAKE_AND_BREAK}, 2, {"doubt": 2, "waiting": 3}),
    ],
)
def test_whatever_goes_wrong_it_pauses_itself_and_nobody_is_missed_or_mailed_twice(
    settings: Settings, fault: dict[str, str], arrived: int, expected: dict[str, int]
) -> None:
    settings.MAILING_SETBACKS = 5 if "failed" in expected else 8 if "doubt" in expected else 2
    mailing = begin()
    with mail_server(**fault) as first:
        postman.one_round_of_mailings()

    mailing.refresh_from_db()
    assert (len(first.letters), states(mailing)) == (arrived, expected)
    assert mailing.state == Mailing.State.PAUSED
    assert mailing.reason.startswith("Het ging een paar keer achter elkaar mis. De ")
    second = send_again_later(mailing)
    assert len(second.letters) == expected.get("waiting", 0)
    assert not set(got(first)) & set(got(second))
    assert set(states(mailing)) <= {"sent", "failed", "doubt"}


def test_a_server_that_is_away_pauses_it_with_everything_still_waiting() -> None:
    mailing = begin()
    with mails_by(free_port()), time_machine.travel(timezone.now() + timedelta(hours=1), tick=True) as clock:
        for _ in range(3):
            postman.one_round_of_mailings()
            clock.shift(timedelta(minutes=10))

    mailing.refresh_from_db()
    assert (mailing.state, states(mailing)) == (Mailing.State.PAUSED, {"waiting": 5})
    assert got(send_again_later(mailing)) == sorted(PEOPLE)


def test_a_mail_that_was_going_when_the_server_stopped_waits_for_a_person() -> None:
    mailing = begin()
    assert mailings.take(mailing, timezone.now()) is not None
    later = time_machine.travel(timezone.now() + timedelta(minutes=11), tick=True)
    with later, mail_server() as server:
        postman.one_round_of_mailings()
        [doubtful] = mailings.in_doubt(mailing)
        assert (got(server), doubtful.reason) == (sorted(PEOPLE[1:]), outbox.STUCK)
        assert mailings.settle_doubt(doubtful, arrived=False)
        assert not mailings.settle_doubt(doubtful, arrived=True)
        postman.one_round_of_mailings()

    mailing.refresh_from_db()
    assert (got(server), mailing.state) == (sorted(PEOPLE), Mailing.State.DONE)


def test_it_keeps_its_pace_pauses_and_stops_when_asked() -> None:
    mailing = begin(pace=1)
    with mail_server() as server:
        assert postman.one_round_of_mailings() > 50
        assert mailings.pause(mailing)
        assert not mailings.pause(mailing)
        assert mailings.take(mailing, timezone.now() + timedelta(hours=1)) is None
        assert mailings.stop(mailing)
        assert not mailings.resume(mailing)
        postman.one_round_of_mailings()

    assert (got(server), states(mailing)) == (["een"], {"sent": 1, "failed": 4})


def test_a_single_mail_does_not_wait_for_a_mailing() -> None:
    begin()
    mail.ask(KIND, "alleen")
    with mail_server() as server:
        postman.one_round()

    assert got(server) == ["alleen"]


def test_of_lines_that_are_gone_the_counts_stay(settings: Settings) -> None:
    mailing = begin()
    with mail_server():
        postman.one_round_of_mailings()
    assert mailings.bounced(mailing.mails.get(about="een").message_id, "Postbus vol") is not None
    settings.MAIL_KEPT_FOR = -1
    postman.one_round()

    mailing.refresh_from_db()
    assert not Mail.objects.exists()
    assert mailings.counts(mailing) == {"sent": 4, "bounced": 1}
