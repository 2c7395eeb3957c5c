"""The words in which apps ask who may do what. Which role has which permission is for accounts to say."""

from dataclasses import dataclass
from enum import StrEnum

from django.core.exceptions import PermissionDenied


class Permission(StrEnum):
    """What a role can be given. The value is how `roles.yaml` writes it."""

    FIGURES_READ = "figures.read"
    FIGURES_EXPORT = "figures.export"
    NETWORK_READ = "network.read"
    NETWORK_EDIT = "network.edit"
    AUDIT_READ = "audit.read"
    MAIL_READ = "mail.read"


RESTRICTED = frozenset({Permission.AUDIT_READ, Permission.MAIL_READ})
"""What opens only for a passkey or security key; all else that a role gives opens for any second factor."""


class Factor(StrEnum):
    """What someone showed beside a password: a code, or a key that answers to this site alone."""

    CODE = "code"
    KEY = "key"


class FactorNeededError(PermissionDenied):
    """The role gives it, but not before another factor is shown; becomes the page that asks for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who does something: the facts that policies need, without the database.

    Made anew at every request, so a right that is given or taken counts on the next one. `held_back` is what
    the role gives as soon as another factor is shown; until then it is not among the `permissions`.
    """

    account: int
    name: str
    role: str
    permissions: frozenset[Permission]
    gemeente: str = ""
    held_back: frozenset[Permission] = frozenset()


def opened(given: frozenset[Permission], factors: frozenset[Factor]) -> frozenset[Permission]:
    """What works, of what a role gives, for someone who showed these factors."""
    if not factors:
        return frozenset()
    return given if Factor.KEY in factors else given - RESTRICTED


def may(actor: Actor, permission: Permission) -> bool:
    return permission in actor.permissions


def require(actor: Actor, permission: Permission) -> None:
    """Raises `PermissionDenied`, which becomes a page, when this actor may not."""
    if permission in actor.held_back:
        raise FactorNeededError
    if not may(actor, permission):
        raise PermissionDenied
