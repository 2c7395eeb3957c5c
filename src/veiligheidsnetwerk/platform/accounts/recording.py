"""What the log hears about signing in and out. Signals, so that no way in goes around it."""

import time
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest

from veiligheidsnetwerk.platform.accounts import rules
from veiligheidsnetwerk.platform.accounts.adapter import AccountAdapter
from veiligheidsnetwerk.platform.accounts.middleware import session_is_over
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SOMEONE, Action, Details, Event, Result, Thing
from veiligheidsnetwerk.platform.core.marks import mark
from veiligheidsnetwerk.platform.core.processing import Subject, processing

ACTIONS = (
    Action(code="account.signed_in", sentence="{who} logde in."),
    Action(code="account.sign_in_failed", sentence="Inloggen mislukte met een {about}."),
    Action(code="account.signed_out", sentence="{who} logde uit."),
    Action(code="account.session_ended", sentence="De sessie van {who} liep af."),
    Action(code="account.created", sentence="{who} maakte een account voor {about}."),
    Action(code="accounts.assignment.added", sentence="{who} gaf de {about}."),
    Action(code="accounts.assignment.changed", sentence="{who} wijzigde de {about}."),
    Action(code="accounts.assignment.ended", sentence="{who} beëindigde de {about}."),
    Action(code="accounts.assignment.confirmed", sentence="{who} bevestigde de {about}."),
    Action(code="account.invited", sentence="{who} nodigde {about} uit."),
    Action(code="account.invitation_withdrawn", sentence="{who} trok de uitnodiging van {about} in."),
    Action(code="account.invitation_accepted", sentence="{who} nam de uitnodiging aan."),
    Action(code="account.credential_set", sentence="{who} gaf {about} een ander wachtwoord."),
    Action(code="account.password_changed", sentence="{who} koos een ander wachtwoord."),
    Action(code="account.reset_asked", sentence="{who} vroeg een nieuw wachtwoord voor een {about}."),
    Action(
        code="account.password_reset",
        sentence="{who} koos met een link uit een mail een ander wachtwoord voor {about}.",
    ),
    Action(
        code="account.directory_linked",
        sentence="{who} logde voor het eerst in via {after[organisatie]}; het account hoort daar nu bij.",
    ),
    Action(code="account.directory_refused", sentence="Inloggen via {about} werd geweigerd."),
    Action(code="account.sessions_closed", sentence="{who} beëindigde {after[aantal]} eigen sessie(s)."),
    Action(code="account.factor_added", sentence="{who} voegde {after[soort]} toe."),
    Action(code="account.factor_removed", sentence="{who} verwijderde {after[soort]}."),
    Action(code="account.data_taken", sentence="{who} downloadde de eigen gegevens."),
)

FACTOR_KINDS = {
    "totp": "een app met codes",
    "webauthn": "een passkey of beveiligingssleutel",
    "recovery_codes": "nieuwe herstelcodes",
}


@dataclass(frozen=True, slots=True)
class Origin:
    """The network that someone came from, and a mark of the whole address, for signing in only."""

    network: str = ""
    details: Details = field(default_factory=dict)


def listen() -> None:
    events.register(*ACTIONS)
    user_logged_in.connect(_signed_in, dispatch_uid="log")
    user_login_failed.connect(_failed, dispatch_uid="log")
    user_logged_out.connect(_signed_out, dispatch_uid="log")


def about_account(user: User) -> Thing:
    return Thing("account", str(user.pk), user.name)


def about_email(typed: str) -> Thing:
    """What someone typed to sign in, as the log may know it: by a mark."""
    known = mark("e-mail", typed.strip().lower())
    return Thing("email", known, f"e-mailadres met het kenmerk {known}")


def _signed_in(request: HttpRequest, user: User, **_facts: Any) -> None:
    origin = origin_of(request)
    about = about_account(user)
    with processing("inloggen", [Subject(about.kind, about.id)]), transaction.atomic():
        events.record(
            Event(
                code="account.signed_in",
                by=user.actor,
                about=about,
                network=origin.network,
                after=origin.details,
            )
        )


@transaction.atomic
def _failed(credentials: dict[str, Any], request: HttpRequest | None = None, **_facts: Any) -> None:
    """The same line whether the account exists or not, and nothing of what was typed."""
    typed = credentials.get("email") or credentials.get("username") or ""
    origin = origin_of(request)
    events.record(
        Event(
            code="account.sign_in_failed",
            by=SOMEONE,
            about=about_email(str(typed)),
            result=Result.REFUSED,
            network=origin.network,
            after=origin.details,
        )
    )


@transaction.atomic
def _signed_out(request: HttpRequest, user: User | None, **_facts: Any) -> None:
    if user is None:
        return
    over = session_is_over(request.session, int(time.time()))
    code = "account.session_ended" if over else "account.signed_out"
    events.record(Event(code=code, by=user.actor, about=about_account(user)))


def origin_of(request: HttpRequest | None) -> Origin:
    """Where a request came from; nothing when it did not come over a network."""
    try:
        address = AccountAdapter(request).get_client_ip(request) if request else ""
    except PermissionDenied:
        address = ""
    if not address:
        return Origin()
    return Origin(rules.network_of(address), {"adres": mark("adres", address)})
