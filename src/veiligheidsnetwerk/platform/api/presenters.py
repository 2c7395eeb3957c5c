"""Tokens as a page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token in words; `works` says whether it can be ended."""

    pk: int
    hint: str
    name: str
    organisation: str
    state: str
    used: str
    works: bool


def present_tokens(tokens: Sequence[Token], *, today: date) -> list[TokenRow]:
    """Those that work first."""
    rows = [_row(token, today) for token in tokens]
    return sorted(rows, key=lambda row: not row.works)


def _row(token: Token, today: date) -> TokenRow:
    exists = token.organisation.span.holds_on(today)
    works = token.ended_at is None and token.last_day >= today and exists
    return TokenRow(
        pk=token.pk,
        hint=f"{token.hint}…",
        name=token.name,
        organisation=str(token.organisation),
        state=_state(token, today, exists=exists),
        used=format_date(timezone.localdate(token.used_at)) if token.used_at else "nog niet",
        works=works,
    )


def _state(token: Token, today: date, *, exists: bool) -> str:
    if token.ended_at is not None:
        return f"beëindigd op {format_date(timezone.localdate(token.ended_at))}"
    if not exists:
        return "werkt niet: de organisatie bestaat nu niet"
    word = "geldig" if token.last_day >= today else "was geldig"
    return f"{word} tot en met {format_date(token.last_day)}"
