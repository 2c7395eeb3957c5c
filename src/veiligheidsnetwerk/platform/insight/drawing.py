"""What is drawn of an answer is drawn once: a question held to vintages has one answer for ever."""

import hashlib
from collections.abc import Callable

from django.core.cache import caches

from veiligheidsnetwerk import __version__
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.insight.models import Pairs
from veiligheidsnetwerk.platform.insight.queries import library

MOST_KEPT = 5_000
"""The numbers in an answer, at the most, of which the page is kept: larger ones would fill the memory."""


def name_of(table: Table, *parts: object) -> str:
    """A name for one drawing of an answer: another question, vintage, version or part has another name."""
    return name_for(table.comparison, *(note.vintage for note in table.sources), *parts)


def name_for(*parts: object) -> str:
    """A name for what these parts decide, and nothing else but the version."""
    said = [__version__, *map(repr, parts)]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def editions_behind(pins: Pairs) -> tuple[tuple[str, ...], ...]:
    """All of the figures that decides an answer held to these editions, or to none.

    Those are the edition of each source that is in use, and of the sources held those that were withdrawn.
    """
    store, sources = library().store, library().catalogue.sources
    held = {source for _, pin in pins if (source := pin.partition(":")[0]) in sources}
    in_use = ((source, store.current(source) if store.has(source) else "") for source in sources)
    return (*in_use, *((source, *sorted(store.withdrawn(source))) for source in sorted(held)))


def drawn_once[T](name: str, draw: Callable[[], T], *, lasts: Callable[[T], bool] = lambda _: True) -> T:
    """The drawing of this name, made now when this process does not have it, and kept when it `lasts`."""
    drawn = caches["drawn"]
    found: T | None = drawn.get(name)
    if found is None:
        found = draw()
        if lasts(found):
            drawn.set(name, found)
    return found
