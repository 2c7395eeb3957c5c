"""What changes accounts and their roles. Each action tells the log, in the same transaction."""

from veiligheidsnetwerk.platform.accounts.actions.demo import DemoAccountsRefusedError, create_demo_accounts
from veiligheidsnetwerk.platform.accounts.actions.directories import (
    NO_ACCOUNT,
    OTHER_ADDRESS,
    OTHER_PERSON,
    account_in_directory,
    note_refused_by_directory,
)
from veiligheidsnetwerk.platform.accounts.actions.own_account import (
    CHANGED,
    FACTOR_ADDED,
    FACTOR_REMOVED,
    RESET,
    ask_for_reset,
    change_password,
    end_sessions,
    note_factor,
    note_own_data_taken,
    reset_password,
)
from veiligheidsnetwerk.platform.accounts.actions.roles import RoleFacts, give_role

__all__ = [
    "CHANGED",
    "FACTOR_ADDED",
    "FACTOR_REMOVED",
    "NO_ACCOUNT",
    "OTHER_ADDRESS",
    "OTHER_PERSON",
    "RESET",
    "DemoAccountsRefusedError",
    "RoleFacts",
    "account_in_directory",
    "ask_for_reset",
    "change_password",
    "create_demo_accounts",
    "end_sessions",
    "give_role",
    "note_factor",
    "note_own_data_taken",
    "note_refused_by_directory",
    "reset_password",
]
