"""What `definitions/teams.yaml` and `definitions/practices.yaml` say: what there is to begin with."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import yaml
from pydantic import Field

from veiligheidsnetwerk.platform.network.definitions import CODE, FOLDER, Definition
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind
from veiligheidsnetwerk.platform.teams.rules.pilots import Stage
from veiligheidsnetwerk.platform.teams.rules.products import ProductKind, Status


class SeedPhase(Definition):
    """Where a team was on a day."""

    kind: PhaseKind
    day: date
    reason: str = ""
    waits_for: str = ""
    until: date | None = None


class SeedProduct(Definition):
    """A product to begin with, and how far it was on a day."""

    kind: ProductKind = ProductKind.PRODUCT
    title: str
    text: str = ""
    day: date
    said_on: date
    status: Status
    now: str = ""
    next_step: str = ""
    reason: str = ""
    help: str = ""
    outside: tuple[str, ...] = ()


class SeedTeam(Definition):
    """A team to begin with. Its name and mandate are those of its body in the register."""

    body: str = Field(pattern=CODE)
    theme: str
    commission: str
    commissioned_on: date | None = None
    ends_on: date | None = None
    source: str
    phases: tuple[SeedPhase, ...] = ()
    products: tuple[SeedProduct, ...] = ()


class Teams(Definition):
    """`teams.yaml`."""

    teams: tuple[SeedTeam, ...]


@cache
def teams() -> Teams:
    return Teams.model_validate(yaml.safe_load((FOLDER / "teams.yaml").read_text(encoding="utf-8")))


class Named(Definition):
    """One bouwsteen, or one step: what it is called, and what it means."""

    code: str = Field(pattern=CODE)
    title: str
    text: str = ""


class SeedPilot(Definition):
    """A pilot to begin with, looked after by an organisation or by an overleg of the register."""

    title: str
    stage: Stage
    question: str
    approach: str = ""
    partners: str = ""
    source: str
    team: str
    organisation: str = ""
    body: str = ""
    toolkit: str = ""


class Practices(Definition):
    """`practices.yaml`."""

    bouwstenen: tuple[Named, ...]
    bouwstenen_source: str
    levels: Mapping[int, str]
    steps: tuple[Named, ...]
    steps_source: str
    pilots: tuple[SeedPilot, ...]


@cache
def practices() -> Practices:
    return Practices.model_validate(yaml.safe_load((FOLDER / "practices.yaml").read_text(encoding="utf-8")))
