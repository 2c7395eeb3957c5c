"""What must not be true when we start."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Critical
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

REFUSAL = (
    "Deze productieomgeving start niet: er zijn nog voorbeeldaccounts. "
    "Verwijder ze of gebruik een andere database."
)


def refuse_demo_accounts() -> None:
    """Raise `ImproperlyConfigured` in productie when demo accounts exist."""
    if _demo_accounts_where_they_must_not_be():
        raise ImproperlyConfigured(REFUSAL)


def demo_accounts_in_production(**_options: Any) -> Sequence[CheckMessage]:
    return [Critical(REFUSAL, id="accounts.C001")] if _demo_accounts_where_they_must_not_be() else []


def _demo_accounts_where_they_must_not_be() -> bool:
    if settings.ENVIRONMENT != "productie":
        return False
    # Only here, because checks load before models do.
    from veiligheidsnetwerk.platform.accounts.models import User  # noqa: PLC0415

    # Before the first migrate there is no table yet, and so no account.
    return (
        User._meta.db_table in connection.introspection.table_names()
        and User.objects.filter(is_demo=True).exists()
    )
