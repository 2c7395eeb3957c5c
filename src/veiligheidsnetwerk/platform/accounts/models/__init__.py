"""Who has an account, and where each of them is signed in."""

from veiligheidsnetwerk.platform.accounts.models.resets import PasswordReset
from veiligheidsnetwerk.platform.accounts.models.sessions import Session
from veiligheidsnetwerk.platform.accounts.models.user import User, UserManager

__all__ = ["PasswordReset", "Session", "User", "UserManager"]
