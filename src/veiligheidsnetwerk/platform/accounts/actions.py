from collections.abc import Sequence

from django.conf import settings
from django.db import transaction

from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS, DemoAccount
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.recording import about_account
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Details, Event


class DemoAccountsRefusedError(Exception):
    """Demo accounts do not belong in productie; the message is Dutch."""


@transaction.atomic
def create_demo_accounts(password: str) -> Sequence[User]:
    """Afterwards every demo account exists and signs in with this password. May be repeated.

    Raises:
        DemoAccountsRefusedError: in productie.
    """
    if settings.IN_PRODUCTION:
        raise DemoAccountsRefusedError("In productie maken we geen voorbeeldaccounts.")
    return [_ensure(account, password) for account in DEMO_ACCOUNTS]


def _ensure(account: DemoAccount, password: str) -> User:
    user = User.objects.filter(email=account.email).first()
    if user is None:
        return _create(account, password)
    if not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password", "changed_at"])
        events.record(Event(code="account.credential_set", by=SYSTEM, about=about_account(user)))
    return user


def _create(account: DemoAccount, password: str) -> User:
    user = User.objects.create_user(
        account.email,
        password,
        name=account.name,
        role=account.role,
        gemeente=account.gemeente,
        is_demo=True,
    )
    facts: Details = {"rol": user.role, "gemeente": user.gemeente, "voorbeeldaccount": user.is_demo}
    events.record(Event(code="account.created", by=SYSTEM, about=about_account(user), after=facts))
    return user
