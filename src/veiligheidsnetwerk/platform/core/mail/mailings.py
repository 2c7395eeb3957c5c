"""Mails that go out together: a turn for each, setbacks that make it pause, and what a person decides.

Whoever is in doubt whether a mail went, is a person: the machine sends no mail twice.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from threading import Event

from django.conf import settings
from django.db import transaction
from django.db.models import Count, F
from django.utils import timezone

from veiligheidsnetwerk.platform.core.mail import outbox
from veiligheidsnetwerk.platform.core.mail.kinds import kind_of
from veiligheidsnetwerk.platform.core.models import Mail, Mailing

BELL = Event()
"""Rings when a mailing began or goes on in this process."""
NOT_WANTED = "Wie deze mail zou krijgen, krijgt hem niet meer."
WITHDRAWN = "Het versturen is gestopt voordat deze mail ging."
DOUBT_WEIGHS = 4
"""A mail that may have gone is worse than one that certainly did not: so many setbacks."""


def begin(kind: str, about: str, recipients: Iterable[str], *, pace: int) -> Mailing:
    """Let a mail of this kind go to each of these after the commit, no more than `pace` in a minute.

    Raises:
        UnknownKindError: no app registered this kind.
        IntegrityError: there is a mailing about this already, or someone is among them twice.
    """
    made = Mailing.objects.create(kind=kind_of(kind).code, about=about, pace=pace)
    lines = (
        Mail(mailing=made, kind=kind, about=each, message_id=outbox.new_message_id()) for each in recipients
    )
    Mail.objects.bulk_create(lines, batch_size=500)
    transaction.on_commit(BELL.set)
    return made


def mailing_about(kind: str, about: str) -> Mailing | None:
    return Mailing.objects.filter(kind=kind, about=about).first()


def running() -> Sequence[Mailing]:
    """The mailings that go on; those that began first come first."""
    return list(Mailing.objects.filter(state=Mailing.State.RUNNING).order_by("begun_at", "pk"))


def take(mailing: Mailing, now: datetime) -> Mail | None:
    """The next mail of this mailing, if it is its turn; no two get the same one."""
    found = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.RUNNING, next_at__lte=now)
    with transaction.atomic():
        if not found.update(next_at=now + timedelta(minutes=1) / mailing.pace):
            return None
        due = Mail.objects.filter(mailing=mailing, state=Mail.State.WAITING, due_at__lte=now)
        mail = due.order_by("due_at", "pk").first()
        if mail is None:
            return None
        mail.state, mail.attempts, mail.due_at = Mail.State.SENDING, mail.attempts + 1, now
        mail.save(update_fields=["state", "attempts", "due_at"])
        return mail


def wait_of(mailing: Mailing, now: datetime) -> timedelta | None:
    """How long it takes until the next turn; None when it does not go on. What is done, is closed here."""
    current = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.RUNNING).first()
    if current is None:
        return None
    following = current.mails.filter(state=Mail.State.WAITING).order_by("due_at").first()
    if following is None and not current.mails.filter(state=Mail.State.SENDING).exists():
        _change(mailing.pk, Mailing.State.RUNNING, Mailing.State.DONE, ended_at=now)
        return None
    due_at = following.due_at if following else now + timedelta(seconds=settings.MAIL_ROUND)
    return max(current.next_at, due_at) - now


def went_well(mailing: int) -> None:
    Mailing.objects.filter(pk=mailing, setbacks__gt=0).update(setbacks=0)


def went_wrong(mailing: int, reason: str, *, weighs: int = 1) -> None:
    """Wait longer after each setback in a row, and pause when it does not get better."""
    found = Mailing.objects.filter(pk=mailing)
    found.update(setbacks=F("setbacks") + weighs)
    setbacks = found.values_list("setbacks", flat=True)[0]
    wait = timedelta(seconds=settings.MAILING_FIRST_WAIT * 2 ** min(setbacks, settings.MAILING_SETBACKS))
    found.update(next_at=timezone.now() + wait)
    if setbacks >= settings.MAILING_SETBACKS:
        told = f"Het ging een paar keer achter elkaar mis. {reason}"[:200]
        _change(mailing, Mailing.State.RUNNING, Mailing.State.PAUSED, reason=told)
    if found.filter(state=Mailing.State.STOPPED).exists():
        _withdraw(mailing, timezone.now())


def pause(mailing: Mailing) -> bool:
    """Let it wait; whether it was going on. A mail that is just going, goes."""
    return _change(mailing.pk, Mailing.State.RUNNING, Mailing.State.PAUSED, reason="")


def resume(mailing: Mailing) -> bool:
    """Let it go on where it was; whether it was waiting."""
    now = timezone.now()
    changed = {"reason": "", "setbacks": 0, "next_at": now}
    with transaction.atomic():
        if not _change(mailing.pk, Mailing.State.PAUSED, Mailing.State.RUNNING, **changed):
            return False
        mailing.mails.filter(state=Mail.State.WAITING).update(due_at=now)
    transaction.on_commit(BELL.set)
    return True


def resume_after(mailing: Mailing, rest: timedelta, now: datetime) -> bool:
    """Let one that paused by itself, and that nobody steers, go on once it rested so long; whether it did."""
    rested = bool(mailing.reason) and now >= mailing.next_at + rest
    return rested and resume(mailing)


@transaction.atomic
def stop(mailing: Mailing) -> bool:
    """End it for good: what did not go yet, does not go. Whether it could still be stopped."""
    now = timezone.now()
    was = (Mailing.State.RUNNING, Mailing.State.PAUSED)
    if not any(_change(mailing.pk, each, Mailing.State.STOPPED, ended_at=now, reason="") for each in was):
        return False
    _withdraw(mailing.pk, now)
    return True


def settle_doubt(mail: Mail, *, arrived: bool) -> bool:
    """What a person says of a mail in doubt: it is there, or it may go again. Whether that could be said."""
    now = timezone.now()
    found = Mail.objects.filter(pk=mail.pk, state=Mail.State.DOUBT)
    if not arrived:
        found = found.exclude(mailing__state=Mailing.State.STOPPED)
    if arrived:
        return bool(found.update(state=Mail.State.SENT, reason="", settled_at=now))
    with transaction.atomic():
        again = found.update(state=Mail.State.WAITING, reason="", settled_at=None, due_at=now)
        if again and mail.mailing_id:
            _change(mail.mailing_id, Mailing.State.DONE, Mailing.State.RUNNING, ended_at=None)
    transaction.on_commit(BELL.set)
    return bool(again)


def bounced(message_id: str, reason: str) -> Mail | None:
    """Note that a mail came back; None when we do not know it, or knew already."""
    found = Mail.objects.filter(message_id=message_id).exclude(state=Mail.State.BOUNCED).first()
    if found is not None:
        outbox.settle(found, Mail.State.BOUNCED, reason[:200])
    return found


def counts(mailing: Mailing) -> Mapping[str, int]:
    """How many mails there are of each state, also of those whose lines are gone."""
    found = mailing.mails.values_list("state").annotate(Count("pk")).order_by("state")
    return Counter(dict(found)) + Counter(mailing.swept)


def in_doubt(mailing: Mailing) -> Sequence[Mail]:
    return list(mailing.mails.filter(state=Mail.State.DOUBT).order_by("pk"))


@transaction.atomic
def forget(mails: Sequence[Mail]) -> None:
    """Let lines go that nobody needs any more; of a mailing the counts stay."""
    gone: dict[int, Counter[str]] = {}
    for mail in mails:
        if mail.mailing_id:
            gone.setdefault(mail.mailing_id, Counter())[mail.state] += 1
    for each in Mailing.objects.select_for_update().filter(pk__in=gone):
        each.swept = dict(Counter(each.swept) + gone[each.pk])
        each.save(update_fields=["swept"])
    Mail.objects.filter(pk__in=[mail.pk for mail in mails]).delete()


def _withdraw(mailing: int, now: datetime) -> None:
    waiting = Mail.objects.filter(mailing=mailing, state=Mail.State.WAITING)
    waiting.update(state=Mail.State.FAILED, reason=WITHDRAWN, settled_at=now)


def _change(mailing: int, was: str, becomes: str, **more: object) -> bool:
    return bool(Mailing.objects.filter(pk=mailing, state=was).update(state=becomes, **more))
