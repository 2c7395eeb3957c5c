import os
import secrets
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from veiligheidsnetwerk.platform.accounts import checks
from veiligheidsnetwerk.platform.accounts.actions import create_demo_accounts
from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS
from veiligheidsnetwerk.platform.accounts.models import User

SHOWN_BEFORE = (
    "het wachtwoord dat bij de eerste start is getoond.\nEen ander kiest u zo: DEMO_PASSWORD=… make run"
)


class Command(BaseCommand):
    help = "Maakt de accounts van de proefomgeving en toont ze; in productie mogen ze er niet zijn."
    requires_system_checks = ()

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        if settings.IN_PRODUCTION:
            _refuse()
            return
        password = _ensure_accounts()
        rows = [f"  {account.email:<38} {account.name}" for account in DEMO_ACCOUNTS]
        self.stdout.write("\n".join(["\nAccounts van de proefomgeving:", *rows]))
        self.stdout.write(f"Voor alle accounts geldt: {password}")


def _refuse() -> None:
    try:
        checks.refuse_demo_accounts()
    except ImproperlyConfigured as reason:
        raise CommandError(str(reason)) from reason


def _ensure_accounts() -> str:
    """Make what is missing; afterwards the words that tell which password they have."""
    if given := os.environ.get("DEMO_PASSWORD"):
        create_demo_accounts(given)
        return "het wachtwoord uit DEMO_PASSWORD."
    if User.objects.filter(is_demo=True).count() == len(DEMO_ACCOUNTS):
        return SHOWN_BEFORE
    password = secrets.token_urlsafe(12)
    create_demo_accounts(password)
    return f"wachtwoord {password} (wordt maar één keer getoond)."
