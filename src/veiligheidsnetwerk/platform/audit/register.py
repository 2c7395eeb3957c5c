"""The register of processing activities, as `definitions/processing_activities.yaml` has it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

import veiligheidsnetwerk

FILE = Path(veiligheidsnetwerk.__file__).parent / "definitions" / "processing_activities.yaml"


class Activity(BaseModel):
    """Something for which personal data is processed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=60)
    title: str = Field(min_length=3)
    purpose: str = Field(pattern=r"\.$")
    basis: str = Field(pattern="artikel 6")
    people: str = Field(min_length=3)
    data: str = Field(min_length=3)
    keep: str = Field(min_length=3)
    shared: str = Field(min_length=3)


class UnknownActivityError(LookupError):
    """Personal data would be processed for something that is not in the register."""


def activity(key: str) -> Activity:
    found = activities().get(key)
    if found is None:
        raise UnknownActivityError(key)
    return found


@cache
def activities() -> Mapping[str, Activity]:
    """All activities by key, in the order of the file."""
    return read_activities(FILE)


def read_activities(path: Path) -> Mapping[str, Activity]:
    """The activities in a file.

    Raises:
        ValueError: a key stands there twice, or a field is missing or empty.
    """
    found = TypeAdapter(list[Activity]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    by_key = {each.id: each for each in found}
    if len(by_key) != len(found):
        raise ValueError(f"{path.name}: een verwerking staat er twee keer in.")
    return MappingProxyType(by_key)
