"""Choosing parts of a programme: what goes together, and what is full."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Spell:
    """When a part of the programme is."""

    begins: time
    ends: time
    title: str


def clash(spells: Iterable[Spell]) -> tuple[str, str] | None:
    """The names of two parts that are at the same time, if there are; one may begin as another ends."""
    for one, other in pairwise(sorted(spells)):
        if other.begins < one.ends:
            return one.title, other.title
    return None


def is_full(capacity: int | None, taken: int) -> bool:
    """Whether nobody else can choose it. Without `capacity` it is for everyone."""
    return capacity is not None and taken >= capacity
