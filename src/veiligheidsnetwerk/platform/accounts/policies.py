"""Who may do what. Roles are data: `definitions/roles.yaml` gives each of them its permissions."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

import veiligheidsnetwerk
from veiligheidsnetwerk.platform.core.rights import Permission

PERMISSION_TEXTS: Mapping[Permission, str] = MappingProxyType(
    {
        Permission.FIGURES_READ: "de cijfers van alle gemeenten bekijken",
        Permission.FIGURES_EXPORT: "cijfers downloaden als bestand",
        Permission.AUDIT_READ: "in het logboek lezen wie wat deed",
        Permission.MAIL_READ: "zien welke mails de site verstuurde",
        Permission.NETWORK_READ: "zien welke mensen in het netwerk zitten",
        Permission.NETWORK_EDIT: "bijhouden wie in het netwerk zit, en vanaf wanneer",
    }
)
"""What each permission lets someone do: the end of a sentence that begins with "U mag"."""

ROLES_FILE = Path(veiligheidsnetwerk.__file__).parent / "definitions" / "roles.yaml"


class Role(BaseModel):
    """A role as `roles.yaml` defines it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z_]{2,40}$")
    title: str = Field(min_length=2)
    text: str = Field(pattern=r"\.$")
    permissions: frozenset[Permission]


class UnknownRoleError(Exception):
    """An account has a role that `roles.yaml` does not know; the message is Dutch."""


def role(key: str) -> Role:
    try:
        return roles()[key]
    except KeyError as error:
        raise UnknownRoleError(f"De rol '{key}' staat niet in definitions/roles.yaml.") from error


@cache
def roles() -> Mapping[str, Role]:
    """All roles by key, in the order of the file."""
    return read_roles(ROLES_FILE)


def read_roles(path: Path) -> Mapping[str, Role]:
    """The roles in a file.

    Raises:
        ValueError: a key stands there twice, a permission does not exist, or a field is missing.
    """
    found = TypeAdapter(list[Role]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    by_key = {each.id: each for each in found}
    if len(by_key) != len(found):
        raise ValueError(f"{path.name}: een rol staat er twee keer in.")
    return MappingProxyType(by_key)
