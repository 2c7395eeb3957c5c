"""Vintages on shared storage behave as those on this machine, whatever kind of storage it is."""

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import dask
import fsspec
import numpy as np
import pytest

from tests.unit.figures.conftest import DATA, NOW
from tests.unit.figures.cubes.test_store import LEADING_ELSEWHERE
from tests.unit.figures.cubes.vintages import counts_from, counts_in, statuses, written
from veiligheidsnetwerk.figures.areas import Areas
from veiligheidsnetwerk.figures.catalogue import Catalogue
from veiligheidsnetwerk.figures.cubes import (
    CubeStore,
    DamagedVintageError,
    UnknownVintageError,
    open_store,
    shared,
)
from veiligheidsnetwerk.figures.ingest import Loader
from veiligheidsnetwerk.figures.query import MEMBERS, Figure, Library, run, usual_comparison


@pytest.fixture(autouse=True)
def _in_this_process() -> Iterator[None]:
    """Storage in memory is of one process; a cluster that other tests began would look in its own."""
    with dask.config.set(scheduler="threads"):
        yield


@pytest.fixture(params=["file", "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A folder, or storage that knows no folders, as object storage does not."""
    return (tmp_path / "shared").as_uri() if request.param == "file" else f"memory://{uuid4().hex}"


def test_a_vintage_has_the_same_name_and_figures_as_on_this_machine(address: str, tmp_path: Path) -> None:
    marks = statuses(withheld=(0, 1, 2), provisional=(1, 0, 0))
    ours = written(CubeStore(tmp_path / "files"), counts_from(100), marks)

    written(open_store(address), counts_from(100), marks)
    theirs = open_store(address).open("bron", ours.vintage)

    assert theirs.manifest == ours.manifest
    assert (counts_in(theirs) == counts_in(ours)).all()
    for name in ("status", "plane", "odd"):
        assert (np.asarray(getattr(theirs, name)) == np.asarray(getattr(ours, name))).all(), name


def test_arrays_of_dask_make_the_same_vintage(address: str, tmp_path: Path) -> None:
    ours = written(CubeStore(tmp_path / "files"))

    counts, marks = (dask.array.from_array(each, chunks=(1, 2, 3)) for each in (counts_from(), statuses()))
    theirs = written(open_store(address), counts, marks)

    assert theirs.manifest == ours.manifest
    assert (counts_in(theirs) == counts_in(ours)).all()


def test_an_old_vintage_stays_when_another_comes_into_use(address: str) -> None:
    store = open_store(address)
    old, new = written(store).vintage, written(store, counts_from(50)).vintage

    store.use("bron", old)
    store.use("bron", new)

    later = open_store(address)
    assert later.current("bron") == later.open("bron").vintage == new
    assert counts_in(later.open("bron", old)).tolist() == counts_from().tolist()
    assert later.vintages("bron") == tuple(sorted({old, new}))


def test_without_vintages_nothing_was_loaded(address: str) -> None:
    store = open_store(address)

    assert store.vintages("bron") == ()
    with pytest.raises(UnknownVintageError, match="geen cijfers in gebruik"):
        store.open("bron")


@pytest.mark.parametrize("name", LEADING_ELSEWHERE)
def test_a_name_that_leads_elsewhere_is_nothing(address: str, name: str) -> None:
    store = open_store(address)
    store.use("bron", written(store).vintage)

    for ask in (store.current, store.vintages, store.open):
        with pytest.raises(UnknownVintageError):
            ask(name)
    with pytest.raises(UnknownVintageError):
        store.use("bron", name)
    if name:  # an empty one asks for the vintage in use
        with pytest.raises(UnknownVintageError):
            store.open("bron", name)


def test_a_vintage_without_manifest_is_not_there_yet_and_can_be_finished(address: str) -> None:
    store = open_store(address)
    vintage = written(store).vintage
    files, path = fsspec.url_to_fs(address)
    files.rm(f"{path}/bron/{vintage}/manifest.json")

    assert open_store(address).vintages("bron") == ()
    written(open_store(address))
    assert open_store(address).vintages("bron") == (vintage,)


@pytest.mark.parametrize("name", ["running", "status", "plane", "odd"])
def test_a_missing_chunk_is_damage_and_never_read_as_zero(tmp_path: Path, name: str) -> None:
    place = tmp_path.as_uri()
    vintage = written(open_store(place)).vintage
    shutil.rmtree(tmp_path / "bron" / vintage / name / "c")

    with pytest.raises(DamagedVintageError, match="beschadigd"):
        open_store(place).open("bron", vintage)

    written(open_store(place))
    assert counts_in(open_store(place).open("bron", vintage)).tolist() == counts_from().tolist()


def test_a_chunk_that_changes_or_goes_while_it_is_in_use_is_no_figure(tmp_path: Path) -> None:
    cube = written(open_store(tmp_path.as_uri()))
    chunk = next((tmp_path / "bron" / cube.vintage / "running").rglob("c/0/0/0"))
    content = bytearray(chunk.read_bytes())
    content[-1] ^= 1
    chunk.write_bytes(content)

    with pytest.raises(RuntimeError):
        counts_in(cube)
    chunk.unlink()
    with pytest.raises(ValueError, match="not found"):
        counts_in(cube)


def test_unknown_storage_is_said_in_one_sentence() -> None:
    with pytest.raises(shared.ClusterError, match="De opslag ‘s4://emmer/cijfers’ uit FIGURES_STORE"):
        open_store("s4://emmer/cijfers").vintages("bron")


def test_a_cluster_that_does_not_answer_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        address = f"tcp://127.0.0.1:{deaf.getsockname()[1]}"
    monkeypatch.setattr(shared, "PATIENCE", "1s")
    shared.connected.cache_clear()

    with (
        dask.config.set({"scheduler-address": address}),
        pytest.raises(shared.ClusterError, match="antwoordt niet"),
    ):
        open_store(tmp_path.as_uri()).open("bron")


def test_the_shipped_figures_give_the_same_tables(
    catalogue: Catalogue, areas: Areas, shipped: CubeStore, tmp_path: Path
) -> None:
    store = open_store(tmp_path.as_uri())
    for _ in Loader(catalogue, areas, store, DATA).load_all(now=NOW):
        pass

    ours, theirs = Library(catalogue, areas, shipped), Library(catalogue, areas, store)
    assert ours.sources == theirs.sources
    for source in ours.sources:
        total = Figure(source.code, catalogue.classification_of(source).total)
        question = usual_comparison(ours, total, home=None)
        here, there = (run(question, library, scope=MEMBERS) for library in (ours, theirs))
        assert there.sources == here.sources
        for name in ("values", "statuses", "reasons"):
            np.testing.assert_array_equal(getattr(there, name), getattr(here, name))
