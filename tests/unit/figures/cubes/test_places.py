import subprocess
import sys
from pathlib import Path

import pytest

from veiligheidsnetwerk.figures.cubes import CubeStore, open_store

ROOT = Path(__file__).resolve().parents[4]
AS_IF_NOT_INSTALLED = """
from importlib.machinery import PathFinder
heavy, found = {"dask", "distributed", "fsspec", "zarr"}, PathFinder.find_spec
PathFinder.find_spec = lambda name, *rest: None if name.split(".")[0] in heavy else found(name, *rest)
"""


def said_without_a_cluster(program: str) -> str:
    """What a program prints where the packages for a cluster are not installed."""
    command = [sys.executable, "-W", "error", "-c", AS_IF_NOT_INSTALLED + program]
    environment = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    ended = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_folder_is_a_store_of_files(tmp_path: Path) -> None:
    assert open_store(str(tmp_path)) == CubeStore(tmp_path)


def test_without_the_packages_for_a_cluster_figures_on_this_machine_are_read(tmp_path: Path) -> None:
    program = f"""
from tests.unit.figures.cubes.vintages import counts_in, written
from veiligheidsnetwerk.figures import ingest, query
from veiligheidsnetwerk.figures.cubes import open_store
print(counts_in(written(open_store({str(tmp_path)!r}))).sum())
"""

    assert said_without_a_cluster(program) == f"{sum(range(24))}\n"


@pytest.mark.parametrize("place", ["s3://emmer/cijfers", "file:///srv/cijfers"])
def test_an_address_without_the_packages_says_what_to_install(place: str) -> None:
    program = f"""
from veiligheidsnetwerk.figures.cubes import open_store
from veiligheidsnetwerk.figures.errors import FiguresError
try:
    open_store({place!r})
except FiguresError as error:
    print(error)
"""

    said = said_without_a_cluster(program)

    assert said.startswith(f"Voor cijfers op ‘{place}’ ontbreekt het pakket ")
    assert "requirements/cluster.txt" in said


def test_the_packages_for_a_cluster_are_not_loaded_for_figures_on_this_machine(tmp_path: Path) -> None:
    """But for what xarray itself loads of Dask where it is installed."""
    program = f"""
import sys
from tests.unit.figures.cubes.vintages import written
from veiligheidsnetwerk.figures import ingest, query
from veiligheidsnetwerk.figures.cubes import open_store
written(open_store({str(tmp_path)!r}))
print({{"distributed", "fsspec", "zarr"}} & sys.modules.keys())
"""
    command = [sys.executable, "-c", program]
    environment = {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}

    said = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)

    assert said.stdout == "set()\n"
