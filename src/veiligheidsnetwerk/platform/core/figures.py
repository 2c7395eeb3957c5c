"""The figures: any app may ask them, whoever has them answers."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings

from veiligheidsnetwerk.figures.query import Comparison, Library, Table


class NoFiguresError(RuntimeError):
    """Nobody has figures, so nothing can be asked of them."""


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """A page with figures, elsewhere on the site."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Door:
    """What there is to ask, and the answer to a question, with what analysts say of it.

    `pages_about` gives the pages about a gemeente, by its code.
    """

    library: Callable[[], Library]
    answer: Callable[[Comparison], Table]
    pages_about: Callable[[str], Sequence[FiguresPage]]


_DOORS: list[Door] = []


def open_with(door: Door) -> None:
    """Let this door be used from now on."""
    _DOORS[:] = [door]


def figures() -> Door:
    if not _DOORS:
        raise NoFiguresError
    return _DOORS[0]


@cache
def map_shapes() -> list[dict[str, Any]]:
    """The borders of the region's gemeenten: GeoJSON features with `statcode`."""
    path = settings.SHIPPED_DATA_DIR / figures().library().catalogue.region.map
    features: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["features"]
    return features
