"""Who has an account, which roles it has, and where each of them is signed in."""

from veiligheidsnetwerk.platform.accounts.models.directories import DirectoryLink
from veiligheidsnetwerk.platform.accounts.models.invitations import Invitation
from veiligheidsnetwerk.platform.accounts.models.resets import PasswordReset
from veiligheidsnetwerk.platform.accounts.models.roles import Assignment, Held
from veiligheidsnetwerk.platform.accounts.models.sessions import Session
from veiligheidsnetwerk.platform.accounts.models.user import User, UserManager

__all__ = [
    "Assignment",
    "DirectoryLink",
    "Held",
    "Invitation",
    "PasswordReset",
    "Session",
    "User",
    "UserManager",
]
