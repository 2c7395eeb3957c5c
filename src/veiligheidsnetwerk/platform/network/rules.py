"""Decisions about the network on plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class OrganisationKind(StrEnum):
    """What an organisation is. Only gemeenten follow from the area registry."""

    GEMEENTE = "gemeente"
    POLITIE = "politie"
    OM = "om"
    RIEC = "riec"
    PROVINCIE = "provincie"
    OVERIG = "overig"

    @property
    def label(self) -> str:
        return {self.OM: "Openbaar Ministerie", self.RIEC: "RIEC"}.get(self, self.value.capitalize())


class Seat(StrEnum):
    """What someone does in a body, in the order in which a list shows it."""

    TREKKER = "bestuurlijk trekker"
    VOORZITTER = "voorzitter"
    SECRETARIS = "secretaris"
    LID = "lid"
    ADVISEUR = "adviseur"


class IvpStatus(StrEnum):
    """How far the text of an IVP is. Whether it is in force follows from its days: `standing`."""

    IN_VOORBEREIDING = "in voorbereiding"
    CONCEPT = "concept"
    VASTGESTELD = "vastgesteld"
    VERLENGD = "verlengd"

    @property
    def is_adopted(self) -> bool:
        return self in {self.VASTGESTELD, self.VERLENGD}


class Covers(StrEnum):
    """What bodies of a kind are for."""

    REGION = "region"
    DISTRICT = "district"
    GEMEENTEN = "gemeenten"


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day up to and including the last day; a missing day is unknown or not there."""

    first_day: date | None
    last_day: date | None

    @property
    def is_ordered(self) -> bool:
        return (self.first_day or date.min) <= (self.last_day or date.max)

    def holds_on(self, day: date) -> bool:
        return (self.first_day or date.min) <= day <= (self.last_day or date.max)

    def overlaps(self, other: "Span") -> bool:
        """Whether there is a day on which both hold; both must be ordered."""
        return (self.first_day or date.min) <= (other.last_day or date.max) and (
            other.first_day or date.min
        ) <= (self.last_day or date.max)

    def lies_within(self, other: "Span") -> bool:
        """Whether the other holds on every day of this one. An unknown begin lies in any begin."""
        return (self.first_day or other.first_day or date.min) >= (other.first_day or date.min) and (
            self.last_day or date.max
        ) <= (other.last_day or date.max)


ENDS_SOON = timedelta(days=365)
"""How long before its last day a plan is called one that ends."""


def standing(status: IvpStatus, span: Span, day: date) -> str:
    """What a plan is on a day, in one of the words of the network."""
    if not status.is_adopted:
        return status.value
    if span.last_day and span.last_day < day:
        return "afgelopen"
    if span.first_day and span.first_day > day:
        return "vastgesteld"
    if span.last_day and span.last_day - day < ENDS_SOON:
        return "loopt af"
    return status.value if status is IvpStatus.VERLENGD else "vigerend"


def circle[K](begin: K, after: Mapping[K, Sequence[K]]) -> tuple[K, ...]:
    """The way by which something comes after itself: from it, each time to one before, until it is back.

    Empty when it does not.
    """
    ways: list[tuple[K, ...]] = [(begin,)]
    seen: set[K] = set()
    while ways:
        way = ways.pop()
        for before in after.get(way[-1], ()):
            if before == begin:
                return (*way, before)
            if before not in seen:
                seen.add(before)
                ways.append((*way, before))
    return ()
