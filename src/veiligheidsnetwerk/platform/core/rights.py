"""The words in which apps ask who may do what. Which role has which permission is for accounts to say."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.core.exceptions import PermissionDenied


class Permission(StrEnum):
    """What a role can be given. The value is how `roles.yaml` writes it."""

    FIGURES_READ = "figures.read"
    FIGURES_EXPORT = "figures.export"
    FIGURES_PUBLISH = "figures.publish"
    FIGURES_EXPLAIN = "figures.explain"
    NETWORK_READ = "network.read"
    NETWORK_EDIT = "network.edit"
    AUDIT_READ = "audit.read"
    MAIL_READ = "mail.read"
    ACCESS_MANAGE = "access.manage"
    API_MANAGE = "api.manage"
    RISK_PRACTISE = "risk.practise"
    RISK_READ = "risk.read"
    RISK_ASSESS = "risk.assess"
    RISK_LEARN = "risk.learn"
    STRATEGY_READ = "strategy.read"
    STRATEGY_MANAGE = "strategy.manage"
    STRATEGY_THEMES = "strategy.themes"
    STRATEGY_SCORE = "strategy.score"
    STRATEGY_DECIDE = "strategy.decide"
    STRATEGY_REACT = "strategy.react"
    STRATEGY_INPUT = "strategy.input"
    STRATEGY_INPUT_READ = "strategy.input_read"
    STRATEGY_CONFIDENTIAL = "strategy.confidential"
    LIBRARY_READ = "library.read"
    LIBRARY_RESTRICTED = "library.restricted"
    LIBRARY_EDIT = "library.edit"
    TEAMS_READ = "teams.read"
    TEAMS_UPDATE = "teams.update"
    TEAMS_MANAGE = "teams.manage"
    TEAMS_FOLLOW_UP = "teams.follow_up"
    TEAMS_SHARE = "teams.share"
    MEETINGS_READ = "meetings.read"
    MEETINGS_MANAGE = "meetings.manage"
    MEETINGS_BODY = "meetings.body"
    NEWSLETTER_READ = "newsletter.read"
    NEWSLETTER_WRITE = "newsletter.write"
    NEWSLETTER_SEND = "newsletter.send"
    REPORTS_READ = "reports.read"
    REPORTS_WRITE = "reports.write"
    REPORTS_PUBLISH = "reports.publish"


RESTRICTED = frozenset(
    {
        Permission.AUDIT_READ,
        Permission.MAIL_READ,
        Permission.RISK_READ,
        Permission.RISK_ASSESS,
        Permission.STRATEGY_CONFIDENTIAL,
    }
)
"""What opens only for a passkey or security key; all else that a role gives opens for any second factor."""


class Factor(StrEnum):
    """What someone showed beside a password: a code, or a key that answers to this site alone."""

    CODE = "code"
    KEY = "key"


class FactorNeededError(PermissionDenied):
    """The role gives it, but not before another factor is shown; becomes the page that asks for one."""


class PlaceKind(StrEnum):
    """What a right can be for, when it is not for the whole network."""

    ORGANISATION = "organisation"
    DISTRICT = "district"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation, a district or a body, by its code."""

    kind: PlaceKind
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who does something: the facts that policies need, without the database.

    Made anew at every request, so a right that is given or taken counts on the next one. `permissions` is
    what may be done somewhere; `limits` says of some of them where, the others hold for the whole network.
    `organisations` and `bodies` are the codes of where this person works and sits today, `roles` those of the
    roles that work today, of which `role` is the first. `held_back` is what the roles give as soon as another
    factor is shown; until then it is not among the `permissions`.
    """

    account: int
    name: str
    role: str
    permissions: frozenset[Permission]
    limits: Mapping[Permission, frozenset[Place]] = field(default_factory=dict)
    person: int | None = None
    organisations: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    held_back: frozenset[Permission] = frozenset()

    @property
    def organisation(self) -> str:
        """For which organisation this person acts; "" when that is none, or not one."""
        return self.organisations[0] if len(self.organisations) == 1 else ""


def opened(given: frozenset[Permission], factors: frozenset[Factor]) -> frozenset[Permission]:
    """What works, of what a role gives, for someone who showed these factors."""
    if not factors:
        return frozenset()
    return given if Factor.KEY in factors else given - RESTRICTED


def may(actor: Actor, permission: Permission, *, about: Place | Collection[Place] | None = None) -> bool:
    """Whether this actor may do it: somewhere at all, or about what belongs to one of these places."""
    if permission not in actor.permissions:
        return False
    if about is None or permission not in actor.limits:
        return True
    places = {about} if isinstance(about, Place) else set(about)
    return not actor.limits[permission].isdisjoint(places)


def may_everywhere(actor: Actor, permission: Permission) -> bool:
    """Whether this actor may do it for the whole network."""
    return may(actor, permission, about=())


def codes(actor: Actor, permission: Permission, kind: PlaceKind) -> frozenset[str]:
    """For which organisations, districts or bodies this actor may do it; asked after `may_everywhere`."""
    if permission not in actor.permissions:
        return frozenset()
    limits = actor.limits.get(permission, frozenset())
    return frozenset(place.code for place in limits if place.kind is kind)


def require(actor: Actor, permission: Permission, *, about: Place | Collection[Place] | None = None) -> None:
    """Raises `PermissionDenied`, which becomes a page, when this actor may not."""
    if permission in actor.held_back:
        raise FactorNeededError
    if not may(actor, permission, about=about):
        raise PermissionDenied
