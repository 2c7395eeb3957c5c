"""A whole edition fetched, from the lists of codes to the vintage in use."""

from datetime import timedelta

import numpy as np
import polars as pl
import pytest

from tests.standin.server import PAGE as FULL_PAGE
from tests.standin.tables import NULL
from tests.standin.worlds import HIDDEN, people_table
from tests.unit.figures.ingest.feeds.fetching import (
    AUGUST,
    MONTHLY,
    NUISANCE,
    PAGE,
    YEARLY,
    Fetching,
    nuisance,
    short,
)
from veiligheidsnetwerk.figures.cubes import Status, named
from veiligheidsnetwerk.figures.ingest.feeds.client import Client, Manners, Reply
from veiligheidsnetwerk.figures.ingest.feeds.odata3 import OData3
from veiligheidsnetwerk.figures.ingest.feeds.odata4 import OData4

CODES = 9


def cell(fetching: Fetching, offence: str, area: str, place: int, code: str = MONTHLY) -> tuple[int, Status]:
    cube = fetching.cube(code)
    [at], [where] = cube.offence_places([offence]), cube.area_places([area])
    count = cube.running[at, place + 1, where] - cube.running[at, place, where]
    return int(count), Status(cube.status[at, place, where])


def in_table(offence: str, region: str, period: str) -> int:
    """What the service has."""
    table = short()
    places = [
        [key.strip() for key in dimension.keys].index(code)
        for dimension, code in zip(table.dimensions, (offence, region, period), strict=True)
    ]
    return int(table.values[tuple(places)])


def test_every_cell_of_the_region_is_as_the_service_has_it(fetching: Fetching) -> None:
    fetched = fetching.fetch(MONTHLY)

    assert fetched.edition == "2026-07-15"
    assert fetched.loaded is not None
    assert fetched.loaded.in_use
    for offence, month in (("1.1.1", 0), ("0.0.0", 6), ("3.9.3", 12)):
        period = f"2025MM{month + 1:02d}" if month < 12 else "2026MM01"
        count, status = cell(fetching, offence, "GM0153", month)
        assert count == in_table(offence, "GM0153", period)
        assert status is (Status.FINAL if month == 0 else Status.PROVISIONAL)


def test_the_region_is_the_sum_of_its_gemeenten(fetching: Fetching) -> None:
    fetching.fetch(MONTHLY)

    codes = [
        gemeente.code for gemeente in fetching.areas.gemeenten_on(fetching.cube(MONTHLY).manifest.data_until)
    ]
    assert len(codes) == 76
    total = sum(in_table("1.1.1", code, "2025MM03") for code in codes)
    assert cell(fetching, "1.1.1", "ON", 2) == (total, Status.PROVISIONAL)


def test_what_is_never_published_is_withheld_and_not_zero(fetching: Fetching) -> None:
    fetching.fetch(MONTHLY)

    for offence in HIDDEN:
        assert cell(fetching, offence, "GM0153", 0) == (0, Status.WITHHELD)
        assert cell(fetching, offence, "ON", 0) == (0, Status.WITHHELD)


def test_an_empty_cell_of_another_offence_is_withheld_too_and_told(fetching: Fetching) -> None:
    values = nuisance().values.copy()
    area = [key.strip() for key in nuisance().dimensions[1].keys].index("GM0153")
    values[1, area, 0] = NULL
    fetching.publish(nuisance().with_values(values, modified="2026-07-16T02:00:00"))

    fetched = fetching.fetch()

    assert cell(fetching, "E33", "GM0153", 0, NUISANCE) == (0, Status.WITHHELD)
    assert cell(fetching, "E33", "PD-twente", 0, NUISANCE) == (0, Status.WITHHELD)
    assert fetched.loaded is not None
    assert any("Cellen zonder aantal: 1." in odd for odd in fetched.loaded.odd)


def test_months_and_years_of_one_table_are_kept_apart(fetching: Fetching) -> None:
    fetching.fetch(MONTHLY)
    fetching.fetch(YEARLY)

    assert (fetching.cube(MONTHLY).manifest.first, fetching.cube(MONTHLY).manifest.periods) == (
        "2025MM01",
        13,
    )
    assert (fetching.cube(YEARLY).manifest.first, fetching.cube(YEARLY).manifest.periods) == ("2025JJ00", 1)
    year, _ = cell(fetching, "1.1.1", "GM0153", 0, YEARLY)
    assert year == sum(cell(fetching, "1.1.1", "GM0153", place)[0] for place in range(12))
    assert cell(fetching, "1.4.1", "GM0153", 0, YEARLY)[1] is Status.PROVISIONAL


