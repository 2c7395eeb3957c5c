"""What is drawn of an answer is drawn once: a question held to vintages has one answer for ever."""

import hashlib
from collections.abc import Callable

from django.core.cache import caches

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.figures.query import Table

MOST_KEPT = 5_000
"""The numbers in an answer, at the most, of which the page is kept: larger ones would fill the memory."""


def name_of(table: Table, *parts: object) -> str:
    """A name for one drawing of an answer: another question, vintage, version or part has another name."""
    said = [__version__, repr(table.comparison), *(note.vintage for note in table.sources), *map(repr, parts)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def drawn_once[T](name: str, draw: Callable[[], T]) -> T:
    """The drawing of this name, made now when this process does not have it."""
    drawn = caches["drawn"]
    found: T | None = drawn.get(name)
    if found is None:
        found = draw()
        drawn.set(name, found)
    return found
