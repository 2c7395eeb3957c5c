"""Bringing people in: an account that waits, a role, and a mail with a link."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.core.exceptions import PermissionDenied
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.actions.roles import RoleFacts, end_role, give_role, under_access
from veiligheidsnetwerk.platform.accounts.models import Assignment, Invitation, User
from veiligheidsnetwerk.platform.accounts.recording import about_account
from veiligheidsnetwerk.platform.accounts.rules import State
from veiligheidsnetwerk.platform.core import events, mail
from veiligheidsnetwerk.platform.core.events import Event
from veiligheidsnetwerk.platform.network.actions import (
    EmploymentFacts,
    Order,
    PersonFacts,
    RefusedError,
    add_employment,
    add_person,
)
from veiligheidsnetwerk.platform.network.actions.saving import carried_out
from veiligheidsnetwerk.platform.network.models import Person

INVITED = "account.invited"


class AboutInvitation(Protocol):
    """Something done about the invitation of someone who has not accepted it yet."""

    def __call__(self, user: User, *, order: Order) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Invitee:
    """Who is invited: what the network should know, where they work (a guest: nowhere), and the role."""

    person: PersonFacts
    work: EmploymentFacts | None
    role: RoleFacts


def invite(invitee: Invitee, *, order: Order) -> User:
    """Make an account that waits for its owner, with a role; a mail tells how to begin. All of it or nothing.

    Who is in the network already, stays the same person.

    Raises:
        PermissionDenied: this actor may not give this role.
        RefusedError: there is an account already, or the work or the role cannot be.
    """
    order = under_access(order)
    with carried_out(order):
        address = invitee.person.email.lower()
        if User.objects.filter(email=address).exists():
            raise RefusedError("email", "Met dit adres is er al een account. Geef daar een rol.")
        person = _person(invitee, order.further)
        if User.objects.filter(person=person).exists():
            raise RefusedError("email", f"{person} heeft al een account. Geef daar een rol.")
        user = User.objects.create_user(address, person=person)
        order.events.append(Event(code="account.created", by=order.by, about=about_account(user)))
        give_role(user, invitee.role, order=order)
        _send(user, order)
    return user


def invite_again(user: User, *, order: Order) -> None:
    """Send a new link; one that was sent before works no more. Without a role there is nothing to open."""
    order = under_access(order)
    with carried_out(order):
        _require_waiting(user)
        if not _coming(user):
            raise RefusedError(None, f"{user} heeft geen rol meer. Geef eerst een rol; nodig daarna uit.")
        _withdraw(user, order.now)
        _send(user, order)


def withdraw_invitation(user: User, *, order: Order) -> None:
    """The link works no more, and the roles that it would open end, as far as this actor may give them."""
    order = under_access(order)
    with carried_out(order):
        _require_waiting(user)
        _withdraw(user, order.now)
        about = about_account(user)
        order.events.append(Event(code="account.invitation_withdrawn", by=order.by, about=about))
        for role in _coming(user):
            _end_unused(role, order)


def accept_invitation(invitation: Invitation, password: str, *, now: datetime) -> bool:
    """Afterwards this password opens the account. False when the link stopped working in the meantime."""
    user = invitation.account
    with carried_out(Order(by=user.actor, now=now, permission=None)):
        mine = Invitation.objects.filter(pk=invitation.pk, used_at=None, withdrawn_at=None)
        if not mine.update(used_at=now):
            return False
        user.set_password(password)
        user.save(update_fields=["password", "changed_at"])
        events.record(Event(code="account.invitation_accepted", by=user.actor, about=about_account(user)))
    return True


def _person(invitee: Invitee, order: Order) -> Person:
    """Who is meant: known by address, or new; with the work that was not known yet."""
    known = Person.objects.filter(email=invitee.person.email.lower()).first()
    if known is None:
        return add_person(invitee.person, order=order, work=invitee.work)
    today = timezone.localdate(order.now)
    work = invitee.work
    if work and not known.employments.on(today).filter(organisation=work.organisation).exists():
        add_employment(known, work, order=order)
    return known


def _require_waiting(user: User) -> None:
    if user.has_usable_password():
        raise RefusedError(None, f"{user} heeft de uitnodiging al aangenomen.")


def _withdraw(user: User, now: datetime) -> None:
    user.invitations.filter(used_at=None, withdrawn_at=None).update(withdrawn_at=now)


def _coming(user: User) -> list[Assignment]:
    """The roles that someone has, or is to have, as soon as the account opens."""
    return [held.assignment for held in user.roles if held.state in {State.WORKS, State.NOT_YET}]


def _end_unused(role: Assignment, order: Order) -> None:
    """End a role that nobody used today; one that is still to come ends on its first day."""
    last_day = max(timezone.localdate(order.now), role.first_day or date.min)
    with suppress(PermissionDenied):
        end_role(role, last_day=last_day, seen=role.version, order=order)


def _send(user: User, order: Order) -> None:
    invitation = Invitation.objects.create(account=user, by=order.by.name, asked_at=order.now)
    mail.ask(INVITED, str(invitation.pk))
    order.events.append(Event(code=INVITED, by=order.by, about=about_account(user)))
