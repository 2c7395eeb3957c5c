"""What changes tokens."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from veiligheidsnetwerk.platform.api import rules
from veiligheidsnetwerk.platform.api.models import Token
from veiligheidsnetwerk.platform.api.recording import note_ended, note_made
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.network.models import Organisation

_BYTES = 32


class AlreadyMadeError(Exception):
    """The same form was sent before; its token was shown then and is shown no more."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new token, with the secret that only this moment knows."""

    token: Token
    secret: str


def make_token(
    *, organisation: Organisation, name: str, last_day: date, submission: UUID, by: Actor, now: datetime
) -> Made:
    """Make a token for an organisation. `AlreadyMadeError` when this submission made one already."""
    require(by, Permission.API_MANAGE)
    secret = f"{rules.PREFIX}{secrets.token_urlsafe(_BYTES)}"
    try:
        with transaction.atomic():
            token = Token.objects.create(
                organisation=organisation,
                name=name,
                digest=rules.digest_of(secret),
                hint=rules.hint_of(secret),
                submission=submission,
                made_at=now,
                last_day=last_day,
            )
            note_made(token, by=by)
    except IntegrityError as error:
        if Token.objects.filter(submission=submission).exists():
            raise AlreadyMadeError from error
        raise
    return Made(token, secret)


@transaction.atomic
def end_token(*, token: Token, by: Actor, now: datetime) -> bool:
    """End a token from this moment on; False when someone had done so already."""
    require(by, Permission.API_MANAGE)
    if not Token.objects.filter(pk=token.pk, ended_at__isnull=True).update(ended_at=now):
        return False
    note_ended(token, by=by)
    return True


def count_question(*, token: Token, now: datetime) -> bool:
    """Count a question; False when this minute has had all that it may have.

    Both updates judge and count in one step, so that questions at the same moment count as many.
    """
    minute, mine = rules.minute_of(now), Token.objects.filter(pk=token.pk)
    within = mine.filter(minute=minute, asked__lt=rules.MOST_A_MINUTE)
    if within.update(asked=F("asked") + 1, used_at=now):
        return True
    return bool(mine.exclude(minute=minute).update(minute=minute, asked=1, used_at=now))
