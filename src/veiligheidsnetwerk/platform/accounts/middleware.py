"""How long a sign-in lasts, and what it was done with."""

import time
from collections.abc import Callable
from http import HTTPStatus

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.accounts import directory_sessions, queries, rules
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.models.sessions import BEGUN, BROWSER, SEEN
from veiligheidsnetwerk.platform.accounts.passwords import TooBusyError
from veiligheidsnetwerk.platform.core.errors import error_page
from veiligheidsnetwerk.platform.core.rights import Factor

type Next = Callable[[HttpRequest], HttpResponse]


def session_bounds(get_response: Next) -> Next:
    """Sign a person out after too long without doing anything, and in any case after the longest time.

    Whoever stays, comes with the factors that were shown.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        now = int(time.time())
        if request.user.is_authenticated and (
            session_is_over(request.session, now) or directory_sessions.is_closed(request, now)
        ):
            logout(request)
        if isinstance(request.user, User):
            request.user.factors = _factors_shown(request, request.user)
        response = get_response(request)
        if request.user.is_authenticated:
            _mark(request, now)
        return response

    return respond


class RefuseWhenBusy:
    """Says at once that there are too many at the door, instead of keeping all other pages waiting."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, TooBusyError):
            return None
        return error_page(
            request,
            HTTPStatus.SERVICE_UNAVAILABLE,
            what="Er loggen nu veel mensen tegelijk in. Uw wachtwoord is nog niet bekeken.",
            kept="Dit telt niet als een mislukte poging.",
            do="Wacht een halve minuut en probeer het opnieuw.",
        )


def _factors_shown(request: HttpRequest, user: User) -> frozenset[Factor]:
    """With which second factors this session was opened or confirmed; without one nothing is asked."""
    shown = {
        record["id"] for record in get_authentication_records(request, user) if record["method"] == "mfa"
    }
    own = queries.factors_among(user, shown) if shown else frozenset()
    return own | directory_sessions.factors_of(request, user)


def session_is_over(session: SessionBase, now: int) -> bool:
    """Whether a sign-in lasted too long, or nothing happened for too long."""
    return rules.session_is_over(
        begun=session.get(BEGUN, now),
        seen=session.get(SEEN, now),
        now=now,
        idle=settings.SESSION_COOKIE_AGE,
        longest=settings.SESSION_LONGEST,
    )


def _mark(request: HttpRequest, now: int) -> None:
    # Not at every request: each mark is a write to the database.
    session = request.session
    if now - session.get(SEEN, 0) > settings.SESSION_REFRESH:
        session.setdefault(BEGUN, now)
        session[SEEN] = now
        session[BROWSER] = rules.browser_in_words(request.headers.get("User-Agent", ""))
