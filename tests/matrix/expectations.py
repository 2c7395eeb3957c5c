"""The table of `expected.yaml`, checked and typed."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field

SIGN_IN = "sign-in"

type Method = Literal["GET", "HEAD", "POST", "OPTIONS"]
type Answers = Mapping[Method, int | Literal["sign-in"]]

METHODS: Sequence[Method] = ("GET", "HEAD", "POST", "OPTIONS")
READ_OR_WRITE: Sequence[Method] = ("GET", "POST")


class Kind(BaseModel):
    """What the visitors of an address get."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    everyone: Answers = {}
    anonymous: Answers = {}
    roles: Sequence[str] | Literal["all"] = ()
    allowed: Answers = {}
    others: Answers = {}

    def answers_for(self, role: str | None) -> Answers:
        if self.everyone:
            return self.everyone
        if role is None:
            return self.anonymous
        return self.allowed if self.roles == "all" or role in self.roles else self.others


class Address(BaseModel):
    """A pattern of the site."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: str
    example: str = Field(default="", alias="try")


class Table(BaseModel):
    """All of it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: Mapping[str, Kind]
    addresses: Mapping[str, Address]


def read_table() -> Table:
    path = Path(__file__).parent / "expected.yaml"
    return Table.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
