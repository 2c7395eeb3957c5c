from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.figures.cubes.vintages import counts_from, counts_in, written
from veiligheidsnetwerk.figures.cubes import CubeStore, DamagedVintageError

ARRAYS = ["running.npy", "status.npy", "plane.npy", "odd.npy"]
FILES = [*ARRAYS, "course.npy", "manifest.json"]


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def cut_in_the_heading(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def cut_at_the_end(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def replaced_by_noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


def replaced_by_a_zip(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + b"\0" * 200)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    cube = written(CubeStore(tmp_path))
    CubeStore(tmp_path).use("bron", cube.vintage)
    return tmp_path / "bron" / cube.vintage


def opening(folder: Path) -> str:
    """What is said when the vintage is opened afresh."""
    with pytest.raises(DamagedVintageError) as error:
        CubeStore(folder.parents[1]).open("bron")
    return str(error.value)


@pytest.mark.parametrize(
    "damage",
    [emptied, cut_in_the_heading, cut_at_the_end, made_a_folder, replaced_by_noise, replaced_by_a_zip],
)
@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_in_a_dutch_sentence(
    folder: Path, name: str, damage: Callable[[Path], None]
) -> None:
    damage(folder / name)

    assert opening(folder) == f"De editie {folder.name} is beschadigd. Laad de cijfers opnieuw."


@pytest.mark.parametrize("name", ARRAYS)
def test_a_missing_file_is_damage(folder: Path, name: str) -> None:
    (folder / name).unlink()

    assert "beschadigd" in opening(folder)


def test_a_vintage_from_before_the_totals_were_turned_opens(folder: Path) -> None:
    (folder / "course.npy").unlink()

    assert counts_in(CubeStore(folder.parents[1]).open("bron")).tolist() == counts_from().tolist()


def test_turned_totals_that_do_not_fit_are_damage(folder: Path) -> None:
    (folder / "course.npy").write_bytes((folder / "status.npy").read_bytes())

    assert "beschadigd" in opening(folder)


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ('"2026MM01"', '"2026MM13"'),
        ('"2026MM01"', '"2026JJ00"'),
        ('"periods": 3', '"periods": 4'),
        ('"periods": 3', '"periods": -1'),
        ('"MM"', '"KW"'),
        ('"x",\n', ""),
        ('"source"', '"bron"'),
        ('"vintage": "2026-06', '"vintage": "2026-07'),
        ("{", "["),
    ],
)
def test_a_manifest_that_does_not_fit_the_figures_is_damage(folder: Path, said: str, instead: str) -> None:
    path = folder / "manifest.json"
    text = path.read_text(encoding="utf-8")
    assert said in text
    path.write_text(text.replace(said, instead, 1), encoding="utf-8")

    assert "beschadigd" in opening(folder)


def test_the_figures_of_one_cube_do_not_fit_the_manifest_of_another(folder: Path) -> None:
    (folder / "running.npy").write_bytes((folder / "status.npy").read_bytes())

    assert "beschadigd" in opening(folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FILES), st.integers(0, 400), st.binary(min_size=1, max_size=4))
def test_whatever_is_overwritten_a_vintage_opens_or_is_called_damaged(
    folder: Path, name: str, place: int, noise: bytes
) -> None:
    path = folder / name
    whole = path.read_bytes()
    path.write_bytes(whole[:place] + noise + whole[place + len(noise) :])

    try:
        with suppress(DamagedVintageError):
            CubeStore(folder.parents[1]).open("bron", folder.name)
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("name", FILES)
def test_writing_it_again_repairs_a_damaged_vintage(folder: Path, name: str) -> None:
    cut_in_the_heading(folder / name)

    cube = written(CubeStore(folder.parents[1]))

    assert cube.vintage == folder.name
    assert counts_in(CubeStore(folder.parents[1]).open("bron")).tolist() == counts_from().tolist()
