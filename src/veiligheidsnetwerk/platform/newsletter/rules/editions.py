"""What an edition holds, who sees what of it, and what must be looked at before it goes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from veiligheidsnetwerk.platform.core.search import opens

CONFIDENTIAL_TITLE = "Een besloten bericht"
CONFIDENTIAL_TEXT = "Dit staat niet in de mail. Log in op de site om het te lezen."
OWN = "eigen"
"""The topic of what the editors wrote themselves."""


class Tier(StrEnum):
    """For whom an edition is."""

    PUBLIC = "iedereen"
    MEMBERS = "leden"

    @property
    def label(self) -> str:
        return {Tier.PUBLIC: "voor iedereen", Tier.MEMBERS: "alleen voor leden"}[self]


class State(StrEnum):
    """How far an edition is."""

    DRAFT = "concept"
    APPROVED = "goedgekeurd"
    SCHEDULED = "ingepland"
    SENT = "verzonden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A piece of news in an edition, in the words of the editors. Without a `key` it is their own.

    `readers` are the words of the search that open it; none: whoever may read the edition.
    """

    topic: str
    title: str
    text: str = ""
    url: str = ""
    key: str = ""
    readers: tuple[str, ...] = ()
    is_confidential: bool = False

    @property
    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "readers": list(self.readers)}

    def in_mail(self) -> "Item":
        """As a mail tells it: of what is confidential only that it is there."""
        if not self.is_confidential:
            return self
        return replace(self, title=CONFIDENTIAL_TITLE, text=CONFIDENTIAL_TEXT)


def item_of(plain: Mapping[str, Any]) -> Item:
    return Item(**{**plain, "readers": tuple(plain["readers"])})


def state_of(*, approved: bool, scheduled_at: datetime | None, sent_at: datetime | None) -> State:
    if sent_at:
        return State.SENT
    if scheduled_at:
        return State.SCHEDULED
    return State.APPROVED if approved else State.DRAFT


def open_to(items: Sequence[Item], reader: Collection[str], there: Collection[str]) -> tuple[Item, ...]:
    """The items that this reader may see and that were not withdrawn since."""
    return tuple(
        item
        for item in items
        if (not item.readers or opens(item.readers, reader)) and (not item.key or item.key in there)
    )


def wants(chosen: Collection[str], items: Sequence[Item]) -> bool:
    """Whether an edition is for who chose these topics: none chosen is all, and our own words are for all."""
    return not chosen or any(item.topic == OWN or item.topic in chosen for item in items)


def in_order(items: Sequence[Item], places: Mapping[int, int]) -> list[Item]:
    """The items by the place that somebody gave each; who has the same place keeps the order there was."""
    numbered = sorted(range(len(items)), key=lambda number: (places.get(number, number + 1), number))
    return [items[number] for number in numbered]