def test_the_pages_are_asked_one_after_another_with_a_pause(fetching: Fetching) -> None:
    fetching.fetch()

    asked = fetching.stand_in.pages_asked()
    regions = len(nuisance().dimensions[1].keys)
    assert len(asked) == -(-CODES * regions * 13 // PAGE)
    assert fetching.waits == [0.5] * (len(fetching.stand_in.asked) - 1)


def test_the_link_to_the_next_page_is_followed_as_it_is(fetching: Fetching) -> None:
    fetching.fetch()

    second = fetching.stand_in.pages_asked()[1]
    assert second.endswith(f"&$skip={PAGE}")
    assert second.count("$format=json") == second.count("$filter=") == second.count("$select=") == 1


def test_progress_is_told_up_to_the_last_row(fetching: Fetching) -> None:
    fetching.fetch()

    rows = CODES * len(nuisance().dimensions[1].keys) * 13
    assert fetching.told[0] == (0, rows)
    assert fetching.told[-1] == (rows, rows)
    assert [done for done, _ in fetching.told] == sorted({done for done, _ in fetching.told})


def test_nothing_is_asked_again_when_the_service_has_nothing_new(fetching: Fetching) -> None:
    first = fetching.fetch()
    fetching.stand_in.asked.clear()

    again = fetching.fetch()

    assert (again.edition, again.loaded) == (first.edition, None)
    assert len(fetching.stand_in.asked) == 1


def test_a_next_edition_comes_into_use_and_says_what_was_restated(fetching: Fetching) -> None:
    fetching.fetch()
    old = fetching.cube().vintage
    fetching.publish(nuisance(months=14, restated=0.01, modified=AUGUST))

    fetched = fetching.fetch()

    assert fetched.loaded is not None
    assert fetching.store.current(NUISANCE) == fetched.loaded.vintage != old
    assert old in fetching.store.vintages(NUISANCE)
    assert any(odd.startswith("De bron heeft oude cijfers aangepast: ") for odd in fetched.loaded.odd)


def test_a_withdrawn_edition_is_not_fetched_again(fetching: Fetching) -> None:
    fetching.fetch()
    vintage = fetching.cube().vintage
    fetching.store.withdraw(NUISANCE, vintage, reason="Verkeerd geteld.", now=fetching.cube().manifest.made)

    assert fetching.fetch().loaded is None
    assert not fetching.store.has(NUISANCE)


def test_an_edition_that_was_never_brought_into_use_comes_into_use_at_the_next_look(
    fetching: Fetching,
) -> None:
    fetching.fetch()
    old = fetching.cube().vintage
    fetching.publish(nuisance(months=14, modified=AUGUST))
    fetching.fetch()
    new = fetching.cube().vintage
    fetching.store.use(NUISANCE, old)  # as after a process that ended before the switch

    fetched = fetching.fetch()

    assert fetched.loaded is not None
    assert fetched.loaded.vintage == new == fetching.store.current(NUISANCE)


def test_a_file_that_was_laid_over_it_stays_in_use(fetching: Fetching) -> None:
    fetching.fetch()
    cube = fetching.cube()
    file = cube.manifest.files[0].model_copy(update={"name": "aanbod.csv"})
    update = {"made": cube.manifest.made + timedelta(days=1), "files": (file,)}
    counts, statuses = np.diff(cube.running, axis=1), np.asarray(cube.status)
    manifest = named(cube.manifest.model_copy(update=update), counts, statuses)
    fetching.store.write(manifest, counts, statuses)
    fetching.store.use(NUISANCE, manifest.vintage)

    assert fetching.fetch().loaded is None
    assert fetching.store.current(NUISANCE) == manifest.vintage != cube.vintage


@pytest.mark.parametrize(
    ("code", "table", "topic"),
    [
        ("bevolking", "03759ned", "Bevolking op 1 januari"),
        ("woningen", "82550NED", "Beginstand woningvoorraad"),
    ],
)
def test_tables_of_cbs_are_read_in_odata_4(fetching: Fetching, code: str, table: str, topic: str) -> None:
    people = people_table(id=table, topic=topic, modified="2026-06-23T00:00:00+02:00")
    fetching.publish(people)
    fetching.stand_in.page = FULL_PAGE

    fetching.fetch(code)

    cube = fetching.cube(code)
    area = people.dimensions[1].keys.index("GM0153")
    offence = cube.manifest.offences[0]
    counts = [cell(fetching, offence, "GM0153", place, code)[0] for place in range(3)]
    assert counts == people.values[0, area].tolist()
    assert np.all(cube.status[0, :, cube.area_places(["GM0153"])[0]] == Status.FINAL)
    assert cube.manifest.data_until.isoformat() == "2026-01-01"


@pytest.mark.parametrize("service", [OData3, OData4])
def test_a_page_without_rows_has_the_columns_of_every_page(
    fetching: Fetching, service: type[OData3 | OData4]
) -> None:
    source = fetching.source(MONTHLY if service is OData3 else "bevolking")
    assert source.feed is not None
    asked = service(Client(source.feed.host, {}, Manners()), source.feed, source.frequency)

    rows = asked.rows(Reply(b"", {"value": []}))

    assert rows.schema == dict.fromkeys(("area", "period", "count", "offence"), pl.String)
