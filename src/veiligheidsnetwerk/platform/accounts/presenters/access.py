"""Accounts as who gives access sees them."""

from collections.abc import Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.accounts.models import Invitation, User
from veiligheidsnetwerk.platform.accounts.presenters.roles import RoleView, present_role
from veiligheidsnetwerk.platform.accounts.rules import HangsOn, State
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, may
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRow:
    """One account in the list."""

    pk: int
    name: str
    email: str
    roles: Sequence[str]
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRole:
    """A role of someone else, and what this actor may do about it."""

    view: RoleView
    may_end: bool
    may_extend: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessPage:
    """One account: its roles and its invitations."""

    user: User
    roles: Sequence[GivenRole]
    invitations: Sequence[Invitation]
    waits: bool


def present_row(user: User) -> AccessRow:
    working = [present_role(held) for held in user.roles if held.works]
    return AccessRow(
        pk=user.pk,
        name=user.name,
        email=user.email,
        roles=[f"{role.title}, voor {role.place}" for role in working],
        state=_state(user),
    )


def present_access(user: User, actor: Actor) -> AccessPage:
    invitations = list(user.invitations.all())
    for invitation in invitations:
        invitation.account = user
    return AccessPage(
        user=user,
        roles=[
            GivenRole(
                view=present_role(held),
                may_end=held.state is not State.OVER and _manages(actor, held.assignment.place),
                may_extend=held.assignment.definition.hangs_on is HangsOn.GUEST,
            )
            for held in user.roles
        ],
        invitations=invitations,
        waits=not user.has_usable_password(),
    )


def _manages(actor: Actor, place: Place | None) -> bool:
    return may(actor, Permission.ACCESS_MANAGE, about=place or ())


def _state(user: User) -> str:
    if not user.is_valid:
        return "Komt er vandaag niet in"
    if not user.has_usable_password():
        return "Uitgenodigd"
    if user.last_login is None:
        return "Nog niet ingelogd"
    return f"Laatst ingelogd op {format_date(user.last_login.date())}"
