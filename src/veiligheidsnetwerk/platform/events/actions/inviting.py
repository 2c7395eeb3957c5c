"""Inviting who has no account, and letting go of what is known of them."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.actions.reminding import REMINDER
from veiligheidsnetwerk.platform.events.actions.signing_up import SIGNED_OFF, give_up
from veiligheidsnetwerk.platform.events.actions.waiting import SIGN_UP, move_up
from veiligheidsnetwerk.platform.events.models import Invitee, Meeting, SignUp
from veiligheidsnetwerk.platform.events.rules.places import KEPT_AFTER, State
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, lock

INVITATION = "meetings.invitation"
"""The kind of mail; it is about an `Invitee`."""
ADDED, REMOVED = "meetings.invitee.added", "meetings.invitee.removed"


def invite(meeting: Meeting, addresses: Sequence[str], *, order: Order) -> Sequence[Invitee]:
    """Invite these by mail; who was invited before is not asked again. Those who are new.

    Raises:
        RefusedError: nobody can sign up any more, or an address belongs to an account.
    """
    order = managing(order, meeting)
    with carried_out(order):
        lock(meeting)
        current = Meeting.objects.get(pk=meeting.pk)
        require_on(current)
        if not current.is_open(order.now):
            raise RefusedError(
                None, "Aanmelden voor deze bijeenkomst kan niet meer, dus uitnodigen ook niet."
            )
        asked = list(dict.fromkeys(each.lower() for each in addresses))
        _require_no_account(asked)
        known = set(current.invitees.filter(email__in=asked).values_list("email", flat=True))
        made = [
            Invitee.objects.create(meeting=current, email=each, invited_at=order.now)
            for each in asked
            if each not in known
        ]
        for each in made:
            mail.ask(INVITATION, str(each.pk))
            order.events.append(_event(ADDED, each, order))
    return made


def withdraw(invitee: Invitee, *, order: Order) -> None:
    """Take back an invitation, and the place with it; name and address go at once."""
    order = managing(order, invitee.meeting)
    with carried_out(order):
        lock(invitee.meeting)
        sign_up = SignUp.objects.filter(invitee=invitee).exclude(state=State.LEFT).first()
        if sign_up is not None:
            give_up(sign_up, f"Uitnodiging ingetrokken: {invitee.meeting}", order=order)
        _forget([invitee])
        order.events.append(_event(REMOVED, invitee, order))
        move_up(Meeting.objects.get(pk=invitee.meeting_id), order=order.further)


@transaction.atomic
def forget_invitees_by_calendar(now: datetime, say: Say) -> None:
    """A week after the meeting nobody needs to reach them any more."""
    past = timezone.localdate(now) - KEPT_AFTER
    gone = list(Invitee.objects.filter(meeting__day__lt=past).exclude(email="", name=""))
    _forget(gone)
    if gone:
        say(f"Namen en adressen van genodigden gewist: {len(gone)}.")


def _forget(invitees: Sequence[Invitee]) -> None:
    """The organisation stays: of whom there were people, is no secret and says who of nobody."""
    keys = [each.pk for each in invitees]
    Invitee.objects.filter(pk__in=keys).update(name="", email="")
    mail.forget(INVITATION, [str(key) for key in keys])
    places = SignUp.objects.filter(invitee__in=keys).values_list("pk", flat=True)
    for kind in (SIGN_UP, SIGNED_OFF, REMINDER):
        mail.forget(kind, [str(key) for key in places])


def _require_no_account(addresses: Sequence[str]) -> None:
    asked = Q(email__in=addresses) | Q(person__email__in=addresses)
    found = User.objects.filter(asked).order_by("email").first()
    if found is not None:
        said = f"{found.email} heeft een account en meldt zich daarmee aan. Haal dit adres weg."
        raise RefusedError("addresses", said)


def _event(code: str, invitee: Invitee, order: Order) -> Event:
    """The log keeps for ever: no name and no address."""
    return Event(code=code, by=order.by, about=Thing("invitee", str(invitee.pk), f"genodigde {invitee}"))
