"""Accounts, and what they may do, as a page shows them."""

from veiligheidsnetwerk.platform.accounts.presenters.own_account import (
    AccountPage,
    own_data,
    present_account,
)
from veiligheidsnetwerk.platform.accounts.presenters.reasons import Reason, reason_for, whom_to_ask
from veiligheidsnetwerk.platform.accounts.presenters.roles import RoleView, present_role

__all__ = [
    "AccountPage",
    "Reason",
    "RoleView",
    "own_data",
    "present_account",
    "present_role",
    "reason_for",
    "whom_to_ask",
]
