"""The catalogue and the areas of this installation, in the words of the API."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from veiligheidsnetwerk.figures.areas import COUNTRY, AreaKind
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.query import Scope
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


def areas_on(day: date | None, *, kind: AreaKind | None) -> list[Area]:
    """All areas from large to small, narrowed to a kind and to gemeenten that exist on a day."""
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
    return [each for each in (*above, *gemeenten) if kind in (None, each.soort)]


def periods_in(source: str) -> list[Period]:
    """The periods that a source has, the oldest first."""
    cube = library().cube(source)
    periods = [cube.manifest.first_period.shift(place) for place in range(cube.manifest.periods)]
    return [
        Period(periode=each.code, naam=each.label, volledig=not cube.unfinished[cube.place_of(each)])
        for each in periods
    ]
