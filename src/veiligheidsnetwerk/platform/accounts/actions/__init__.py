"""What changes accounts and their roles. Each action tells the log, in the same transaction."""

from veiligheidsnetwerk.platform.accounts.actions.demo import DemoAccountsRefusedError, create_demo_accounts
from veiligheidsnetwerk.platform.accounts.actions.directories import (
    NO_ACCOUNT,
    OTHER_ADDRESS,
    OTHER_PERSON,
    account_in_directory,
    note_refused_by_directory,
)
from veiligheidsnetwerk.platform.accounts.actions.invitations import (
    INVITED,
    AboutInvitation,
    Invitee,
    accept_invitation,
    invite,
    invite_again,
    withdraw_invitation,
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
from veiligheidsnetwerk.platform.accounts.actions.roles import (
    RoleFacts,
    confirm_roles,
    end_role,
    extend_guest,
    give_role,
)

__all__ = [
    "CHANGED",
    "FACTOR_ADDED",
    "FACTOR_REMOVED",
    "INVITED",
    "NO_ACCOUNT",
    "OTHER_ADDRESS",
    "OTHER_PERSON",
    "RESET",
    "AboutInvitation",
    "DemoAccountsRefusedError",
    "Invitee",
    "RoleFacts",
    "accept_invitation",
    "account_in_directory",
    "ask_for_reset",
    "change_password",
    "confirm_roles",
    "create_demo_accounts",
    "end_role",
    "end_sessions",
    "extend_guest",
    "give_role",
    "invite",
    "invite_again",
    "note_factor",
    "note_own_data_taken",
    "note_refused_by_directory",
    "reset_password",
    "withdraw_invitation",
]
