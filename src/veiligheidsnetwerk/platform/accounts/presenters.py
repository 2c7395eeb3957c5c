"""Accounts as their owners see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.policies import PERMISSION_TEXTS, role
from veiligheidsnetwerk.platform.accounts.queries import OwnSession, gemeente_name


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage:
    """The own account. Each of `may` and `may_not` ends a sentence that begins with "U mag"."""

    user: User
    gemeente: str
    role: str
    role_text: str
    may: Sequence[str]
    may_not: Sequence[str]


def present_account(user: User) -> AccountPage:
    own = role(user.role)
    return AccountPage(
        user=user,
        gemeente=gemeente_name(user.gemeente) if user.gemeente else "",
        role=own.title,
        role_text=own.text,
        may=[text for permission, text in PERMISSION_TEXTS.items() if permission in own.permissions],
        may_not=[text for permission, text in PERMISSION_TEXTS.items() if permission not in own.permissions],
    )


def own_data(user: User, sessions: Sequence[OwnSession]) -> dict[str, Any]:
    """All that is kept about an account, without what opens it. The words are those of the page."""
    page = present_account(user)
    return {
        "account": {
            "naam": user.name,
            "e-mailadres": user.email,
            "rol": page.role,
            "gemeente": page.gemeente,
            "geldig tot en met": user.valid_until,
            "voorbeeldaccount": user.is_demo,
            "gemaakt op": user.created_at,
            "gewijzigd op": user.changed_at,
            "laatst ingelogd op": user.last_login,
        },
        "mag": page.may,
        "mag niet": page.may_not,
        "sessies": [
            {
                "browser": each.browser,
                "begonnen": each.begun,
                "laatst gebruikt": each.seen,
                "deze": each.current,
            }
            for each in sessions
        ],
    }
