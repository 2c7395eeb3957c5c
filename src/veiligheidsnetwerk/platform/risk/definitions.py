"""The instruments as `definitions/instruments/` gives them: a file per version."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from veiligheidsnetwerk.platform.network.definitions import FOLDER
from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument
from veiligheidsnetwerk.platform.risk.rules.interventions import Interventions, require_fit


@cache
def instruments(folder: Path = FOLDER / "instruments") -> Mapping[str, Instrument]:
    """Every version of every instrument by its name (`omg-1`), in the order of names and versions."""
    read = [
        Instrument.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.yaml"))
    ]
    return {each.name: each for each in sorted(read, key=lambda each: (each.code, each.version))}


def newest() -> Mapping[str, Instrument]:
    """The newest version of each instrument that is in use, by its code."""
    return {each.code: each for each in instruments().values() if not each.draft}


def drafts() -> Mapping[str, Instrument]:
    """The versions that nobody uses yet, by their names."""
    return {name: each for name, each in instruments().items() if each.draft}


class Dpia(BaseModel):
    """Which text of the assessment belongs to this release."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    day: date
    status: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


@cache
def dpia(path: Path = FOLDER / "dpia.yaml") -> Dpia:
    return Dpia.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@cache
def interventions(folder: Path = FOLDER / "interventions") -> Mapping[str, Interventions]:
    """What can be done about what an instrument classifies, by the code of the instrument.

    Raises:
        UnfitError: they name a class or a question that the newest version does not have.
    """
    read = [
        Interventions.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.yaml"))
    ]
    for each in read:
        require_fit(each, newest()[each.code])
    return {each.code: each for each in read}
