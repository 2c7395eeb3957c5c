"""What is asked about tokens."""

from datetime import date

from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.api.models import Token


def usable_token(secret: str, day: date) -> Token | None:
    """The token with this secret, if it works on this day."""
    found = Token.objects.usable_on(day).filter(digest=rules.digest_of(secret))
    return found.select_related("organisation").first()


def all_tokens() -> list[Token]:
    """Every token there ever was, the newest first."""
    return list(Token.objects.select_related("organisation"))
