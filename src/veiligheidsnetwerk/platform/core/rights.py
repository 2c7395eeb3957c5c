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


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Someone who does something: the facts that policies need, without the database.

    Made anew at every request, so a right that is given or taken counts on the next one.
    """

    account: int
    name: str
    role: str
    permissions: frozenset[Permission]
    gemeente: str = ""


def may(actor: Actor, permission: Permission) -> bool:
    return permission in actor.permissions


def require(actor: Actor, permission: Permission) -> None:
    """Raises `PermissionDenied`, which becomes a page, when this actor may not."""
    if not may(actor, permission):
        raise PermissionDenied
