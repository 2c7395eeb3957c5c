"""Who may be signed in: asked at sign-in, and again at every request."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from veiligheidsnetwerk.platform.accounts.models import User


class AccountBackend(AuthenticationBackend):
    """An e-mail address and a password, as long as the account is valid."""

    def user_can_authenticate(self, user: AbstractBaseUser | AnonymousUser | None) -> bool:
        return isinstance(user, User) and user.is_valid
