"""What must not be true when we start."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage
from django.core.checks import Warning as Caution

NO_SERVER = "Er is geen mailserver ingesteld (MAIL_HOST): mails blijven wachten."


def mail_goes_out(**_options: Any) -> Sequence[CheckMessage]:
    """For `manage.py check --deploy`: in productie invitations and new passwords go by mail."""
    silent = settings.IN_PRODUCTION and not settings.MAIL_GOES_OUT
    return [Caution(NO_SERVER, id="core.W001")] if silent else []
