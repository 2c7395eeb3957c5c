"""The thirteen kinds of people of the threat model, each signed in the way that they would be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.mfa.models import Authenticator
from django.test import Client
from django.utils import timezone

from tests.keys import make_key
from veiligheidsnetwerk.platform.accounts.models import Assignment, User
from veiligheidsnetwerk.platform.core.rights import Factor

_KINDS = {Factor.CODE: Authenticator.Type.TOTP, Factor.KEY: Authenticator.Type.WEBAUTHN}


@dataclass(frozen=True, slots=True)
class Identity:
    """A name, the account in a proef that plays it ("" is nobody), and the factor that was shown."""

    name: str
    account: str = ""
    factor: Factor | None = None
    disabled: bool = False

    def __str__(self) -> str:
        return self.name

    @property
    def user(self) -> User | None:
        return User.objects.get(email=f"{self.account}@example.nl") if self.account else None

    def browser(self) -> Client:
        """A browser in which this person signed in, and then perhaps lost the account."""
        client, user = Client(raise_request_exception=False), self.user
        if user is None:
            return client
        client.force_login(user)
        if self.factor:
            _show(client, user, self.factor)
        if self.disabled:
            _end(user)
        return client


IDENTITIES: Sequence[Identity] = (
    Identity("niet ingelogd"),
    Identity("alleen een wachtwoord", "adviseur.enschede"),
    Identity("gemeente A", "adviseur.enschede", Factor.CODE),
    Identity("gemeente B", "adviseur.nijmegen", Factor.CODE),
    Identity("burgemeester", "burgemeester.enschede", Factor.CODE),
    Identity("OM", "om", Factor.CODE),
    Identity("analist van de politie", "analist", Factor.CODE),
    Identity("expert OMG", "expertteam.omg", Factor.CODE),
    Identity("BBG", "bbg.lid", Factor.CODE),
    Identity("redactie", "redactie", Factor.CODE),
    Identity("beheerder", "beheer", Factor.KEY),
    Identity("FG", "fg", Factor.KEY),
    Identity("afgesloten account", "adviseur.enschede", Factor.KEY, disabled=True),
)
HALFWAY: Sequence[Identity] = (
    Identity("beheerder met een code", "beheer", Factor.CODE),
    Identity("FG met een code", "fg", Factor.CODE),
)
"""Who may see what is restricted, and did not show what opens it."""
WITH_A_KEY: Sequence[Identity] = (
    Identity("gemeente A met een sleutel", "adviseur.enschede", Factor.KEY),
    Identity("gemeente B met een sleutel", "adviseur.nijmegen", Factor.KEY),
    Identity("BBG met een sleutel", "bbg.lid", Factor.KEY),
    Identity("beoordelaar A met een sleutel", "risico.enschede", Factor.KEY),
)
"""Who may see some of what is restricted, and shows what opens it."""


def _show(client: Client, user: User, factor: Factor) -> None:
    kind = _KINDS[factor]
    shown = Authenticator.objects.filter(user=user, type=kind).first() or _add(user, factor)
    session = client.session
    record = {"method": "mfa", "at": 0.0, "id": shown.pk, "type": kind}
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [record]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()


def _add(user: User, factor: Factor) -> Authenticator:
    if factor is Factor.KEY:
        return make_key(user)
    app: Authenticator = Authenticator.objects.create(user=user, type=_KINDS[factor], data={"name": "App"})
    return app


def _end(user: User) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    Assignment.objects.filter(account=user).update(first_day=yesterday, last_day=yesterday)
