"""From a question to the same one closer by or further off: gemeente, its wijken, their buurten."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.areas import AreaKind, gemeente_of, local_kind, wijk_of
from veiligheidsnetwerk.figures.catalogue import Source
from veiligheidsnetwerk.figures.query.areas_asked import MANY, find_area, members_of
from veiligheidsnetwerk.figures.query.choices import usual_comparison
from veiligheidsnetwerk.figures.query.comparison import Comparison, Figure
from veiligheidsnetwerk.figures.query.groups import ALL_IN, BUURTEN_IN, bare, is_local, kind_in
from veiligheidsnetwerk.figures.query.library import Library
from veiligheidsnetwerk.figures.query.switching import switched


@dataclass(frozen=True, slots=True)
class Zoom:
    """A question about other areas, and what it shows."""

    label: str
    comparison: Comparison


def zooms_of(comparison: Comparison, library: Library) -> tuple[Zoom, ...]:
    """Closer by or further off than the first gemeente, wijk or buurt asked; () where nothing is known there.

    Figures of gemeenten go on as those of wijken and buurten of the same kind, if there are any in use, and
    begin with the number: what to divide by is known for few years there.
    """
    local = _local_question(comparison, library)
    place = _place(comparison)
    if local is None or not place:
        return ()
    found = []
    for tokens in _ways(place):
        asked = replace(local, areas=tokens)
        *_, last = tokens
        if last not in comparison.areas and (is_local(last) is False or members_of(last, asked, library)):
            found.append(Zoom(_label(last, asked, library), asked))
    return tuple(found)


def _place(comparison: Comparison) -> str:
    """The smallest area that holds what is asked first; "" when that is no gemeente or smaller."""
    for token in comparison.areas:
        code = bare(token)
        if local_kind(code) is AreaKind.BUURT:
            return wijk_of(code)
        if local_kind(code) or code.startswith("GM"):
            return code
    return ""


def _ways(place: str) -> Iterator[tuple[str, ...]]:
    gemeente = gemeente_of(place)
    if place != gemeente:
        yield place, gemeente, f"{ALL_IN}{place}"
    yield gemeente, f"{ALL_IN}{gemeente}"
    yield gemeente, f"{BUURTEN_IN}{gemeente}"


def _label(token: str, asked: Comparison, library: Library) -> str:
    area = find_area(bare(token), asked, library)
    where = f"wijk {area.name}" if area.kind is AreaKind.WIJK else area.name
    return f"{MANY[kind_in(token)].capitalize()} in {where}"


def _local_question(comparison: Comparison, library: Library) -> Comparison | None:
    """The question itself where all its sources have wijken, else its first figure in a source that has."""
    sources = library.catalogue.sources
    if all(sources[code].has_local_areas for code in comparison.sources):
        return comparison
    first = comparison.figures[0]
    source = _local_source(sources[first.source], library)
    if source is None:
        return None
    usual = usual_comparison(library, Figure(source.code, first.offence))
    asked = switched(comparison, usual, library)
    return replace(asked, measures=tuple(dict.fromkeys(("aantal", *asked.measures))), pins=())


def _local_source(source: Source, library: Library) -> Source | None:
    """The source of wijken and buurten that counts the same, rather as often than otherwise."""
    alike = [
        each
        for each in library.sources
        if each.has_local_areas
        and each.classification == source.classification
        and each.access == source.access
    ]
    return min(alike, key=lambda each: each.frequency is not source.frequency, default=None)
