"""How long a sign-in lasts."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponse

from veiligheidsnetwerk.platform.accounts import rules

type Next = Callable[[HttpRequest], HttpResponse]

BEGUN = "begonnen"
SEEN = "gezien"


def session_bounds(get_response: Next) -> Next:
    """Sign a person out after too long without doing anything, and in any case after the longest time."""

    def respond(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            if session_is_over(request.session, now):
                logout(request)
            else:
                _mark(request.session, now)
        return get_response(request)

    return respond


def session_is_over(session: SessionBase, now: int) -> bool:
    """Whether a sign-in lasted too long, or nothing happened for too long."""
    return rules.session_is_over(
        begun=session.get(BEGUN, now),
        seen=session.get(SEEN, now),
        now=now,
        idle=settings.SESSION_COOKIE_AGE,
        longest=settings.SESSION_LONGEST,
    )


def _mark(session: SessionBase, now: int) -> None:
    # Not at every request: each mark is a write to the database.
    if now - session.get(SEEN, 0) > settings.SESSION_REFRESH:
        session.setdefault(BEGUN, now)
        session[SEEN] = now
