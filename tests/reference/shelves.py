"""A small world as real vintages on disk, with the definitions that go with it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache

import numpy as np

from tests.reference.answering import LAND, PEOPLE, REGION, TOTAL, World
from tests.reference.lands import EAST, WEST
from tests.reference.slow import Counts
from veiligheidsnetwerk.figures.areas import Area, AreaKind, Areas
from veiligheidsnetwerk.figures.catalogue import (
    Access,
    Catalogue,
    Classification,
    Direction,
    Edition,
    Offence,
    Source,
    load_catalogue,
)
from veiligheidsnetwerk.figures.cubes import Manifest, Status, Store, named, open_store
from veiligheidsnetwerk.figures.query import Library

POPULATION, SURFACE = "bevolking", "oppervlakte"


def library_of(world: World, place: str) -> Library:
    """Everything in the world written, put in use and opened again."""
    store = open_store(place)
    for source, counts in world.counts.items():
        shelve(store, source, counts)
    shelve(store, POPULATION, world.people)
    shelve(store, SURFACE, world.hectares)
    region = Area(REGION, "Oost-Nederland", AreaKind.REGION)
    districts = (Area(EAST, "Oost", AreaKind.DISTRICT), Area(WEST, "West", AreaKind.DISTRICT))
    areas = Areas(region, districts, world.land.gemeenten, tuple(world.land.changes), date(2000, 1, 1))
    return Library(_catalogue(world), areas, store)


def shelve(store: Store, source: str, counts: Counts, edition: str = "editie") -> str:
    """Write one source as the vintage in use; its name."""
    offences = list(dict.fromkeys(offence for offence, _, _ in counts.cells))
    areas = sorted({area for _, area, _ in counts.cells})
    shape = len(offences), len(counts.periods), len(areas)
    numbers, statuses = np.zeros(shape, np.int64), np.full(shape, Status.NOT_AVAILABLE, np.uint8)
    for (offence, area, period), (count, status) in counts.cells.items():
        place = offences.index(offence), period.ordinal - counts.periods[0].ordinal, areas.index(area)
        numbers[place], statuses[place] = count, status
    manifest = Manifest(
        source=source,
        edition=edition,
        vintage=edition,
        data_until=counts.until,
        made=datetime(2020, 1, 1, tzinfo=UTC),
        frequency=counts.periods[0].frequency,
        first=counts.periods[0].code,
        periods=len(counts.periods),
        offences=tuple(offences),
        areas=tuple(areas),
        unfinished=tuple(sorted(period.code for period in counts.unfinished)),
    )
    vintage = store.write(named(manifest, numbers, statuses), numbers, statuses).vintage
    store.use(source, vintage)
    return vintage


def _catalogue(world: World) -> Catalogue:
    every = {**world.counts, POPULATION: world.people, SURFACE: world.hectares}
    totals = {POPULATION: PEOPLE, SURFACE: LAND}
    offences = {
        code: tuple(dict.fromkeys(each for each, _, _ in counts.cells)) for code, counts in every.items()
    }
    return replace(
        _definitions(),
        sources={code: _source(code, counts, standing=code == SURFACE) for code, counts in every.items()},
        classifications={
            code: _classification(code, totals.get(code, TOTAL), offences[code]) for code in every
        },
    )


@cache
def _definitions() -> Catalogue:
    return load_catalogue()


def _classification(code: str, total: str, offences: tuple[str, ...]) -> Classification:
    listed = tuple(Offence(code=each, title=each.title(), direction=Direction.UNSAID) for each in offences)
    return Classification(code=code, title=code, total=total, groups=(), offences=listed)


def _source(code: str, counts: Counts, *, standing: bool = False) -> Source:
    return Source(
        code=code,
        title=code.title(),
        publisher="CBS",
        licence="CC BY 4.0",
        definition="Voor de proef.",
        classification=code,
        frequency=counts.periods[0].frequency,
        unit="stuks",
        access=Access.PUBLIC,
        editions=(Edition(edition="editie", file="proef.csv", data_until=counts.until),),
        own_division=counts.own_division,
        standing=standing,
    )
