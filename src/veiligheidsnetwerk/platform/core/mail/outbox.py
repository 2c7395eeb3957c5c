"""The rows of the mails: asking for one, taking one to send, and noting how it ended."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from threading import Event
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import make_msgid
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from veiligheidsnetwerk.platform.core.mail import transport
from veiligheidsnetwerk.platform.core.mail.kinds import heard_by, kind_of
from veiligheidsnetwerk.platform.core.mail.letters import Letter
from veiligheidsnetwerk.platform.core.models import Mail

BELL = Event()
"""Rings when a single mail was asked in this process."""
STUCK = "De server stopte tijdens het versturen."


def ask(kind: str, about: str) -> Mail:
    """Let this mail go out after the commit; the row to follow it by. The letter is written when it goes.

    Raises:
        UnknownKindError: no app registered this kind.
    """
    mail = Mail.objects.create(kind=kind_of(kind).code, about=about, message_id=new_message_id())
    transaction.on_commit(BELL.set)
    return mail


def new_message_id() -> str:
    """A number for a message that no other has; the same at every try."""
    return make_msgid(domain=urlsplit(settings.SITE_ADDRESS).hostname or "localhost")


def fared(kind: str, about: str) -> Sequence[Mail]:
    """How the mails of a kind about something fared; the newest first."""
    return list(Mail.objects.filter(kind=kind, about=about))


def forget(kind: str, about: Collection[str]) -> None:
    """Let go of mails of a kind about these, before their time: of whom nothing more may be kept.

    What did not go yet, does not go.
    """
    for each in Mail.objects.filter(kind=kind, about__in=about):
        transport.forget(str(each.pk))
        each.delete()


def take(now: datetime) -> Mail | None:
    """The next single mail that is due, for whoever gets it to send; no two get the same one."""
    due = Mail.objects.filter(mailing=None, state=Mail.State.WAITING, due_at__lte=now).order_by(
        "due_at", "pk"
    )
    for mail in due[:10]:
        mine = Mail.objects.filter(pk=mail.pk, state=Mail.State.WAITING)
        if mine.update(state=Mail.State.SENDING, attempts=F("attempts") + 1, due_at=now):
            mail.refresh_from_db()
            return mail
    return None


def address(mail: Mail, letter: Letter) -> None:
    """Note to whom it goes, before it goes."""
    mail.to, mail.subject = letter.to, letter.subject[:200]
    mail.save(update_fields=["to", "subject"])


def settle(mail: Mail, state: Mail.State, reason: str = "") -> None:
    mail.state, mail.reason, mail.settled_at = state, reason, timezone.now()
    mail.save(update_fields=["state", "reason", "settled_at"])
    _tell(mail, state, reason)


def _tell(mail: Mail, state: Mail.State, reason: str) -> None:
    if hears := heard_by(mail.kind):
        hears(mail.about, state, reason)


def postpone(mail: Mail, reason: str) -> None:
    """Try again later, each time after twice as long; give up when that has lasted too long."""
    now = timezone.now()
    if now - mail.asked_at > timedelta(seconds=settings.MAIL_GIVE_UP_AFTER):
        settle(mail, Mail.State.FAILED, reason)
        return
    wait = min(settings.MAIL_ROUND * 2 ** (mail.attempts - 1), settings.MAIL_LONGEST_WAIT)
    mail.state, mail.reason, mail.due_at = Mail.State.WAITING, reason, now + timedelta(seconds=wait)
    mail.save(update_fields=["state", "reason", "due_at"])


def doubt_what_is_stuck(now: datetime) -> None:
    """Whoever took these mails is gone. Perhaps they went, so the machine does not send them again."""
    since = now - timedelta(seconds=settings.MAIL_STUCK_AFTER)
    stuck = Mail.objects.filter(state=Mail.State.SENDING, due_at__lt=since)
    for mail in list(stuck):
        if stuck.filter(pk=mail.pk).update(state=Mail.State.DOUBT, reason=STUCK, settled_at=now):
            _tell(mail, Mail.State.DOUBT, STUCK)


def old(now: datetime) -> Sequence[Mail]:
    """What has been settled for so long that nobody needs it any more."""
    since = now - timedelta(seconds=settings.MAIL_KEPT_FOR)
    return list(Mail.objects.filter(settled_at__lt=since)[:1000])
