"""Mails that came back, read from a real IMAP server: acted on once, and never at a server we do not know."""

import ssl
from collections.abc import Iterator
from imaplib import IMAP4
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest
from pytest_django import Settings

from tests.faults.mail_box import PASSWORD, MailBox, mail_box
from tests.web.newsletter.rows import NOW
from tests.web.newsletter.test_bounces import mailed, told
from veiligheidsnetwerk.platform.newsletter.actions.bounces import read_by_calendar
from veiligheidsnetwerk.platform.newsletter.mailbox import look_into

pytestmark = [pytest.mark.django_db, pytest.mark.faults]


@pytest.fixture
def box(settings: Settings) -> Iterator[MailBox]:
    with TemporaryDirectory(prefix="imap-") as folder, mail_box(Path(folder)) as found:
        settings.BOUNCES, settings.BOUNCES_PASSWORD = urlsplit(found.address), PASSWORD
        yield found


def test_reports_are_acted_on_and_other_mail_stays_for_a_person(
    box: MailBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(box.certificate))
    gone, mail = mailed("weg@example.org")
    box.put(told(mail.message_id), "Subject: Een vraag\n\nKunt u mij bellen?\n", told("<vreemd@elders>"))

    said = list[str]()
    read_by_calendar(NOW, said.append)
    read_by_calendar(NOW, said.append)

    assert said == ["Post gelezen: 2 teruggekomen, 0 klachten."]
    assert box.unseen() == (0, 1)
    gone.refresh_from_db()
    assert gone.stopped_because == "De mail kwam terug (code 5.1.1)."


def test_a_server_that_nobody_vouches_for_never_hears_the_password(box: MailBox) -> None:
    box.put(told())

    with pytest.raises(ssl.SSLCertVerificationError):
        look_into(urlsplit(box.address), lambda _: True)

    assert box.unseen() == (1, 1)


def test_with_another_password_nothing_is_read(
    box: MailBox, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(box.certificate))
    settings.BOUNCES_PASSWORD = "iets anders"
    box.put(told())

    with pytest.raises(IMAP4.error):
        look_into(urlsplit(box.address), lambda _: True)

    assert box.unseen() == (1, 1)
