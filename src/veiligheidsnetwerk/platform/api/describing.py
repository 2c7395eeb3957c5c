"""The catalogue and the areas of this installation, in the words of the API."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from veiligheidsnetwerk.figures.areas import COUNTRY, AreaKind, gemeente_of, lies_in, local_kind, wijk_of
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.query import Scope, local_areas
from veiligheidsnetwerk.platform.api.schemas import Area, Figure, Measure, Period, Source
from veiligheidsnetwerk.platform.insight.queries import library

_PER = {Frequency.MONTH: "maand", Frequency.YEAR: "jaar"}


def sources_within(scope: Scope) -> Iterator[tuple[str, Source]]:
    """The sources with figures that may be seen, each with its code."""
    books = library()
    for source in books.sources:
        if source.access not in scope.accesses:
            continue
        manifest = books.cube(source.code).manifest
        yield (
            source.code,
            Source(
                bron=source.code,
                titel=source.title,
                uitgever=source.publisher,
                licentie=source.licence,
                definitie=source.definition,
                toelichting=list(source.notes),
                editie=books.cube(source.code).vintage,
                edities=list(books.store.vintages(source.code)),
                per=_PER[source.frequency],
                eerste_periode=manifest.first_period.code,
                laatste_periode=manifest.last_period.code,
                gegevens_tot_en_met=manifest.data_until,
            ),
        )


def figures_in(sources: Iterable[str]) -> list[Figure]:
    """What these sources count."""
    catalogue = library().catalogue
    return [
        Figure(
            cijfer=f"{code}:{offence.code}",
            titel=offence.full_title,
            bron=code,
            toelichting=offence.note or "",
        )
        for code in sources
        for offence in catalogue.offences_of(catalogue.sources[code])
    ]


def measures() -> list[Measure]:
    found = library().catalogue.measures.values()
    return [
        Measure(maat=each.code, titel=each.title, eenheid=each.unit or "", definitie=each.definition)
        for each in found
    ]


def areas_on(day: date | None, *, kind: AreaKind | None, within: str, sources: Iterable[str]) -> list[Area]:
    """All areas from large to small, narrowed to a kind, to what lies in one, and to gemeenten of a day.

    Wijken and buurten are those of the editions in use of these sources.
    """
    areas = library().areas
    above = [
        Area(gebied=each.code, naam=each.name, soort=each.kind)
        for each in (COUNTRY, areas.region, *areas.districts)
    ]
    gemeenten = [
        Area(
            gebied=each.code,
            naam=each.name,
            soort=AreaKind.GEMEENTE,
            district=each.district,
            eerste_dag=each.begin,
            laatste_dag=each.end - timedelta(days=1) if each.end else None,
        )
        for each in areas.gemeenten.values()
        if day is None or each.exists_on(day)
    ]
    found = (*above, *gemeenten, *_local_areas(sources))
    return [each for each in found if kind in (None, each.soort) and (not within or _is_within(each, within))]


def _local_areas(sources: Iterable[str]) -> Iterator[Area]:
    """The wijken and buurten, each once, with what they lie in."""
    books = library()
    cubes = [books.cube(code) for code in sources if books.catalogue.sources[code].has_local_areas]
    for each in local_areas(cubes, books, within=""):
        above = wijk_of(each.code) if each.kind is AreaKind.BUURT else gemeente_of(each.code)
        yield Area(gebied=each.code, naam=each.name, soort=each.kind, binnen=above)


def _is_within(area: Area, whole: str) -> bool:
    """Whether an area is a part of this district, gemeente or wijk."""
    if local_kind(area.gebied):
        return whole[:2] in ("GM", "WK") and lies_in(area.gebied, whole)
    return area.district == whole


def periods_in(source: str) -> list[Period]:
    """The periods that a source has, the oldest first."""
    cube = library().cube(source)
    periods = [cube.manifest.first_period.shift(place) for place in range(cube.manifest.periods)]
    return [
        Period(periode=each.code, naam=each.label, volledig=not cube.unfinished[cube.place_of(each)])
        for each in periods
    ]
