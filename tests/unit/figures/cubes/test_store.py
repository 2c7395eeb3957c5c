import hashlib
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pydantic import ValidationError

from tests.unit.figures.cubes.vintages import (
    SHAPE,
    Counts,
    Statuses,
    counts_from,
    counts_in,
    manifest_of,
    statuses,
    written,
)
from veiligheidsnetwerk.figures.cubes import CubeStore, Status, UnknownVintageError, named
from veiligheidsnetwerk.figures.periods import Period

LEADING_ELSEWHERE = [
    "",
    ".",
    "..",
    "../bron",
    "bron/../bron",
    "/etc",
    ".lock",
    "bron\0",
    "b\nron",
    "x" * 5000,
]


def content_of(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@given(
    arrays(np.int64, SHAPE, elements=st.integers(0, 10**12)),
    arrays(np.uint8, SHAPE, elements=st.sampled_from([status.value for status in Status])),
)
def test_what_is_written_is_what_is_opened(
    tmp_path_factory: pytest.TempPathFactory, counts: Counts, marks: Statuses
) -> None:
    root = tmp_path_factory.mktemp("store")
    vintage = written(CubeStore(root), counts, marks).vintage

    cube = CubeStore(root).open("bron", vintage)

    assert (counts_in(cube) == np.where(marks < Status.WITHHELD, counts, 0)).all()
    assert (cube.data["status"].to_numpy() == marks).all()
    regular = ~np.broadcast_to(cube.data["odd"].to_numpy()[:, None, :], SHAPE)
    plane = np.broadcast_to(cube.data["plane"].to_numpy()[:, :, None], SHAPE)
    assert (plane[regular] == marks[regular]).all()


@pytest.mark.parametrize(("total", "width"), [(2**31 - 1, np.int32), (2**31, np.int64)])
def test_running_totals_are_as_wide_as_they_must_be(
    tmp_path: Path, total: int, width: type[np.generic]
) -> None:
    counts = np.zeros(SHAPE, dtype=np.int64)
    counts[0, 0, 0], counts[1, 2, 3] = total - 1, 1

    cube = written(CubeStore(tmp_path), counts)

    assert cube.data["running"].dtype == width
    assert (counts_in(cube) == counts).all()


def test_a_cell_without_value_adds_nothing_and_keeps_its_status(tmp_path: Path) -> None:
    marks = statuses(withheld=(0, 1, 2), provisional=(1, 0, 0))

    cube = written(CubeStore(tmp_path), counts_from(100), marks)

    assert counts_in(cube)[0, 1, 2] == 0
    assert cube.data["status"].to_numpy()[0, 1, 2] == Status.WITHHELD
    assert cube.data["plane"].to_numpy().tolist() == [[0, 0, 0], [0, 0, 0]]
    assert cube.data["odd"].to_numpy().tolist() == [[False, False, True, False], [True, False, False, False]]


def test_places_are_found_by_code(tmp_path: Path) -> None:
    cube = written(CubeStore(tmp_path))

    assert cube.area_places(["D", "elders", "A"]).tolist() == [3, -1, 0]
    assert cube.offence_places(["y", "x"]).tolist() == [1, 0]
    assert cube.place_of(Period.parse("2026MM03")) == 2
    assert (cube.has_area("B"), cube.has_area("b"), cube.has_offence("z")) == (True, False, False)


def test_writing_the_same_twice_leaves_the_first_as_it_is(tmp_path: Path) -> None:
    store = CubeStore(tmp_path)
    vintage = written(store).vintage
    before = content_of(tmp_path)
    changed = (tmp_path / "bron" / vintage / "manifest.json").stat().st_mtime_ns

    again = written(CubeStore(tmp_path))

    assert again.vintage == vintage
    assert content_of(tmp_path) == before
    assert (tmp_path / "bron" / vintage / "manifest.json").stat().st_mtime_ns == changed


def test_another_content_has_another_name() -> None:
    counts, marks = counts_from(), statuses()
    base = manifest_of(counts, marks)

    others = [
        manifest_of(counts_from(1), marks),
        manifest_of(counts, statuses(provisional=(0, 0, 0))),
        manifest_of(counts, marks, areas=("A", "B", "D", "C")),
        named(base.model_copy(update={"first": "2026MM02"}), counts, marks),
        named(base.model_copy(update={"unfinished": ("2026MM03",)}), counts, marks),
    ]

    assert len({manifest.vintage for manifest in (base, *others)}) == 6


def test_the_name_does_not_depend_on_the_width_of_numbers_or_the_time() -> None:
    counts, marks = counts_from(), statuses()
    base = manifest_of(counts, marks)

    narrow = named(base, counts.astype(np.int32), marks)
    later = named(base.model_copy(update={"made": base.made.replace(year=2030)}), counts, marks)

    assert base.vintage == narrow.vintage == later.vintage
    assert base.vintage.startswith("2026-06-")


def test_an_old_vintage_stays_when_another_comes_into_use(tmp_path: Path) -> None:
    store = CubeStore(tmp_path)
    old, new = written(store).vintage, written(store, counts_from(50)).vintage

    store.use("bron", old)
    store.use("bron", new)

    assert store.open("bron").vintage == store.current("bron") == new
    assert counts_in(store.open("bron", old)).tolist() == counts_from().tolist()
    assert set(store.vintages("bron")) == {old, new}


def test_nothing_but_vintages_and_the_pointer_lies_in_the_store(tmp_path: Path) -> None:
    store = CubeStore(tmp_path)
    vintage = written(store).vintage
    store.use("bron", vintage)

    assert {path.name for path in (tmp_path / "bron").iterdir()} == {vintage, "current", ".lock"}


def test_a_source_without_vintages_says_that_nothing_was_loaded(tmp_path: Path) -> None:
    store = CubeStore(tmp_path)

    assert store.vintages("bron") == ()
    with pytest.raises(UnknownVintageError, match="geen cijfers in gebruik"):
        store.open("bron")


@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_a_name_that_leads_elsewhere_is_no_vintage(tmp_path: Path, name: str) -> None:
    store = CubeStore(tmp_path)
    vintage = written(store).vintage
    store.use("bron", vintage)

    if name:  # an empty one asks for the vintage in use
        with pytest.raises(UnknownVintageError):
            store.open("bron", name)
    with pytest.raises(UnknownVintageError):
        store.use("bron", name)
    assert store.current("bron") == vintage


@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_a_name_that_leads_elsewhere_is_no_source(tmp_path: Path, name: str) -> None:
    written(CubeStore(tmp_path))
    store = CubeStore(tmp_path / "bron")

    for ask in (store.current, store.vintages, store.open):
        with pytest.raises(UnknownVintageError):
            ask(name)


@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
@pytest.mark.parametrize("field", ["source", "vintage", "edition"])
def test_a_manifest_cannot_be_called_after_another_place(field: str, name: str) -> None:
    manifest = manifest_of(counts_from(), statuses())

    with pytest.raises(ValidationError):
        type(manifest).model_validate(manifest.model_dump() | {field: name})


def test_a_pointer_to_nothing_is_no_vintage(tmp_path: Path) -> None:
    store = CubeStore(tmp_path)
    written(store)

    for content in (b"2020-01-deadbeef", b"", b"..", b"\xff\xfe", b"../bron"):
        (tmp_path / "bron" / "current").write_bytes(content)
        with pytest.raises(UnknownVintageError) as error:
            store.open("bron")
        assert str(error.value).endswith(".")


def _write_in_a_process(root: str) -> str:
    store = CubeStore(Path(root))
    cube = written(store)
    store.use("bron", cube.vintage)
    return cube.vintage


def test_two_processes_that_write_the_same_at_once_make_one_vintage(tmp_path: Path) -> None:
    with get_context("spawn").Pool(2) as pool:
        names = pool.map(_write_in_a_process, [str(tmp_path)] * 8, chunksize=1)

    store = CubeStore(tmp_path)
    assert len(set(names)) == 1
    assert store.vintages("bron") == (names[0],)
    assert counts_in(store.open("bron")).tolist() == counts_from().tolist()
