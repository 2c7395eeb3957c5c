"""What people do with their own account."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from veiligheidsnetwerk.platform.accounts.models import PasswordReset, Session, User
from veiligheidsnetwerk.platform.accounts.recording import FACTOR_KINDS, Origin, about_account, about_email
from veiligheidsnetwerk.platform.core import events, mail
from veiligheidsnetwerk.platform.core.events import SOMEONE, Event

RESET = "account.reset"
CHANGED = "account.password_changed"
FACTOR_ADDED = "account.factor_added"
FACTOR_REMOVED = "account.factor_removed"


@transaction.atomic
def change_password(user: User, password: str, *, keep: str) -> None:
    """Afterwards only this password opens the account, and only the session with the key `keep` goes on."""
    user.set_password(password)
    user.save(update_fields=["password", "changed_at"])
    Session.objects.filter(account=user).exclude(session_key=keep).delete()
    events.record(Event(code="account.password_changed", by=user.actor, about=about_account(user)))
    mail.ask(CHANGED, str(user.pk))


@transaction.atomic
def ask_for_reset(email: str, *, origin: Origin) -> None:
    """A mail with a link goes to this address, if an account has it. The same work is done if none has."""
    account = User.objects.filter(email=email.strip().lower()).first()
    reset = PasswordReset.objects.create(account=account)
    mail.ask(RESET, str(reset.pk))
    about = about_email(email)
    events.record(
        Event(
            code="account.reset_asked", by=SOMEONE, about=about, network=origin.network, after=origin.details
        )
    )


@transaction.atomic
def reset_password(reset: PasswordReset, password: str, *, now: datetime) -> bool:
    """Afterwards only this password opens the account, and nobody is signed in with it.

    False when the link was used in the meantime; then nothing happened. A second factor stays what it was.
    """
    user = reset.account
    mine = PasswordReset.objects.filter(pk=reset.pk, used_at=None)
    if user is None or not mine.update(used_at=now):
        return False
    user.set_password(password)
    user.save(update_fields=["password", "changed_at"])
    Session.objects.filter(account=user).delete()
    events.record(Event(code="account.password_reset", by=SOMEONE, about=about_account(user)))
    mail.ask(CHANGED, str(user.pk))
    return True


@transaction.atomic
def end_sessions(user: User, keys: Collection[str]) -> int:
    """Sign this person out in the sessions with these keys; how many there were."""
    ended, _ = Session.objects.filter(account=user, session_key__in=keys).delete()
    if ended:
        about, counted = about_account(user), {"aantal": ended}
        events.record(Event(code="account.sessions_closed", by=user.actor, about=about, after=counted))
    return ended


@transaction.atomic
def note_own_data_taken(user: User) -> None:
    """Let the log know that this person took the own data along."""
    events.record(Event(code="account.data_taken", by=user.actor, about=about_account(user)))


@transaction.atomic
def note_factor(user: User, code: str, *, kind: str) -> None:
    """Let the log know that this person added or removed a second factor of a kind."""
    about, facts = about_account(user), {"soort": FACTOR_KINDS[kind]}
    events.record(Event(code=code, by=user.actor, about=about, after=facts))
