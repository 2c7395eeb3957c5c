from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from veiligheidsnetwerk.platform.accounts import rules
from veiligheidsnetwerk.platform.accounts.models import Assignment, Session, User
from veiligheidsnetwerk.platform.accounts.models.sessions import BEGUN, BROWSER, SEEN
from veiligheidsnetwerk.platform.accounts.rules import State
from veiligheidsnetwerk.platform.core.rights import Actor, Factor, Permission, PlaceKind, may_everywhere
from veiligheidsnetwerk.platform.network.queries import places_of
from veiligheidsnetwerk.publishing.dutch import format_date

CONFIRM_AHEAD = timedelta(days=31)
"""How long before a role stops it is asked whether it is still needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSession:
    """A browser in which someone is signed in. `id` names it in a form, without giving its key away."""

    id: str
    key: str
    browser: str
    begun: datetime
    seen: datetime
    current: bool


def demo_accounts() -> QuerySet[User]:
    return User.objects.filter(is_demo=True).order_by("pk")


def sessions_of(user: User, *, now: datetime, current: str | None) -> Sequence[OwnSession]:
    """Where this person is signed in now; the session with the key `current` first, then the last used."""
    rows = Session.objects.filter(account=user, expire_date__gt=now)
    found = [
        _session(row.session_key, data, current)
        for row in rows
        if _goes_on(data := row.get_decoded(), user, now)
    ]
    return sorted(found, key=lambda each: (each.current, each.seen), reverse=True)


def factors_among(user: User, ids: Iterable[int]) -> frozenset[Factor]:
    """The kinds of these second factors, as far as this person still has them."""
    kinds = Authenticator.objects.filter(user=user, pk__in=ids).values_list("type", flat=True)
    return frozenset(Factor.KEY if kind == Authenticator.Type.WEBAUTHN else Factor.CODE for kind in kinds)


def factors_of(user: User) -> frozenset[Factor]:
    """The kinds of second factors that this person has; recovery codes come along with those."""
    return factors_among(user, Authenticator.objects.filter(user=user).values_list("pk", flat=True))


def contacts_of(organisations: Collection[str]) -> list[User]:
    """Whose role it is today to give colleagues of one of these organisations access."""
    given = Assignment.objects.filter(organisation__code__in=organisations).values_list("account")
    found = User.objects.filter(pk__in=given).order_by("person__name")
    return [user for user in with_roles(found) if _is_contact(user, organisations)]


def with_roles(users: Iterable[User]) -> list[User]:
    """These accounts with their places and roles: two questions, however many there are."""
    found = list(users)
    places = places_of([user.person_id for user in found], timezone.localdate())
    given: dict[int, list[Assignment]] = {user.pk: [] for user in found}
    for each in Assignment.objects.filter(account__in=found).select_related(
        "organisation", "body", "sponsor"
    ):
        given[each.account_id].append(each)
    for user in found:
        user.places = places[user.person_id]
        user.roles = user.held(given[user.pk])
    return found


def roles_to_confirm(actor: Actor, today: date) -> list[Assignment]:
    """The roles that stop within a month, or stopped as nobody confirmed them; for this actor to confirm.

    Whoever left or whose role is over, is not among them.
    """
    accounts = User.objects.visible_to(actor).order_by()
    soon = Assignment.objects.filter(account__in=accounts.values("pk"), confirm_by__lte=today + CONFIRM_AHEAD)
    found = soon.with_names().order_by("account__person__name", "pk")
    everywhere = may_everywhere(actor, Permission.ACCESS_MANAGE)
    own = actor.limits.get(Permission.ACCESS_MANAGE, frozenset())
    return [each for each in found if (everywhere or each.place in own) and _still_needs(each, today)]


def in_words(assignment: Assignment) -> str:
    """Whose role, for what, and until when it works."""
    until = format_date(assignment.confirm_by) if assignment.confirm_by else "een onbekende dag"
    role = f"{assignment.title} voor {assignment.place_name}"
    return f"{assignment.account.name}: {role}, werkt tot en met {until}"


def guests_of(person: int, today: date) -> list[Assignment]:
    """The guests of today for whom this person answers."""
    return list(Assignment.objects.on(today).filter(sponsor=person).with_names())


def _still_needs(assignment: Assignment, today: date) -> bool:
    state = assignment.state_on(today, assignment.account.places)
    return state in {State.WORKS, State.UNCONFIRMED}


def _is_contact(user: User, organisations: Collection[str]) -> bool:
    limited = user.actor.limits.get(Permission.ACCESS_MANAGE, frozenset())
    return any(place.code in organisations for place in limited if place.kind is PlaceKind.ORGANISATION)


def _goes_on(data: Mapping[str, Any], user: User, now: datetime) -> bool:
    """Whether the next request in this session would still be this person's."""
    same_password = constant_time_compare(data.get(HASH_SESSION_KEY, ""), user.get_session_auth_hash())
    return (
        BEGUN in data
        and same_password
        and not rules.session_is_over(
            begun=data[BEGUN],
            seen=data[SEEN],
            now=int(now.timestamp()),
            idle=settings.SESSION_COOKIE_AGE,
            longest=settings.SESSION_LONGEST,
        )
    )


def _session(key: str, data: Mapping[str, Any], current: str | None) -> OwnSession:
    return OwnSession(
        id=salted_hmac("accounts.sessions", key, algorithm="sha256").hexdigest()[:32],
        key=key,
        browser=data.get(BROWSER, rules.browser_in_words("")),
        begun=datetime.fromtimestamp(data[BEGUN], UTC),
        seen=datetime.fromtimestamp(data[SEEN], UTC),
        current=key == current,
    )
