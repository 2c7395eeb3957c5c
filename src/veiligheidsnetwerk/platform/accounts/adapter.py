"""What allauth asks us."""

import time
from http import HTTPStatus
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from veiligheidsnetwerk.platform.accounts import directory_sessions, passwords, rules
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.wording import state_in_words
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.publishing.dutch import capitalise


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves, an account can be over, and every sentence is ours."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": (
            "Het e-mailadres of het wachtwoord klopt niet. Controleer ze en probeer het opnieuw."
        ),
        "incorrect_password": "Dit is niet uw wachtwoord. Controleer het en probeer het opnieuw.",
        "too_many_login_attempts": (
            "U hebt te vaak een verkeerd wachtwoord ingevuld. Probeer het over vijf minuten opnieuw."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        del request
        return False

    def is_safe_url(self, url: str) -> bool:
        """After signing in or out we go on to a page of our own only."""
        request: HttpRequest = self.request
        hosts = {request.get_host()}
        return url_has_allowed_host_and_scheme(url, hosts, require_https=request.is_secure())

    def authenticate(self, request: HttpRequest, **credentials: Any) -> AbstractBaseUser | None:
        """In turns from the beginning, so that who is sent away was not counted."""
        with passwords.TURNS.one():
            return super().authenticate(request, **credentials)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Under what failed tries are counted. allauth would count apart for every way to write our host."""
        del request
        return rules.counted_as(credentials["email"])

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """Whether this is the password of someone who is signed in; counts as a try to sign in."""
        found = self.authenticate(self.request, email=str(user.get_username()), password=password)
        return found is not None and found.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **facts: Any) -> bool:
        """Who signed in or confirmed a moment ago is not asked again."""
        del app, facts
        shown = get_authentication_records(self.request, self.request.user)
        last = max((record["at"] for record in shown), default=0)
        return time.time() - last > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def pre_login(self, request: HttpRequest, user: AbstractBaseUser, **facts: Any) -> HttpResponse | None:
        """Only someone who knows the password or has the key comes here, so the reason gives nothing away."""
        del facts
        if isinstance(user, User) and user.is_valid:
            return directory_sessions.refuse_other_ways(request, user)
        return error_page(
            request,
            HTTPStatus.FORBIDDEN,
            what=f"Uw account geeft op dit moment geen toegang. {_why_not(user)}".strip(),
            do="Vraag het secretariaat van het netwerk of uw contactpersoon voor toegang.",
        )


def _why_not(user: AbstractBaseUser) -> str:
    """What keeps each role of this account from working."""
    held = user.roles if isinstance(user, User) else ()
    return " ".join(f"{capitalise(each.assignment.title)}: {state_in_words(each)}" for each in held)
