"""What becomes of a mail, whatever the mail server does."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.web.core.mail.server import free_port, mail_server, mails_by
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.mail import kinds, outbox, postman
from veiligheidsnetwerk.platform.core.models import Mail

pytestmark = pytest.mark.django_db

KIND = "test.hello"
TO = "iemand@example.nl"


def hello(about: str) -> mail.Letter | None:
    return None if about == "weg" else mail.Letter(TO, f"Dag {about}", f"Beste {about},\n\nTot ziens.\n")


@pytest.fixture(autouse=True)
def _a_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "_KINDS", {})
    mail.register(mail.Kind(code=KIND, title="Groet", write=hello))


@pytest.fixture
def _closed_door() -> Iterator[None]:
    """A port where nobody listens."""
    with mails_by(free_port()):
        yield


def only() -> Mail:
    return Mail.objects.get()


def test_a_mail_arrives_as_it_was_written() -> None:
    mail.ask(KIND, "Jan")
    with mail_server() as server:
        postman.one_round()

    [letter], [envelope] = server.letters, server.envelopes
    assert (letter["To"], letter["Subject"]) == (TO, "Dag Jan")
    assert letter["From"] == "Veiligheidsnetwerk <post@example.nl>"
    assert letter["Message-ID"] == only().message_id
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content_type() == "text/plain"
    assert letter.get_content().splitlines() == ["Beste Jan,", "", "Tot ziens."]
    assert envelope.rcpt_tos == [TO]
    assert (only().state, only().to, only().subject) == (Mail.State.SENT, TO, "Dag Jan")


def test_a_mail_goes_one_time() -> None:
    mail.ask(KIND, "Jan")
    with mail_server() as server:
        postman.one_round()
        postman.one_round()

    assert len(server.letters) == 1


def test_no_two_postmen_take_the_same_mail() -> None:
    mail.ask(KIND, "Jan")

    taken = [outbox.take(timezone.now()), outbox.take(timezone.now())]

    assert [each is not None for each in taken] == [True, False]


def test_a_mail_is_asked_together_with_what_it_is_about_or_not_at_all() -> None:
    with transaction.atomic():
        mail.ask(KIND, "Jan")
        transaction.set_rollback(True)

    assert not Mail.objects.exists()


def test_the_postman_is_called_after_the_commit(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    outbox.BELL.clear()
    with django_capture_on_commit_callbacks(execute=True):
        mail.ask(KIND, "Jan")
        before = outbox.BELL.is_set()

    assert (before, outbox.BELL.is_set()) == (False, True)


def test_what_is_no_longer_needed_goes_nowhere_and_leaves_nothing() -> None:
    mail.ask(KIND, "weg")
    with mail_server() as server:
        postman.one_round()

    assert server.letters == []
    assert not Mail.objects.exists()


@pytest.mark.usefixtures("_closed_door")
def test_a_server_that_is_away_keeps_the_mail_waiting_longer_each_time() -> None:
    mail.ask(KIND, "Jan")
    now, waits = timezone.now(), []
    for _ in range(9):
        with time_machine.travel(now, tick=False):
            postman.one_round()
        waits.append((only().due_at - now).total_seconds() // 60)
        now = only().due_at

    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert only().state == Mail.State.WAITING
    assert only().reason == "De mailserver is niet bereikbaar."


@pytest.mark.usefixtures("_closed_door")
def test_after_two_days_it_says_that_it_did_not_go() -> None:
    mail.ask(KIND, "Jan")
    with time_machine.travel(timezone.now() + timedelta(days=2, minutes=1), tick=False):
        postman.one_round()

    assert only().state == Mail.State.FAILED


def test_a_server_that_comes_back_gets_the_mail_that_waited() -> None:
    mail.ask(KIND, "Jan")
    with mail_server(recipient="451 later"):
        postman.one_round()
    first = only()
    later = time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False)
    with later, mail_server() as server:
        postman.one_round()

    assert (first.state, first.reason) == (Mail.State.WAITING, "De mailserver weigerde dit adres (code 451).")
    assert only().state == Mail.State.SENT
    assert [letter["Message-ID"] for letter in server.letters] == [first.message_id]


@pytest.mark.parametrize(
    ("step", "answer", "state", "reason"),
    [
        (
            "recipient",
            "550 onbekend geheim",
            Mail.State.FAILED,
            "De mailserver weigerde dit adres (code 550).",
        ),
        ("data", "554 nee geheim", Mail.State.FAILED, "De mailserver weigerde deze mail (code 554)."),
        ("data", "452 vol geheim", Mail.State.WAITING, "De mailserver weigerde deze mail (code 452)."),
        ("data", "break", Mail.State.DOUBT, "De verbinding brak af tijdens het versturen."),
    ],
)
def test_what_the_server_answers_decides_what_becomes_of_the_mail(
    step: str, answer: str, state: Mail.State, reason: str
) -> None:
    mail.ask(KIND, "Jan")
    with mail_server(**{step: answer}):
        postman.one_round()

    assert (only().state, only().reason) == (state, reason)


def test_a_mail_in_doubt_is_never_sent_again_by_the_machine() -> None:
    mail.ask(KIND, "Jan")
    with mail_server(data="break"):
        postman.one_round()
    later = time_machine.travel(timezone.now() + timedelta(days=1), tick=False)
    with later, mail_server() as server:
        postman.one_round()

    assert server.letters == []


def test_a_mail_of_a_postman_who_died_is_in_doubt() -> None:
    mail.ask(KIND, "Jan")
    outbox.take(timezone.now())
    later = time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False)
    with later, mail_server() as server:
        postman.one_round()

    assert server.letters == []
    assert (only().state, only().reason) == (Mail.State.DOUBT, outbox.STUCK)


def test_one_bad_letter_holds_up_no_other(caplog: pytest.LogCaptureFixture) -> None:
    def broken(about: str) -> mail.Letter | None:
        raise LookupError("zeer geheim", about)

    mail.register(mail.Kind(code="test.broken", title="Stuk", write=broken))
    mail.ask("test.broken", "sleutel")
    mail.ask(KIND, "Jan")
    with mail_server() as server, caplog.at_level(logging.ERROR):
        postman.one_round()

    assert len(server.letters) == 1
    assert "test.broken" in caplog.messages[0]
    assert Mail.objects.get(kind="test.broken").reason == postman.UNWRITABLE


def test_a_kind_that_nobody_knows_cannot_be_asked() -> None:
    with pytest.raises(mail.UnknownKindError):
        mail.ask("test.unknown", "Jan")


def test_how_a_mail_fared_is_known_to_who_asked_it() -> None:
    mail.ask(KIND, "Jan")
    mail.ask(KIND, "Piet")
    with mail_server():
        postman.one_round()

    [row] = mail.fared(KIND, "Piet")
    assert (row.state, row.to) == (Mail.State.SENT, TO)


def test_after_thirty_days_nothing_is_left() -> None:
    mail.ask(KIND, "Jan")
    with mail_server():
        postman.one_round()
        with time_machine.travel(timezone.now() + timedelta(days=29), tick=False):
            postman.one_round()
        before = Mail.objects.count()
        with time_machine.travel(timezone.now() + timedelta(days=31), tick=False):
            postman.one_round()

    assert (before, Mail.objects.count()) == (1, 0)
