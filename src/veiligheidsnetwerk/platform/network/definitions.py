"""The bodies and organisations of the region, as `definitions/` gives them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

import veiligheidsnetwerk
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import load_catalogue
from veiligheidsnetwerk.platform.network.rules import Covers, IvpStatus, OrganisationKind, Seat

FOLDER = Path(veiligheidsnetwerk.__file__).parent / "definitions"
CODE = r"^[A-Za-z0-9][a-z0-9-]{1,79}$"


class Definition(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class BodyKind(Definition):
    """A kind of body: its Dutch names, and what a body of it is for."""

    id: str = Field(pattern=r"^[a-z_]{2,40}$")
    article: Literal["de", "het"]
    title: str
    plural: str
    covers: Covers


class SeedBody(Definition):
    """A body to begin with."""

    code: str = Field(pattern=CODE)
    kind: str
    name: str
    mandate: str
    source: str
    district: str = ""
    gemeenten: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None


class Bodies(Definition):
    """`bodies.yaml`."""

    kinds: tuple[BodyKind, ...]
    bodies: tuple[SeedBody, ...]


class SeedOrganisation(Definition):
    """An organisation to begin with."""

    code: str = Field(pattern=CODE)
    kind: OrganisationKind
    name: str


class SeedIvp(Definition):
    """An IVP to begin with."""

    title: str
    gemeenten: tuple[str, ...]
    status: IvpStatus
    first_day: date
    last_day: date
    source: str


class DemoChair(Definition):
    """A burgemeester who chairs a body for a while, or has another seat at the head of it."""

    body: str
    gemeente: str
    seat: Seat = Seat.VOORZITTER
    first_day: date | None = None
    last_day: date | None = None


class DemoPerson(Definition):
    """A role to try things with."""

    name: str
    address: str
    organisation: str
    seats: Mapping[Seat, tuple[str, ...]]


class DemoNetwork(Definition):
    """`demo_network.yaml`."""

    first_day: date
    chairs: tuple[DemoChair, ...]
    people: tuple[DemoPerson, ...]


@cache
def areas() -> Areas:
    """The gemeenten and districts of the region, with their days. They are never typed in."""
    return load_catalogue().region.areas(settings.SHIPPED_DATA_DIR)


@cache
def body_kinds() -> Mapping[str, BodyKind]:
    """Every kind of body by its key, in the order in which a list shows them."""
    return {kind.id: kind for kind in seed_bodies().kinds}


@cache
def seed_bodies() -> Bodies:
    return Bodies.model_validate(_read("bodies.yaml"))


def seed_organisations() -> list[SeedOrganisation]:
    return TypeAdapter(list[SeedOrganisation]).validate_python(_read("organisations.yaml"))


def seed_ivps() -> list[SeedIvp]:
    return TypeAdapter(list[SeedIvp]).validate_python(_read("ivps.yaml"))


def demo_network() -> DemoNetwork:
    return DemoNetwork.model_validate(_read("demo_network.yaml"))


def _read(name: str) -> Any:
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
