"""What a question looks up in the library: its sources, their cubes, and the day whose borders hold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from veiligheidsnetwerk.figures.catalogue import Measure, Source
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.query.comparison import Comparison, Division, Pin
from veiligheidsnetwerk.figures.query.groups import is_local
from veiligheidsnetwerk.figures.query.library import Library


def sources_of(comparison: Comparison, library: Library) -> tuple[Source, ...]:
    """The sources of the figures, each once; those that do not exist are left out."""
    known = library.catalogue.sources
    return tuple(known[code] for code in comparison.sources if code in known)


def measures_of(comparison: Comparison, library: Library) -> tuple[Measure, ...]:
    """The measures; those that do not exist are left out."""
    known = library.catalogue.measures
    return tuple(known[code] for code in comparison.measures if code in known)


def denominators_of(comparison: Comparison, library: Library) -> tuple[Source, ...]:
    """The sources that are divided by, each once; those of wijken and buurten where such are asked."""
    found = [divisors_of(measure, comparison, library) for measure in measures_of(comparison, library)]
    return tuple({source.code: source for sources in found for source in sources}.values())


def divisors_of(measure: Measure, comparison: Comparison, library: Library) -> tuple[Source, ...]:
    """What a measure divides by: the source of gemeenten, and the finer one that wijken and buurten need."""
    if measure.of is None:
        return ()
    source = library.catalogue.sources[measure.of]
    finer = library.finer(source) if any(is_local(token) for token in comparison.areas) else None
    return (source, finer) if finer else (source,)


def sources_behind(comparison: Comparison, library: Library) -> tuple[Source, ...]:
    """All sources that the answer is made of: those of the figures, then those divided by, each once."""
    sources = (*sources_of(comparison, library), *denominators_of(comparison, library))
    return tuple({source.code: source for source in sources}.values())


def cube_of(source: str, comparison: Comparison, library: Library) -> Cube:
    """The cube of a source in the edition that the question means."""
    return library.cube(source, comparison.vintage_of(source))


def cubes_of(comparison: Comparison, library: Library) -> Iterator[Cube]:
    """The cubes of the figures, one for each source."""
    return (cube_of(source.code, comparison, library) for source in sources_of(comparison, library))


def pinned(comparison: Comparison, library: Library) -> Comparison:
    """The same question with every source held to the edition that it would be answered from now."""
    codes = [source.code for source in sources_behind(comparison, library)]
    pins = [Pin(code, cube_of(code, comparison, library).vintage) for code in codes]
    return replace(comparison, pins=tuple(pins))


def border_day(comparison: Comparison, library: Library) -> date:
    """The day whose borders are those of now: the last one that a source of the figures knows about.

    It is one day for all figures of a question, so that they are about the same gemeenten.
    """
    return max(cube.manifest.data_until for cube in cubes_of(comparison, library))


def is_by_then(comparison: Comparison, library: Library) -> bool:
    """Whether gemeenten are those of the time: asked, and possible for one of the sources."""
    own = any(source.own_division for source in sources_of(comparison, library))
    return own and comparison.division is Division.THEN
