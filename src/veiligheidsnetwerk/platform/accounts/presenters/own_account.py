"""The own account."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import queries
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.accounts.presenters.reasons import Reason, reason_for, whom_to_ask
from veiligheidsnetwerk.platform.accounts.presenters.roles import RoleView, present_role
from veiligheidsnetwerk.platform.accounts.queries import OwnSession
from veiligheidsnetwerk.platform.core.own_data import told_about
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.network import queries as network
from veiligheidsnetwerk.platform.network.models import Employment, Membership


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """The own account: who this is, where this person works and sits, which roles, and what those allow."""

    user: User
    work: Sequence[Employment]
    seats: Sequence[Membership]
    roles: Sequence[RoleView]
    guests: Sequence[Assignment]
    may: Sequence[Reason]
    may_not: Sequence[Reason]
    ask: str


def present_account(user: User) -> AccountPage:
    reasons = [reason_for(user, permission) for permission in Permission]
    return AccountPage(
        user=user,
        work=network.work_of(user.person),
        seats=network.seats_of(user.person),
        roles=[present_role(held) for held in user.roles],
        guests=queries.guests_of(user.person_id, timezone.localdate()),
        may=[reason for reason in reasons if reason.allowed],
        may_not=[reason for reason in reasons if not reason.allowed],
        ask=whom_to_ask(user),
    )


def own_data(user: User, sessions: Sequence[OwnSession]) -> dict[str, Any]:
    """All that is kept about who has an account, without what opens it. The words are those of the page."""
    page = present_account(user)
    return {
        "account": {
            "naam": user.name,
            "e-mailadres": user.email,
            "e-mailadres in het netwerk": user.person.email,
            "voorbeeldaccount": user.is_demo,
            "gemaakt op": user.created_at,
            "gewijzigd op": user.changed_at,
            "laatst ingelogd op": user.last_login,
        },
        "werk": [_work(job) for job in page.work],
        "overleggen": [_seat(seat) for seat in page.seats],
        "rollen": [_role(each) for each in page.roles],
        "mag": [reason.text for reason in page.may],
        "mag niet": [reason.text for reason in page.may_not],
        "sessies": [
            {
                "browser": each.browser,
                "begonnen": each.begun,
                "laatst gebruikt": each.seen,
                "deze": each.current,
            }
            for each in sessions
        ],
        **told_about(user.person_id),
    }


def _work(job: Employment) -> dict[str, Any]:
    return {
        "organisatie": str(job.organisation),
        "functie": job.function,
        "eerste dag": job.first_day,
        "laatste dag": job.last_day,
    }


def _seat(seat: Membership) -> dict[str, Any]:
    return {
        "overleg": str(seat.body),
        "rol": seat.role,
        "namens": str(seat.on_behalf_of or ""),
        "eerste dag": seat.first_day,
        "laatste dag": seat.last_day,
    }


def _role(view: RoleView) -> dict[str, Any]:
    given = view.assignment
    return {
        "rol": given.title,
        "voor": view.place,
        "eerste dag": given.first_day,
        "laatste dag": given.last_day,
        "bevestigd tot en met": given.confirm_by,
        "gegeven door": given.given_by,
        "reden": given.reason,
        "werkt": view.works,
    }
