"""What changed in the borders of the areas asked, in the time asked, in words."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from veiligheidsnetwerk.figures.areas import COUNTRY, AreaChange, Areas, ChangeKind, gemeente_of, local_kind
from veiligheidsnetwerk.figures.periods import Period


def border_notes(areas: Areas, codes: Iterable[str], *, first: Period, last: Period) -> tuple[str, ...]:
    """One line per merger or new name after the beginning of `first`, and one for all border corrections."""
    involved = _involved(areas, codes)
    changes = [
        change
        for change in areas.changes_within()
        if first.begin < change.day < last.shift(1).begin
        and not involved.isdisjoint({change.old, change.new})
    ]
    lines = [line for _, line in _told([c for c in changes if c.kind is not ChangeKind.BORDER])]
    return (*lines, *_corrections([c for c in changes if c.kind is ChangeKind.BORDER]))


def mergers(areas: Areas, codes: Iterable[str]) -> Iterator[tuple[date, str]]:
    """What went up in what, of which one of these gemeenten is a part or the heir: the day and a line."""
    asked = set(codes)
    changes = (change for change in areas.changes_within() if change.kind is ChangeKind.DISSOLVED)
    yield from _told([change for change in changes if not asked.isdisjoint({change.old, change.new})])


def _told(changes: Iterable[AreaChange]) -> Iterator[tuple[date, str]]:
    by_heir = attrgetter("day", "kind", "new")
    for (day, *_), parts in groupby(sorted(changes, key=by_heir), key=by_heir):
        yield day, _whole(list(parts))


def _involved(areas: Areas, codes: Iterable[str]) -> set[str]:
    """The gemeenten in these areas with all that went up in them."""
    whole = {gemeente_of(code) if local_kind(code) else code for code in codes}
    asked = {g.code for code in whole if code != COUNTRY.code for g in areas.parts_of(code)}
    for change in sorted(areas.changes_within(), key=attrgetter("day"), reverse=True):
        if change.new in asked and change.kind is not ChangeKind.BORDER:
            asked.add(change.old)
    return asked


def _whole(parts: Sequence[AreaChange]) -> str:
    change = parts[0]
    if change.kind is ChangeKind.RENAMED:
        return (
            f"{change.day.year}: {change.old_name} heet voortaan {change.new_name} en heeft een nieuwe code."
        )
    names = [part.old_name for part in parts]
    verb = "gaat" if len(names) == 1 else "gaan"
    return f"{change.day.year}: {_listed(names)} {verb} op in {change.new_name}."


def _corrections(changes: Iterable[AreaChange]) -> tuple[str, ...]:
    pairs = {(c.day.year, *sorted((c.old_name, c.new_name))) for c in changes}
    if not pairs:
        return ()
    told = "; ".join(f"{one} en {other} ({year})" for year, one, other in sorted(pairs))
    return (f"Kleine grenscorrecties, niet omgerekend: {told}.",)


def _listed(names: Sequence[str]) -> str:
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
