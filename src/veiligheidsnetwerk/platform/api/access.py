"""Who asks: the token in the header, counted before anything is answered."""

from http import HTTPStatus

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from veiligheidsnetwerk.figures.query import Scope
from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.api.actions import count_question
from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.api.policies import actor_for
from veiligheidsnetwerk.platform.api.problems import RefusedError
from veiligheidsnetwerk.platform.api.queries import usable_token
from veiligheidsnetwerk.platform.insight.policies import scope_of


class TokenInHeader(HttpBearer):
    """`Authorization: Bearer vn_…`"""

    def authenticate(self, request: HttpRequest, token: str) -> Token | None:
        del request
        found = usable_token(token, timezone.localdate())
        if found is None:
            return None
        now = timezone.now()
        if not count_question(token=found, now=now):
            raise RefusedError(
                HTTPStatus.TOO_MANY_REQUESTS,
                f"Een sleutel kan {rules.MOST_A_MINUTE} vragen per minuut stellen. Probeer het straks weer.",
                retry_after=rules.seconds_left(now),
            )
        return found


def token_of(request: HttpRequest) -> Token:
    """The token that this question came with."""
    token = getattr(request, "auth", None)
    if not isinstance(token, Token):
        raise RefusedError(HTTPStatus.UNAUTHORIZED, "Stuur een geldige API-sleutel mee.")
    return token


def scope_here(request: HttpRequest) -> Scope:
    """The scope in which questions with this token are answered: that of the page."""
    return scope_of(actor_for(str(token_of(request))))
