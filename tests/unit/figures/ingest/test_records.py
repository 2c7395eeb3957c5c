"""Raw records become the cube that counting them one by one gives."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from tests.bench.incidents import Incidents, counted_one_by_one
from veiligheidsnetwerk.figures.cubes import CubeStore, Status, named, open_store
from veiligheidsnetwerk.figures.ingest.records import WrongRecordsError, add_up

SMALL = Incidents(rows=4000, files=3, offences=11, areas=30, months=14)


def addresses(folder: Path) -> list[str]:
    return [SMALL.write(folder, number) for number in range(SMALL.files)]


def test_the_cube_is_what_counting_one_by_one_gives(tmp_path: Path) -> None:
    counts = counted_one_by_one(SMALL)
    statuses = np.zeros(counts.shape, np.uint8)
    statuses[3, :, 4] = Status.WITHHELD
    expected = named(SMALL.manifest, counts, statuses)

    store, aside = open_store((tmp_path / "shared").as_uri()), tmp_path / "aside"
    cube = add_up(addresses(tmp_path), SMALL.manifest, statuses, store=store, aside=aside.as_uri())

    ours = CubeStore(tmp_path / "files").write(expected, counts, statuses)
    assert cube.manifest == ours.manifest
    np.testing.assert_array_equal(np.asarray(cube.running), ours.running)
    np.testing.assert_array_equal(np.asarray(cube.status), ours.status)
    assert counts.sum() == SMALL.rows
    assert not list(aside.iterdir())


def test_files_of_this_machine_hold_the_same(tmp_path: Path) -> None:
    counts = counted_one_by_one(SMALL)
    statuses = np.zeros(counts.shape, np.uint8)

    store = CubeStore(tmp_path / "files")
    cube = add_up(addresses(tmp_path), SMALL.manifest, statuses, store=store, aside=tmp_path.as_uri())

    assert cube.manifest == named(SMALL.manifest, counts, statuses)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"offences": ("0", "1")}, "offence ‘"),
        ({"areas": SMALL.manifest.areas[:-1]}, "area ‘BU00000029’"),
        ({"periods": 13}, "day ‘2013-02-"),
        ({"first": "2012MM02"}, "day ‘2012-01-"),
    ],
)
def test_a_record_without_a_place_refuses_its_file_and_leaves_nothing(
    tmp_path: Path, change: dict[str, object], said: str
) -> None:
    manifest = SMALL.manifest.model_copy(update=change)
    shape = len(manifest.offences), manifest.periods, len(manifest.areas)
    store, aside = CubeStore(tmp_path / "files"), tmp_path / "aside"

    with pytest.raises(WrongRecordsError, match="gegenereerd-4000-3-") as error:
        add_up(addresses(tmp_path), manifest, np.zeros(shape, np.uint8), store=store, aside=aside.as_uri())

    assert said in str(error.value)
    assert store.vintages(manifest.source) == ()
    assert not list(aside.iterdir())


def test_an_empty_field_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "leeg.parquet"
    SMALL.frame(0).with_columns(pl.lit(None, pl.Date).alias("day")).write_parquet(path)
    statuses = np.zeros((SMALL.offences, SMALL.months, SMALL.areas), np.uint8)

    with pytest.raises(WrongRecordsError, match="day ‘None’"):
        add_up([path.as_uri()], SMALL.manifest, statuses, store=CubeStore(tmp_path), aside=tmp_path.as_uri())


def test_the_same_numbers_generate_the_same_incidents(tmp_path: Path) -> None:
    assert SMALL.frame(1).equals(replace(SMALL).frame(1))
    assert not SMALL.frame(1).equals(SMALL.frame(2))
