"""The accounts of a proef."""

from collections.abc import Sequence

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.actions.roles import RoleFacts, give_role
from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS, DemoAccount
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.policies import role
from veiligheidsnetwerk.platform.accounts.recording import about_account
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SYSTEM, Event
from veiligheidsnetwerk.platform.network.actions import (
    EmploymentFacts,
    MembershipFacts,
    Order,
    PersonFacts,
    add_membership,
    add_person,
)
from veiligheidsnetwerk.platform.network.definitions import demo_network
from veiligheidsnetwerk.platform.network.models import Body, Organisation, Person

REASON = "Om mee te oefenen"


class DemoAccountsRefusedError(Exception):
    """Demo accounts do not belong in productie; the message is Dutch."""


@transaction.atomic
def create_demo_accounts(password: str) -> Sequence[User]:
    """Afterwards every demo account exists and signs in with this password. May be repeated.

    What people changed about the roles and the work of one that exists, stays as it is.

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
    order = Order(by=SYSTEM, now=timezone.now())
    person = Person.objects.filter(email=account.email).first() or _person(account, order)
    user = User.objects.create_user(account.email, password, person=person, is_demo=True)
    facts = {"voorbeeldaccount": True}
    events.record(Event(code="account.created", by=SYSTEM, about=about_account(user), after=facts))
    give_role(user, _role(account), order=order)
    return user


def _person(account: DemoAccount, order: Order) -> Person:
    """Someone whom the network does not know yet, with work and a seat."""
    facts, begin = PersonFacts(name=account.name, email=account.email), demo_network().first_day
    if not account.organisation:
        return add_person(facts, order=order, is_demo=True)
    employer = Organisation.objects.get(code=account.organisation)
    first_day = max(begin, employer.first_day or begin)
    work = EmploymentFacts(organisation=employer, first_day=first_day)
    person = add_person(facts, order=order, work=work, is_demo=True)
    if account.body:
        seat = MembershipFacts(role=account.seat, on_behalf_of=employer, first_day=first_day)
        add_membership(Body.objects.get(code=account.body), person, seat, order=order)
    return person


def _role(account: DemoAccount) -> RoleFacts:
    hangs_on = role(account.role).hangs_on
    host = User.objects.filter(email="secretariaat@example.nl").first()
    return RoleFacts(
        role=account.role,
        organisation=Organisation.objects.get(code=account.organisation)
        if hangs_on is HangsOn.ORGANISATION
        else None,
        body=Body.objects.get(code=account.body) if hangs_on is HangsOn.BODY else None,
        sponsor=host.person if host and hangs_on is HangsOn.GUEST else None,
        first_day=demo_network().first_day,
        reason=REASON,
    )
