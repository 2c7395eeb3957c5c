"""What `definitions/teams.yaml` says: the teams to begin with."""

from datetime import date
from functools import cache

import yaml
from pydantic import Field

from veiligheidsnetwerk.platform.network.definitions import CODE, FOLDER, Definition
from veiligheidsnetwerk.platform.teams.rules.phases import PhaseKind


class SeedPhase(Definition):
    """Where a team was on a day."""

    kind: PhaseKind
    day: date
    reason: str = ""
    waits_for: str = ""
    until: date | None = None


class SeedTeam(Definition):
    """A team to begin with. Its name and mandate are those of its body in the register."""

    body: str = Field(pattern=CODE)
    theme: str
    commission: str
    commissioned_on: date | None = None
    ends_on: date | None = None
    source: str
    phases: tuple[SeedPhase, ...] = ()


class Teams(Definition):
    """`teams.yaml`."""

    teams: tuple[SeedTeam, ...]


@cache
def teams() -> Teams:
    return Teams.model_validate(yaml.safe_load((FOLDER / "teams.yaml").read_text(encoding="utf-8")))
