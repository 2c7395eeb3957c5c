"""Beginning and ending to get the newsletter. Whoever knows an address learns nothing about it here."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from veiligheidsnetwerk.platform.core import events, mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SOMEONE, Event, Thing, Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.newsletter.links import confirms
from veiligheidsnetwerk.platform.newsletter.models import Removed, Subscriber
from veiligheidsnetwerk.platform.newsletter.models.subscribers import mark_of_address

ASKED = "newsletter.asked"
"""The kind of mail to who asked for the newsletter; it is about a `Subscriber`."""
ADDED, CHANGED, REMOVED, STOPPED = (
    f"newsletter.subscriber.{verb}" for verb in ("added", "changed", "removed", "stopped")
)
TOLD = "Stuur mij de nieuwsbrief van het Veiligheidsnetwerk op dit adres. Opzeggen kan in elke mail."
"""What somebody agrees to."""


def ask(email: str, topics: Sequence[str], *, now: datetime) -> None:
    """Ask by mail whether whoever has this address wants it; the mail says it when they get it already."""
    address = email.lower()
    try:
        with transaction.atomic():
            values = {"asked_at": now, "told": TOLD, "topics": list(topics)}
            found, made = Subscriber.objects.get_or_create(email=address, defaults=values)
            if not made and found.confirmed_at is None:
                Subscriber.objects.filter(pk=found.pk).update(**values)
            mail.ask(ASKED, str(found.pk))
    except IntegrityError:
        return  # two at one moment: the other one asked


@transaction.atomic
def confirm(reader: int, token: str, *, now: datetime) -> Subscriber | None:
    """Say yes with the link from a mail; None when it is over. Twice is once."""
    found = Subscriber.objects.select_for_update().filter(pk=reader, person=None).first()
    if found is None:
        return None
    if found.new_email and confirms(token, reader, found.new_email):
        return _moved(found)
    if not confirms(token, reader, found.email):
        return None
    if found.confirmed_at is None:
        found.confirmed_at = now
        found.save(update_fields=["confirmed_at"])
        _forget_removal(found.email)
        _record(ADDED, found)
    return found


@transaction.atomic
def follow(person: int, topics: Sequence[str], *, by: Actor, now: datetime) -> None:
    """Let somebody of the network get it, or choose other topics."""
    values = {"topics": list(topics)}
    fresh = {**values, "asked_at": now, "confirmed_at": now, "told": TOLD}
    found, made = Subscriber.objects.get_or_create(person_id=person, defaults=fresh)
    if not made:
        Subscriber.objects.filter(pk=found.pk).update(**values, stopped_because="", setbacks=0)
    _forget_removal(found.address)
    _record(ADDED if made else CHANGED, found, by)


@transaction.atomic
def prefer(found: Subscriber, topics: Sequence[str], new_email: str) -> None:
    """Choose other topics, or another address: that one is asked first."""
    found.topics = list(topics)
    moves = bool(new_email) and found.person_id is None and new_email.lower() != found.email
    found.new_email = new_email.lower() if moves else ""
    found.save(update_fields=["topics", "new_email"])
    if moves:
        mail.ask(ASKED, str(found.pk))
    _record(CHANGED, found)


@transaction.atomic
def end(found: Subscriber, *, by: Actor | Who = SOMEONE) -> None:
    """Take away whoever reads on this address; of the address a mark stays. Twice is once."""
    address = found.address
    Removed.objects.get_or_create(mark=mark_of_address(address), defaults={"at": timezone.now()})
    same = Subscriber.objects.filter(Q(email=address) | Q(person__email=address))
    for each in same:
        _record(REMOVED, each, by)
        each.delete()


@transaction.atomic
def came_back(found: Subscriber, reason: str, *, gone: bool) -> None:
    """Stop mailing an address that is gone, or from which mails came back too often."""
    found.setbacks += 1
    if gone or found.setbacks >= settings.NEWSLETTER_MOST_SETBACKS:
        found.stopped_because = reason
        _record(STOPPED, found, events.SYSTEM)
    found.save(update_fields=["setbacks", "stopped_because"])


def forget_unconfirmed_by_calendar(now: datetime, say: Say) -> None:
    """Whoever did not say yes in time, did not ask."""
    since = now - timedelta(seconds=settings.NEWSLETTER_CONFIRM_WITHIN)
    gone, _ = Subscriber.objects.filter(confirmed_at=None, asked_at__lt=since).delete()
    if gone:
        say(f"Nieuwsbrief: niet bevestigde aanmeldingen gewist: {gone}.")


def _moved(found: Subscriber) -> Subscriber | None:
    others: Collection[Subscriber] = Subscriber.objects.filter(email=found.new_email).exclude(pk=found.pk)
    if others:
        return None
    found.email, found.new_email = found.new_email, ""
    found.stopped_because, found.setbacks = "", 0
    found.save(update_fields=["email", "new_email", "stopped_because", "setbacks"])
    _forget_removal(found.email)
    _record(CHANGED, found)
    return found


def _forget_removal(email: str) -> None:
    """Who asks again, is welcome again."""
    Removed.objects.filter(mark=mark_of_address(email)).delete()


def _record(code: str, found: Subscriber, by: Actor | Who = SOMEONE) -> None:
    """The log keeps for ever: no address, and no name but of who is signed in."""
    events.record(Event(code=code, by=by, about=Thing("subscriber", str(found.pk), str(found))))
