"""What can be asked about sources, and what is asked when someone says nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from veiligheidsnetwerk.figures.areas import COUNTRY, Area, Gemeente
from veiligheidsnetwerk.figures.catalogue import Formula, Measure, Source
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.periods import Frequency, Period, Window, period_range
from veiligheidsnetwerk.figures.query.areas_asked import local_areas
from veiligheidsnetwerk.figures.query.asked import border_day, cube_of, cubes_of
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division, Figure, Pin
from veiligheidsnetwerk.figures.query.groups import ALL_IN
from veiligheidsnetwerk.figures.query.library import Library

_USUAL_MONTHS = 12
_MOST_KEPT = 32


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be asked of some sources of one frequency: whatever one of them has.

    `groups` are the areas whose gemeenten can be asked all at once, `local` the wijken and buurten by code.
    `waiting` says by code of the measures that nobody can have yet, why not.
    """

    sources: tuple[Source, ...]
    gemeenten: tuple[Gemeente, ...]
    above: tuple[Area, ...]
    groups: tuple[Area, ...]
    periods: tuple[Period, ...]
    measures: tuple[Measure, ...]
    windows: tuple[Window, ...]
    local: Mapping[str, Area] = field(default_factory=dict)
    waiting: Mapping[str, str] = field(default_factory=dict)

    @property
    def frequency(self) -> Frequency:
        return self.sources[0].frequency

    @property
    def own_division(self) -> bool:
        """Whether a source can be asked by the borders of the time."""
        return any(source.own_division for source in self.sources)


def choices_for(library: Library, *sources: Source, pins: Sequence[Pin] = ()) -> Choices:
    """The choices for sources of one frequency, in the editions that `pins` name or else those in use."""
    asked, vintages = tuple(source.code for source in sources), _vintages(pins)
    for code in asked:
        library.cube(code, vintages.get(code))  # an edition that was withdrawn since is refused
    return _choices_for(library, asked, tuple(sorted(vintages.items())), library.in_use)


@lru_cache(maxsize=_MOST_KEPT)
def _choices_for(
    library: Library, asked: tuple[str, ...], pinned: tuple[tuple[str, str], ...], _in_use: tuple[str, ...]
) -> Choices:
    """The choices by everything that they depend on: one page asks for them five times."""
    sources, vintages = tuple(library.catalogue.sources[code] for code in asked), dict(pinned)
    cubes = [library.cube(source.code, vintages.get(source.code)) for source in sources]
    has_gemeenten = any(cube.has_area(library.areas.region.code) for cube in cubes)
    above = (library.areas.region, *library.areas.districts) if has_gemeenten else ()
    country = (COUNTRY,) if any(cube.has_area(COUNTRY.code) for cube in cubes) else ()
    had = {
        code
        for source, cube in zip(sources, cubes, strict=True)
        for code in _had(source, cube, library, vintages)
    }
    gemeenten = library.areas.gemeenten.values()
    return Choices(
        sources=sources,
        gemeenten=tuple(g for g in gemeenten if any(cube.has_area(g.code) for cube in cubes)),
        above=(*above, *country),
        groups=above,
        periods=_periods(cubes),
        measures=tuple(m for m in library.catalogue.measures.values() if m.code in had),
        local={area.code: area for area in local_areas(cubes, library, within="")},
        waiting=dict(_waiting(library)),
        windows=tuple(Window) if sources[0].frequency is Frequency.MONTH else (Window.OWN,),
    )


def measures_had(source: Source, comparison: Comparison, library: Library) -> frozenset[str]:
    """The codes of the measures that can have any value for a source of the question."""
    cube = cube_of(source.code, comparison, library)
    return _had(source, cube, library, _vintages(comparison.pins))


def usual_comparison(library: Library, figure: Figure, *, home: str | None = None) -> Comparison:
    """A sensible first question: the last year of months (or all years), `home` against its district.

    Without a home gemeente in the source: all districts and the region, or the country.
    """
    source = library.catalogue.sources[figure.source]
    choices = choices_for(library, source)
    cube = library.cube(source.code)
    whole = [period for period in choices.periods if not cube.unfinished[cube.place_of(period)]]
    shown = whole[-_USUAL_MONTHS:] if source.frequency is Frequency.MONTH else whole
    if home is not None and cube.has_area(home):
        areas: tuple[str, ...] = (home, library.areas.district_of(home).code, library.areas.region.code)
    else:
        areas = tuple(area.code for area in (choices.groups or choices.above))
    return Comparison(
        figures=(figure,),
        areas=areas,
        first=shown[0],
        last=shown[-1],
        measures=(source.usual_measure,),
        window=source.usual_window,
    )


