"""Areas that figures are about: gemeenten with a begin and an end, and what they add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AreaKind(StrEnum):
    """The level of an area, from small to large."""

    BUURT = "buurt"
    WIJK = "wijk"
    GEMEENTE = "gemeente"
    DISTRICT = "district"
    REGION = "regio"
    COUNTRY = "land"


@dataclass(frozen=True, slots=True)
class Area:
    """An area as it is named and shown. Of a wijk or buurt `within` is the name of its gemeente."""

    code: str
    name: str
    kind: AreaKind
    within: str = ""

    @property
    def full_name(self) -> str:
        """The name with its level where the name alone can be misread ("Twente (district)")."""
        if self.kind in (AreaKind.GEMEENTE, AreaKind.COUNTRY):
            return self.name
        return f"{self.name} ({self.kind}{f' in {self.within}' if self.within else ''})"


def smallest_kind(kinds: Iterable[AreaKind]) -> AreaKind:
    """The level of the areas that are compared; what is larger stands beside them. At most gemeenten."""
    there = set(kinds)
    return next((kind for kind in (AreaKind.BUURT, AreaKind.WIJK) if kind in there), AreaKind.GEMEENTE)


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
