"""Carries out what waits: at once after it was asked in this process, and a round every minute."""

import logging
from threading import Thread

from django.conf import settings
from django.db import close_old_connections
from django.utils import timezone

from veiligheidsnetwerk.platform.core.mail import outbox, transport
from veiligheidsnetwerk.platform.core.mail.kinds import kind_of
from veiligheidsnetwerk.platform.core.models import Mail

UNWRITABLE = "De tekst van deze mail kon niet worden gemaakt."
logger = logging.getLogger(__name__)


def start() -> None:
    """Begin rounds in this process, until it ends."""
    Thread(target=_rounds, name="postman", daemon=True).start()


def one_round() -> int:
    """Send everything that is due; how many mails were looked at."""
    outbox.doubt_what_is_stuck(timezone.now())
    count = 0
    while mail := outbox.take(timezone.now()):
        _carry(mail)
        count += 1
    for mail in outbox.old(timezone.now()):
        transport.forget(str(mail.pk))
        mail.delete()
    return count


def _carry(mail: Mail) -> None:
    try:
        letter = kind_of(mail.kind).write(mail.about)
    except Exception:
        logger.exception("Een mail van de soort %s kon niet worden geschreven", mail.kind)
        outbox.postpone(mail, UNWRITABLE)
        return
    if letter is None:
        mail.delete()
        return
    outbox.address(mail, letter)
    try:
        transport.hand_over(letter, mail.message_id, copy=str(mail.pk))
    except transport.NotNowError as reason:
        outbox.postpone(mail, str(reason))
    except transport.NeverError as reason:
        outbox.settle(mail, Mail.State.FAILED, str(reason))
    except transport.DoubtError as reason:
        outbox.settle(mail, Mail.State.DOUBT, str(reason))
    else:
        outbox.settle(mail, Mail.State.SENT)


def _rounds() -> None:
    while True:
        outbox.BELL.clear()
        try:
            close_old_connections()
            one_round()
        except Exception:
            # A database that is away comes back; the mails are still there.
            logger.exception("De post kon niet rond")
        finally:
            close_old_connections()
        outbox.BELL.wait(settings.MAIL_ROUND)