def for_map(comparison: Comparison, library: Library) -> Comparison | None:
    """The same question about all gemeenten of the region in the last period; None when there are none.

    A map is about one figure in one measure: the first that gemeenten have in that period. It shows the
    gemeenten as they are now, whatever borders were asked. A gemeente that was asked first stays first, if
    it is one of them.
    """
    region = library.areas.region.code
    cubes = [cube for cube in cubes_of(comparison, library) if comparison.last in _periods([cube])]
    source = next((cube.manifest.source for cube in cubes if cube.has_area(region)), None)
    if source is None:
        return None
    had = measures_had(library.catalogue.sources[source], comparison, library)
    now = {gemeente.code for gemeente in library.areas.gemeenten_on(border_day(comparison, library))}
    first = [code for code in comparison.areas[:1] if code in now]
    return replace(
        comparison,
        figures=tuple(figure for figure in comparison.figures if figure.source == source)[:1],
        measures=tuple(code for code in comparison.measures if code in had)[:1] or ("aantal",),
        areas=(*first, f"{ALL_IN}{region}"),
        first=comparison.last,
        against=Against.NOTHING,
        division=Division.NOW,
    )


def _periods(cubes: Sequence[Cube]) -> tuple[Period, ...]:
    """From the first period of any source up to and including the last."""
    first = min((cube.manifest.first_period for cube in cubes), key=lambda period: period.ordinal)
    last = max((cube.manifest.last_period for cube in cubes), key=lambda period: period.ordinal)
    return tuple(period_range(first, last))


def _had(source: Source, cube: Cube, library: Library, vintages: Mapping[str, str]) -> frozenset[str]:
    measures = library.catalogue.measures.values()
    return frozenset(each.code for each in measures if _applies(each, library, source, cube, vintages))


def _waiting(library: Library) -> Iterator[tuple[str, str]]:
    """The measures that divide by figures that were never loaded."""
    for measure in library.catalogue.measures.values():
        source = library.catalogue.sources.get(measure.of or "")
        if source is not None and not library.has(source.code):
            there = f"er zijn hier nog geen cijfers van {source.publisher}, {source.title}"
            yield measure.code, f"{measure.title} kan nog niet: {there}."


def _applies(
    measure: Measure, library: Library, source: Source, cube: Cube, vintages: Mapping[str, str]
) -> bool:
    """Whether a measure can have any value for this source."""
    has_gemeenten = cube.has_area(library.areas.region.code)
    match measure.formula:
        case Formula.COUNT:
            return True
        case Formula.INDEX_OF_PERIOD:
            return cube.manifest.periods > 1
        case Formula.RATE:
            return _divides(measure, library, cube, vintages)
        case Formula.RANK | Formula.TENTH | Formula.INDEX_OF_AREA:
            return has_gemeenten and _divides(measure, library, cube, vintages)
        case Formula.SHARE_OF_REGION:
            return has_gemeenten
        case Formula.SHARE_OF_TOTAL:
            return len(library.catalogue.offences_of(source)) > 1


def _divides(measure: Measure, library: Library, cube: Cube, vintages: Mapping[str, str]) -> bool:
    """Whether there is something to divide by, at the same time and other than the source itself."""
    of = str(measure.of)
    if of == cube.manifest.source or not library.has(of):
        return False
    return library.catalogue.sources[of].standing or _overlaps(library.cube(of, vintages.get(of)), cube)


def _overlaps(people: Cube, cube: Cube) -> bool:
    first, last = people.manifest.first_period.ordinal, people.manifest.last_period.ordinal
    return (
        cube.manifest.last_period.calendar_year >= first and cube.manifest.first_period.calendar_year <= last
    )


def _vintages(pins: Sequence[Pin]) -> dict[str, str]:
    return {pin.source: pin.vintage for pin in pins}
