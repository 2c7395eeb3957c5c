"""Keeping the index: what a write touches is written anew in the same transaction."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import batched
from secrets import randbits
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from veiligheidsnetwerk.language.searching import Document
from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.search.models import Entry, Write

type Progress = Callable[[str, int], object]

_AT_ONCE = 200
_STAMP_BITS = 44
"""So that the sum of millions of stamps is a whole number everywhere."""
_WRITTEN = [field.name for field in Entry._meta.concrete_fields if field.name not in ("id", "key")]
_COMPARED = [name for name in _WRITTEN if name not in ("stamp", "checked_on")]


def row_written(sender: type[Model], instance: Model, *, raw: bool = False, **_signal: Any) -> None:
    """Bring what this row touches up to date, inside the transaction that wrote it."""
    if raw:
        return
    for source in search.sources():
        touched = source.touched_by.get(sender)
        if touched and (keys := touched(instance)):
            with transaction.atomic():
                keep(source, keys, day=timezone.localdate())


def keep(source: search.Source, keys: Collection[str], *, day: date) -> None:
    """Write these entries of a source as they are now; those that are gone leave the index."""
    entries = list(source.entries(keys))
    _write(source, entries, day)
    _remove(set(keys) - {entry.key for entry in entries})


def rebuild(*, day: date, progress: Progress) -> int:
    """Write everything that can be found anew, and tell how many entries there are. What is right stays."""
    there: set[str] = set()
    for source in search.sources():
        for entries in batched(source.entries(None), _AT_ONCE, strict=False):
            with transaction.atomic():
                _write(source, entries, day)
            there.update(entry.key for entry in entries)
            progress(source.title, len(there))
    gone = [key for key in Entry.objects.values_list("key", flat=True) if key not in there]
    for keys in batched(gone, _AT_ONCE, strict=False):
        with transaction.atomic():
            _remove(keys)
    with transaction.atomic():
        Write.objects.all().delete()
        _leave_a_row()
    return len(there)


def look_again_by_calendar(now: datetime, _say: Callable[[str], object]) -> None:
    """Once a day everything is looked at again, since what can be found also follows from the date."""
    day = timezone.localtime(now).date()
    if Entry.objects.filter(checked_on__lt=day).exists():
        rebuild(day=day, progress=lambda _title, _done: None)


def _write(source: search.Source, entries: Iterable[search.Entry], day: date) -> None:
    rows = {row.key: row for row in _rows(source, entries, day)}
    old = Entry.objects.in_bulk(list(rows), field_name="key")
    changed: list[Entry] = []
    looked_at: list[Entry] = []
    for key, row in rows.items():
        if key in old:
            row.pk = old[key].pk
            (looked_at if _same(row, old[key]) else changed).append(row)
    new = Entry.objects.bulk_create([row for key, row in rows.items() if key not in old])
    Entry.objects.bulk_update(changed, _WRITTEN)
    if new or changed:
        _leave_a_row()
    Entry.objects.filter(pk__in=[row.pk for row in looked_at]).exclude(checked_on=day).update(checked_on=day)


def _remove(keys: Collection[str]) -> None:
    gone, _of_each = Entry.objects.filter(key__in=keys).delete()
    if gone:
        _leave_a_row()


def _leave_a_row() -> None:
    Write.objects.create(stamp=randbits(_STAMP_BITS))


def _same(row: Entry, old: Entry) -> bool:
    return all(getattr(row, name) == getattr(old, name) for name in _COMPARED)


def _rows(source: search.Source, entries: Iterable[search.Entry], day: date) -> Iterator[Entry]:
    for entry in entries:
        facets: Mapping[str, tuple[str, ...]] = {search.KIND: (source.title,), **entry.facets}
        found = Document.of(entry.key, entry.title, words=entry.words, text=entry.text, firsts=entry.firsts)
        yield Entry(
            key=entry.key,
            stamp=randbits(_STAMP_BITS),
            kind=source.kind,
            title=entry.title[:400],
            url=entry.url,
            text=entry.text,
            readers=" ".join(entry.readers),
            words_title=found.title,
            words_other=found.words,
            words_text=found.text,
            facets={name: list(values) for name, values in facets.items()},
            firsts=list(found.firsts),
            weight=entry.weight,
            checked_on=day,
        )
