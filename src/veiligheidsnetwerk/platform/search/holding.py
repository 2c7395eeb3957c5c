"""The index as this process holds it, brought up to date before each question.

The table is what counts. Every write of it leaves a row of its own, and one sum over these tells whether
anything changed; only what is different is then read again.
"""

from dataclasses import dataclass, field
from itertools import batched
from threading import Lock

from django.db.models import Count, Sum

from veiligheidsnetwerk.language.searching import Document, Finder, Index, Synonyms
from veiligheidsnetwerk.language.themes import load_themes
from veiligheidsnetwerk.platform.search.models import Entry, Write

type State = tuple[int, int]

_AT_ONCE = 500
_MANY = 2000
"""From so many changes on the whole index is made anew."""


@dataclass(slots=True)
class _Held:
    finder: Finder
    state: State | None = None
    stamps: dict[str, int] = field(default_factory=dict)


_LOCK = Lock()
_HELD: list[_Held] = []


def finder_now() -> Finder:
    """Everything that can be found at this moment."""
    state = _state()
    with _LOCK:
        if not _HELD:
            _HELD.append(_Held(Finder(Index.of(()), Synonyms(load_themes()))))
        held = _HELD[0]
        if held.state != state:
            _renew(held)
            held.state = state
        return held.finder


def _state() -> State:
    found = Write.objects.aggregate(rows=Count("stamp"), total=Sum("stamp"))
    return found["rows"], int(found["total"] or 0)


def _renew(held: _Held) -> None:
    stamps = dict(Entry.objects.order_by().values_list("key", "stamp"))
    changed = [key for key, stamp in stamps.items() if held.stamps.get(key) != stamp]
    removed = held.stamps.keys() - stamps.keys()
    if len(changed) > _MANY:
        index = Index.of(entry.document for entry in Entry.objects.defer("text").iterator(_AT_ONCE))
    else:
        index = held.finder.index.with_changes(_documents(changed), removed)
    held.finder, held.stamps = held.finder.over(index), stamps


def _documents(keys: list[str]) -> list[Document]:
    return [
        entry.document
        for some in batched(keys, _AT_ONCE, strict=False)
        for entry in Entry.objects.defer("text").filter(key__in=some)
    ]
