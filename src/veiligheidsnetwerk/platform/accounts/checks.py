"""What must not be true when we start."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import CheckMessage, Critical
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

REFUSAL = (
    "Deze productieomgeving start niet: er zijn nog voorbeeldaccounts. "
    "Verwijder ze of gebruik een andere database."
)


def refuse_demo_accounts() -> None:
    """Raise `ImproperlyConfigured` in productie when demo accounts exist."""
    if _demo_accounts_in_production():
        raise ImproperlyConfigured(REFUSAL)


def no_demo_accounts_in_production(**_options: Any) -> Sequence[CheckMessage]:
    """The same as a check of Django's, for `manage.py check --deploy --database default`."""
    return [Critical(REFUSAL, id="accounts.C001")] if _demo_accounts_in_production() else []


def _demo_accounts_in_production() -> bool:
    if not settings.IN_PRODUCTION:
        return False
    # This module loads before models do. And before the first migrate there is no table, so no account.
    model = get_user_model()
    exists = model._meta.db_table in connection.introspection.table_names()
    return exists and model.objects.filter(is_demo=True).exists()
