"""The starter set of the toolkit, as `definitions/toolkit/` gives it."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

from veiligheidsnetwerk.language.themes import load_themes
from veiligheidsnetwerk.platform.library.rules.items import Kind, Phase, Tier, Weight
from veiligheidsnetwerk.platform.network.definitions import FOLDER


class SeedItem(BaseModel):
    """An item to begin with."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    slug: str = Field(pattern=r"^[a-z0-9-]{3,80}$")
    kind: Kind
    tier: Tier = Tier.PUBLIC
    title: str
    summary: str = Field(max_length=300)
    also: tuple[str, ...] = ()
    phenomena: tuple[str, ...]
    phases: tuple[Phase, ...]
    route: str = ""
    barrier: str = ""
    decides: tuple[str, ...] = ()
    weight: Weight
    lead_time: str = ""
    places: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sections: Mapping[str, tuple[tuple[str, str], ...]]


class _Items(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    items: tuple[SeedItem, ...]


def seed_items(folder: Path = FOLDER / "toolkit") -> Sequence[SeedItem]:
    """All items of the files, in the order of their names."""
    read = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.yaml")))
    return [item for each in read for item in _Items.model_validate(each).items]


@cache
def theme_titles() -> Mapping[str, str]:
    """The title of each theme by its code."""
    return {theme.code: theme.title for theme in load_themes().themes}
