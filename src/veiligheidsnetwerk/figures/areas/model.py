"""Areas that figures are about: gemeenten with a begin and an end, and what they add up to."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AreaKind(StrEnum):
    """The level of an area."""

    GEMEENTE = "gemeente"
    DISTRICT = "district"
    REGION = "regio"
    COUNTRY = "land"


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it is named and shown."""

    code: str
    name: str
    kind: AreaKind

    @property
    def full_name(self) -> str:
        """The name with its level where the name alone can be misread ("Twente (district)")."""
        return (
            self.name if self.kind in (AreaKind.GEMEENTE, AreaKind.COUNTRY) else f"{self.name} ({self.kind})"
        )


COUNTRY = Area("NL", "Nederland", AreaKind.COUNTRY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gemeente:
    """A gemeente of the region under one code.

    `begin` is the first day (None: before the records begin), `end` the first day on which it no longer
    existed (None: it exists). A gemeente that is renamed with a new code is two of these.
    """

    code: str
    name: str
    province: str
    district: str
    begin: date | None
    end: date | None

    def exists_on(self, day: date) -> bool:
        return (self.begin is None or self.begin <= day) and (self.end is None or day < self.end)

    @property
    def area(self) -> Area:
        return Area(self.code, self.name, AreaKind.GEMEENTE)
