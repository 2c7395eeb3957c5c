"""Carries out what waits: at once after it was asked in this process, and a round every minute.

Single mails and mailings go round apart, so that a new password does not wait for a letter to thousands.
"""

import logging
import time
from collections.abc import Callable
from threading import Event, Thread

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.db import close_old_connections, transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core.mail import mailings, outbox, transport
from veiligheidsnetwerk.platform.core.mail.kinds import kind_of
from veiligheidsnetwerk.platform.core.models import Mail, Mailing

UNWRITABLE = "De tekst van deze mail kon niet worden gemaakt."
_NEAR = 1.0
"""For so many seconds a mailing keeps its connection, waiting for its next turn."""
_ON_ONE_LINE = 50
"""Servers do not like it when more mails share a connection."""
logger = logging.getLogger(__name__)


def start() -> None:
    """Begin rounds in this process, until it ends."""
    for name, bell, one in (
        ("postman", outbox.BELL, _every_minute),
        ("postman of mailings", mailings.BELL, one_round_of_mailings),
    ):
        Thread(target=_rounds, args=(bell, one), name=name, daemon=True).start()


def one_round() -> int:
    """Send every single mail that is due; how many mails were looked at."""
    outbox.doubt_what_is_stuck(timezone.now())
    count = 0
    while mail := outbox.take(timezone.now()):
        _carry(mail)
        count += 1
    old = outbox.old(timezone.now())
    for mail in old:
        transport.forget(str(mail.pk))
    mailings.forget(old)
    return count


def _every_minute() -> float:
    one_round()
    return float(settings.MAIL_ROUND)


def one_round_of_mailings() -> float:
    """Send what is due of every mailing; after how many seconds the next turn comes."""
    outbox.doubt_what_is_stuck(timezone.now())
    waits = [wait for each in mailings.running() if (wait := _carry_mailing(each)) is not None]
    return min(waits, default=float(settings.MAIL_ROUND))


def _carry_mailing(mailing: Mailing) -> float | None:
    """Send its mails one by one, until the next must wait; for how long, None when it does not go on."""
    while True:
        with transport.line() as line:
            for _ in range(_ON_ONE_LINE):
                if mail := mailings.take(mailing, timezone.now()):
                    _carry(mail, line)
                    continue
                wait = mailings.wait_of(mailing, timezone.now())
                if wait is None or wait.total_seconds() > _NEAR:
                    return wait.total_seconds() if wait else None
                time.sleep(max(wait.total_seconds(), 0))


def _carry(mail: Mail, line: BaseEmailBackend | None = None) -> None:
    try:
        letter = kind_of(mail.kind).write(mail.about)
    except Exception:
        logger.exception("Een mail van de soort %s kon niet worden geschreven", mail.kind)
        _postpone(mail, UNWRITABLE)
        return
    if letter is None:
        _not_wanted(mail)
        return
    outbox.address(mail, letter)
    try:
        transport.hand_over(letter, mail.message_id, copy=str(mail.pk), by=line)
    except transport.NotNowError as reason:
        _postpone(mail, str(reason))
    except transport.NeverError as reason:
        _settle(mail, Mail.State.FAILED, str(reason))
    except transport.DoubtError as reason:
        _settle(mail, Mail.State.DOUBT, str(reason), weighs=mailings.DOUBT_WEIGHS)
    else:
        _settle(mail, Mail.State.SENT)


def _not_wanted(mail: Mail) -> None:
    if mail.mailing_id:
        outbox.settle(mail, Mail.State.FAILED, mailings.NOT_WANTED)
    else:
        mail.delete()


@transaction.atomic
def _settle(mail: Mail, state: Mail.State, reason: str = "", *, weighs: int = 1) -> None:
    outbox.settle(mail, state, reason)
    if mail.mailing_id and state is Mail.State.SENT:
        mailings.went_well(mail.mailing_id)
    elif mail.mailing_id:
        mailings.went_wrong(mail.mailing_id, reason, weighs=weighs)


@transaction.atomic
def _postpone(mail: Mail, reason: str) -> None:
    outbox.postpone(mail, reason)
    if mail.mailing_id:
        mailings.went_wrong(mail.mailing_id, reason)


def _rounds(bell: Event, one: Callable[[], float]) -> None:
    while True:
        bell.clear()
        wait = float(settings.MAIL_ROUND)
        try:
            close_old_connections()
            wait = min(one(), wait)
        except Exception:
            # A database that is away comes back; the mails are still there.
            logger.exception("De post kon niet rond")
        finally:
            close_old_connections()
        bell.wait(wait)
