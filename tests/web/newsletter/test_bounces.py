"""Mails that come back and complaints, as servers of others send them."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from tests.web.newsletter.rows import NOW, make_edition, make_reader
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.newsletter.actions.bounces import read_by_calendar
from veiligheidsnetwerk.platform.newsletter.actions.sending import EDITION, about_of
from veiligheidsnetwerk.platform.newsletter.models import Removed, Subscriber
from veiligheidsnetwerk.platform.newsletter.rules.bounces import Report, Sort, read_report

pytestmark = pytest.mark.django_db
NUMBER = "<1@localhost>"

DSN = """\
From: MAILER-DAEMON@mail.example.org
To: post@example.nl
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

--grens
Content-Type: text/plain

It did not arrive.
--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; lezer@example.org
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 no such user
--grens
Content-Type: {kind}

Message-ID: {number}
Subject: Nieuws

--grens--
"""
COMPLAINT = DSN.replace("delivery-status; boundary", "feedback-report; boundary").replace(
    "message/delivery-status", "message/feedback-report"
)


def told(
    number: str = NUMBER, *, action: str = "failed", status: str = "5.1.1", kind: str = "text/rfc822-headers"
) -> str:
    return DSN.format(number=number, action=action, status=status, kind=kind)


@pytest.mark.parametrize("kind", ["text/rfc822-headers", "message/rfc822"])
@pytest.mark.parametrize(("status", "sort"), [("5.1.1", Sort.GONE), ("4.2.2", Sort.LATER)])
def test_a_report_names_our_message_and_how_bad_it_is(kind: str, status: str, sort: Sort) -> None:
    found = read_report(told(kind=kind, status=status).encode())

    assert found == Report(sort, NUMBER, f"De mail kwam terug (code {status}).")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"Subject: Afwezig\n\nIk ben er niet.",
        told(action="delayed").encode(),
        told(number="").encode(),
        told().replace("grens--", "grens").encode() * 5000,
    ],
)
def test_what_is_no_report_is_left_to_a_person(content: bytes) -> None:
    assert read_report(content) is None


def mailed(email: str) -> tuple[Subscriber, Mail]:
    reader = make_reader(email)
    about = about_of(make_edition(sent_at=NOW).pk, reader.pk)
    mailing = mailings.begin(EDITION, about, [about], pace=60)
    mail = mailing.mails.get()
    Mail.objects.filter(pk=mail.pk).update(state=Mail.State.SENT, settled_at=NOW)
    return reader, mail


def test_a_mailbox_is_read_once_and_acted_on(tmp_path: Path, settings: Settings) -> None:
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    settings.BOUNCES, settings.NEWSLETTER_MOST_SETBACKS = urlsplit(f"maildir:{tmp_path}"), 2
    three = [mailed(f"{name}@example.org") for name in ("weg", "vol", "boos")]
    (gone, first), (full, second), (angry, third) = three
    letters = (
        told(first.message_id),
        told(second.message_id, status="4.2.2"),
        COMPLAINT.format(number=third.message_id, action="x", status="x", kind="message/rfc822"),
        told("<vreemd@elders>"),
        "Subject: Een vraag\n\nKunt u mij bellen?",
    )
    for number, text in enumerate(letters):
        (tmp_path / "new" / f"{number}.post").write_text(text, encoding="utf-8")

    said = list[str]()
    read_by_calendar(NOW, said.append)
    read_by_calendar(NOW, said.append)

    assert said == ["Post gelezen: 3 teruggekomen, 1 klachten."]
    assert len(list((tmp_path / "cur").iterdir())) == 1
    assert not list((tmp_path / "new").iterdir())
    gone.refresh_from_db()
    full.refresh_from_db()
    assert gone.stopped_because == "De mail kwam terug (code 5.1.1)."
    assert (full.stopped_because, full.setbacks) == ("", 1)
    assert not Subscriber.objects.filter(pk=angry.pk).exists()
    assert Removed.objects.count() == 1
    assert set(Mail.objects.filter(pk__in=[first.pk, second.pk]).values_list("state", flat=True)) == {
        "bounced"
    }
