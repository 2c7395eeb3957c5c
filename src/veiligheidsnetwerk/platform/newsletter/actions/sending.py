"""Sending an edition: now or by the calendar, once; and what a person decides while it goes."""

from collections.abc import Callable, Mapping
from datetime import datetime

from django.conf import settings

from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SYSTEM, Event, Thing
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail, Mailing
from veiligheidsnetwerk.platform.core.processing import Subject, processing
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, lock
from veiligheidsnetwerk.platform.newsletter.actions.editions import SENT, sending
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.queries.editions import is_whole
from veiligheidsnetwerk.platform.newsletter.queries.readers import recipients
from veiligheidsnetwerk.platform.newsletter.rules.editions import State

EDITION = "newsletter.edition"
"""The kind of mail; it is about an edition and a reader, as `about_of` writes it."""
DEEDS: Mapping[str, tuple[Callable[[Mailing], bool], str]] = {
    "pauzeren": (mailings.pause, "newsletter.mailing.paused"),
    "verder": (mailings.resume, "newsletter.mailing.resumed"),
    "stoppen": (mailings.stop, "newsletter.mailing.stopped"),
}
"""What a person can do with a mailing, by the word in the address, and what the log calls that."""


def about_of(edition: int, reader: int) -> str:
    return f"{edition}:{reader}"


def send(edition: Edition, *, order: Order) -> Edition:
    """Let an approved edition go to everyone who is to get it, once.

    Raises:
        RefusedError: it was not approved, was sent before, something in it was withdrawn, or nobody reads it.
    """
    with carried_out(sending(order)):
        _ready(edition)  # when it is refused nobody's data is processed, and the log of that says nothing
    to = recipients(edition)
    concerned = [Subject("subscriber", str(each.pk)) for each in to]
    with processing("nieuwsbrief", concerned), carried_out(sending(order)):
        current = _ready(edition)
        if not to:
            raise RefusedError(None, "Niemand krijgt deze nieuwsbrief: er zijn nog geen lezers voor.")
        values = {"sent_at": order.now, "scheduled_at": None}
        what = f"Nieuwsbrief verzonden: {current}"
        kept = keep_changed(current, values, seen=current.version, order=order, what=what, verb="sent")
        lines = [about_of(current.pk, each.pk) for each in to]
        mailings.begin(EDITION, str(current.pk), lines, pace=settings.MAILING_PACE)
    return kept


def schedule(edition: Edition, at: datetime, *, order: Order) -> Edition:
    """Let the calendar send an approved edition.

    Raises:
        RefusedError: the moment has passed, or it cannot be sent now either.
    """
    with carried_out(sending(order)):
        current = _ready(edition)
        if at <= order.now:
            raise RefusedError("at", "Dit moment is al geweest.")
        what = f"Nieuwsbrief ingepland: {current}"
        values = {"scheduled_at": at}
        return keep_changed(current, values, seen=current.version, order=order, what=what)


def send_by_calendar(now: datetime, say: Say) -> None:
    """Send what was planned; what cannot go any more, waits for a person."""
    for edition in Edition.objects.filter(sent_at=None, scheduled_at__lte=now):
        order = Order(by=SYSTEM, now=now, permission=None)
        try:
            send(edition, order=order)
            say(f"Nieuwsbrief ‘{edition}’: het verzenden is begonnen.")
        except RefusedError as refusal:
            _unschedule(edition, refusal.message, order=Order(by=SYSTEM, now=now, permission=None))
            say(f"Nieuwsbrief ‘{edition}’ is niet verzonden: {refusal.message}")


def steer(edition: Edition, mailing: Mailing, deed: str, *, order: Order) -> None:
    """Let a mailing pause, go on or stop.

    Raises:
        RefusedError: it is not in a state in which that can be done.
    """
    with carried_out(sending(order)):
        do, code = DEEDS[deed]
        if not do(mailing):
            raise RefusedError(None, "Dat kan niet meer: de stand van het verzenden is veranderd.")
        _record(code, edition, order)


def settle_doubt(edition: Edition, line: Mail, *, arrived: bool, order: Order) -> None:
    """Say of a mail in doubt that it arrived, or that it may go again.

    Raises:
        RefusedError: somebody said it already, or the mailing was stopped.
    """
    with carried_out(sending(order)):
        if not mailings.settle_doubt(line, arrived=arrived):
            raise RefusedError(None, "Over deze mail is al beslist, of het verzenden is gestopt.")
        _record("newsletter.mailing.arrived" if arrived else "newsletter.mailing.again", edition, order)


def _ready(edition: Edition) -> Edition:
    lock(edition)
    current = Edition.objects.get(pk=edition.pk)
    if current.stands is State.SENT:
        raise RefusedError(None, SENT)
    if current.stands is State.DRAFT:
        raise RefusedError(None, "Deze nieuwsbrief is nog niet goedgekeurd.")
    if not is_whole(current):
        raise RefusedError(None, "Een bericht is intussen ingetrokken. Haal het er eerst uit.")
    return current


def _unschedule(edition: Edition, because: str, *, order: Order) -> None:
    with carried_out(order):
        lock(edition)
        current = Edition.objects.get(pk=edition.pk)
        what = f"Niet verzonden op het geplande moment. {because}"
        keep_changed(current, {"scheduled_at": None}, seen=current.version, order=order, what=what)


def _record(code: str, edition: Edition, order: Order) -> None:
    about = Thing("edition", str(edition.pk), f"nieuwsbrief {edition}")
    order.events.append(Event(code=code, by=order.by, about=about))
