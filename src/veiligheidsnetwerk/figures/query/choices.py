"""What can be asked about a source, and what is asked when someone says nothing else."""

from dataclasses import dataclass, replace

from veiligheidsnetwerk.figures.areas import COUNTRY, Area, Gemeente
from veiligheidsnetwerk.figures.catalogue import (
    Catalogue,
    Formula,
    Measure,
    Offence,
    Source,
    Subject,
)
from veiligheidsnetwerk.figures.cubes import Cube
from veiligheidsnetwerk.figures.periods import Frequency, Period, Window
from veiligheidsnetwerk.figures.query.comparison import Against, Comparison, Division
from veiligheidsnetwerk.figures.query.library import Library

ALL_IN = "alle-in:"
"""Before the code of a district or the region: each of its gemeenten."""
_USUAL_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Choices:
    """What a source can be asked. `groups` are the areas whose gemeenten can be asked all at once."""

    catalogue: Catalogue
    source: Source
    offences: tuple[Offence, ...]
    gemeenten: tuple[Gemeente, ...]
    above: tuple[Area, ...]
    groups: tuple[Area, ...]
    periods: tuple[Period, ...]
    measures: tuple[Measure, ...]
    windows: tuple[Window, ...]
    vintages: tuple[str, ...]

    def subject(self, code: str) -> Subject:
        """What the source counts under this code; `UnknownSubjectError` when it does not."""
        return self.catalogue.subject(self.source, code)


def choices_for(library: Library, source: Source, vintage: str | None = None) -> Choices:
    """The choices for a source in this vintage (by default the one in use)."""
    cube = library.cube(source.code, vintage)
    region = library.areas.region
    has_gemeenten = cube.has_area(region.code)
    above = (region, *library.areas.districts) if has_gemeenten else ()
    country = (COUNTRY,) if cube.has_area(COUNTRY.code) else ()
    monthly = source.frequency is Frequency.MONTH
    return Choices(
        catalogue=library.catalogue,
        source=source,
        offences=library.catalogue.offences_of(source),
        gemeenten=tuple(g for g in library.areas.gemeenten.values() if cube.has_area(g.code)),
        above=(*above, *country),
        groups=above,
        periods=tuple(cube.manifest.first_period.shift(place) for place in range(cube.manifest.periods)),
        measures=tuple(m for m in library.catalogue.measures.values() if _applies(m, library, source, cube)),
        windows=tuple(Window) if monthly else (Window.OWN,),
        vintages=library.store.vintages(source.code),
    )


def usual_comparison(
    library: Library, source: Source, offence: str, *, home: str | None = None
) -> Comparison:
    """A sensible first question: the last year of months (or all years), `home` against its district.

    Without a home gemeente in the source: all districts and the region, or the country.
    """
    choices = choices_for(library, source)
    cube = library.cube(source.code)
    whole = [period for period in choices.periods if not cube.unfinished[cube.place_of(period)]]
    shown = whole[-_USUAL_MONTHS:] if source.frequency is Frequency.MONTH else whole
    if home is not None and cube.has_area(home):
        areas: tuple[str, ...] = (home, library.areas.district_of(home).code, library.areas.region.code)
    else:
        areas = tuple(area.code for area in (choices.groups or choices.above))
    return Comparison(
        source=source.code,
        offence=offence,
        areas=areas,
        first=shown[0],
        last=shown[-1],
        measure=source.usual_measure,
        window=source.usual_window,
    )


def _applies(measure: Measure, library: Library, source: Source, cube: Cube) -> bool:
    """Whether a measure can have any value for this source."""
    has_gemeenten = cube.has_area(library.areas.region.code)
    match measure.formula:
        case Formula.COUNT:
            return True
        case Formula.RATE:
            return _divides(measure, library, source, cube)
        case Formula.RANK:
            return has_gemeenten and _divides(measure, library, source, cube)
        case Formula.SHARE_OF_REGION:
            return has_gemeenten
        case Formula.SHARE_OF_TOTAL:
            return len(library.catalogue.offences_of(source)) > 1


def _divides(measure: Measure, library: Library, source: Source, cube: Cube) -> bool:
    """Whether there is something to divide by, at the same time and other than the source itself."""
    of = str(measure.of)
    return of != source.code and library.has(of) and _overlaps(library.cube(of), cube)


def _overlaps(people: Cube, cube: Cube) -> bool:
    first, last = people.manifest.first_period.ordinal, people.manifest.last_period.ordinal
    return (
        cube.manifest.last_period.calendar_year >= first and cube.manifest.first_period.calendar_year <= last
    )


def for_map(comparison: Comparison, library: Library) -> Comparison | None:
    """The same question about all gemeenten of the region in the last period; None when there are none.

    A map shows the gemeenten as they are now, whatever borders were asked. A gemeente that was asked first
    stays first, as long as it is one of them.
    """
    region, cube = library.areas.region.code, library.cube(comparison.source, comparison.vintage)
    if not cube.has_area(region):
        return None
    now = {gemeente.code for gemeente in library.areas.gemeenten_on(cube.manifest.data_until)}
    first = [code for code in comparison.areas[:1] if code in now]
    return replace(
        comparison,
        areas=(*first, f"{ALL_IN}{region}"),
        first=comparison.last,
        against=Against.NOTHING,
        division=Division.NOW,
    )
