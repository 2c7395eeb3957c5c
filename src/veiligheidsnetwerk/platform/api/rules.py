"""Decisions about API-sleutels on plain values."""

import hashlib
from datetime import date, datetime, timedelta
from typing import Final

LONGEST: Final = timedelta(days=366)
"""How long a token may be good for: who still uses it then, asks for another."""
MOST_A_MINUTE: Final = 120
"""How many questions a token may ask in one minute."""
PREFIX: Final = "vn_"
_SHOWN: Final = 8


def digest_of(secret: str) -> str:
    """What is kept of a token. It is 256 bits of chance, so nobody can go through all of them."""
    return hashlib.sha256(secret.encode()).hexdigest()


def hint_of(secret: str) -> str:
    """The beginning of a token, by which people recognise it."""
    return secret[:_SHOWN]


def last_day_problem(last_day: date, *, today: date) -> str:
    """Why a token cannot end on this day; "" when it can."""
    if last_day < today:
        return "Deze dag is al voorbij. Kies vandaag of een dag later."
    if last_day > today + LONGEST:
        return "Een API-sleutel is ten hoogste een jaar geldig. Kies een eerdere dag."
    return ""


def minute_of(now: datetime) -> int:
    """Which minute it is, counted since 1970."""
    return int(now.timestamp()) // 60


def seconds_left(now: datetime) -> int:
    """How long it takes until the next minute begins."""
    return 60 - int(now.timestamp()) % 60
