"""The figures: any app may ask them, whoever has them answers."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString

from veiligheidsnetwerk.figures.query import Comparison, Library, Table
from veiligheidsnetwerk.platform.core.rights import Actor


class NoFiguresError(RuntimeError):
    """Nobody has figures, so nothing can be asked of them."""


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """A page with figures, elsewhere on the site."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A saved comparison that someone puts in a page, as plain values that stay as they were looked at.

    `saved` is its key and `by` the account that chose it. `question` are the parts of an address. With a day
    in `as_of` (ISO) they hold the editions of that day; with "" the figures go along with newer editions, and
    with `goes_on` the periods do too. `note` is what stands with it, for who may see it.
    """

    saved: str
    by: int
    title: str
    question: Sequence[Sequence[str]]
    as_of: str
    goes_on: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """What there is to ask, and the answer to a question, with what analysts say of it.

    `pages_about` gives the pages about a gemeente, by its code. `saved_by` are the saved comparisons that
    someone may put in a page, as key and name; `place` makes one ready for it, as it was on a day or (None)
    as it is from now on, and raises a `FiguresError` with a Dutch message when that cannot be. `shown` is the
    HTML of what was placed, for one reader, with a name that no other on that page has: never figures that
    this reader may not see, and of what cannot be shown why.
    """

    library: Callable[[], Library]
    answer: Callable[[Comparison], Table]
    pages_about: Callable[[str], Sequence[FiguresPage]]
    saved_by: Callable[[Actor], Sequence[tuple[str, str]]]
    place: Callable[[str, date | None, Actor], Placed]
    shown: Callable[[Placed, Actor | None, str], SafeString]


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
