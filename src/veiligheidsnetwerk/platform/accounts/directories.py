"""The partners whose people sign in with the account of their work: the file that `DIRECTORIES` names."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import yaml
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator

_ON_THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})


class Directory(BaseModel):
    """A directory of accounts that speaks OpenID Connect."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z][a-z0-9-]{0,39}$")
    title: str = Field(min_length=2)
    issuer: str
    client_id: str = Field(min_length=1)
    client_secret: str = Field(min_length=1, repr=False)
    domains: frozenset[str] = Field(min_length=1)
    """What follows the @ of the addresses that this directory, and nobody else, hands out."""
    manages_all_addresses: bool = False
    """It gives nobody an address that is not theirs, so it need not say that an address is verified."""
    requires: Mapping[str, str] = {}
    """What it must say about someone, such as a group; who loses that, loses access."""
    factor_acr: frozenset[str] = frozenset()
    factor_amr: frozenset[str] = frozenset()
    """What it says when it asked for a second factor that counts here as a code. Empty: none counts."""

    @field_validator("domains")
    @classmethod
    def _small(cls, domains: frozenset[str]) -> frozenset[str]:
        return frozenset(domain.casefold() for domain in domains)

    @field_validator("issuer")
    @classmethod
    def _safe(cls, issuer: str) -> str:
        address = urlsplit(issuer)
        if address.scheme != "https" and address.hostname not in _ON_THIS_MACHINE:
            raise ValueError("must begin with https://")
        return issuer.rstrip("/")


def directories() -> Mapping[str, Directory]:
    """All of them by key, in the order of the file; none without a file."""
    return _read(settings.DIRECTORIES) if settings.DIRECTORIES else MappingProxyType({})


def directory_of(email: str) -> Directory | None:
    """The directory that hands out this address, and so is the only way in for its account."""
    domain = email.rpartition("@")[2].casefold()
    return next((each for each in directories().values() if domain in each.domains), None)


@cache
def _read(path: Path) -> Mapping[str, Directory]:
    try:
        found = TypeAdapter(list[Directory]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError, yaml.YAMLError) as error:
        # The text of the error would quote the file, and there are secrets in it.
        raise ImproperlyConfigured(
            f"het bestand {path} van DIRECTORIES klopt niet ({type(error).__name__})."
        ) from None
    by_key = {each.id: each for each in found}
    _refuse_doubles(found, by_key, path)
    return MappingProxyType(by_key)


def _refuse_doubles(found: Sequence[Directory], by_key: Mapping[str, Directory], path: Path) -> None:
    domains = [domain for each in found for domain in each.domains]
    if len(by_key) != len(found) or len(set(domains)) != len(domains):
        raise ImproperlyConfigured(f"in het bestand {path} van DIRECTORIES staat een id of domein twee keer.")
