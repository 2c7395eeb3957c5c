"""A start that cannot succeed says why in one sentence. The same command as `make run`, as a real process."""

import resource
import shutil
import socket
import sys
from pathlib import Path

import psutil

from tests.faults.starting import ROOT, START, environment, refusal

# Root may write anywhere; without this right it may write where its files say so, as everybody.
WITHOUT_OVERRIDE = ["setpriv", "--bounding-set=-dac_override"] if psutil.Process().uids().real == 0 else []
BOOTSTRAP = "scripts/bootstrap.py"
VERSION = (ROOT / ".python-version").read_text(encoding="ascii").strip()


def test_a_taken_port_is_named_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        said = refusal(START, environment(tmp_path, PORT=str(port)))

    assert f"poort {port} is al in gebruik" in said
    assert "PORT=8001 make run" in said


def test_a_port_that_cannot_exist_is_refused(tmp_path: Path) -> None:
    assert "poort 70000 bestaat niet" in refusal(START, environment(tmp_path, PORT="70000"))


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gegevens"
    path.touch()

    said = refusal(START, environment(path))

    assert str(path) in said
    assert "DATA_DIR" in said


def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0o555)

    said = refusal([*WITHOUT_OVERRIDE, *START], environment(closed))

    assert str(closed) in said
    assert "DATA_DIR" in said


def test_a_used_folder_that_became_closed_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir()
    for name in ("secret_key", "audit_key"):
        closed.joinpath(name).write_text("x" * 50, encoding="ascii")
    closed.chmod(0o555)

    said = refusal([*WITHOUT_OVERRIDE, *START], environment(closed))

    assert f"kan niet schrijven in {closed}" in said


def test_a_disk_that_fills_up_during_the_start_is_named(tmp_path: Path) -> None:
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (65536, {resource.RLIM_INFINITY}))"
    start = f"{limit}; import os, sys; os.execv(sys.executable, {list(START)!r})"

    said = refusal([sys.executable, "-c", start], environment(tmp_path))

    assert str(tmp_path) in said
    assert "vol" in said


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    tmp_path.joinpath("db.sqlite3").write_bytes(b"geen database" * 1000)

    assert f"{tmp_path / 'db.sqlite3'} is beschadigd" in refusal(START, environment(tmp_path))


def test_the_wrong_python_says_which_one_is_needed(tmp_path: Path) -> None:
    bootstrap = _fresh_copy(tmp_path, version="3.99")

    said = refusal(bootstrap, environment(tmp_path))

    assert "Python 3.99 is nodig, maar hier staat Python 3.13" in said
    assert not (tmp_path / ".venv").exists()


def test_a_copy_without_permission_is_named_before_anything_is_installed(tmp_path: Path) -> None:
    bootstrap = _fresh_copy(tmp_path, version=VERSION)
    tmp_path.chmod(0o555)

    said = refusal([*WITHOUT_OVERRIDE, *bootstrap], environment(tmp_path))
    tmp_path.chmod(0o755)

    assert f"mag niet schrijven in {tmp_path}" in said


def test_a_disk_that_is_full_while_installing_is_not_blamed_on_the_network(tmp_path: Path) -> None:
    asked = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r}); import bootstrap; "
        f"bootstrap.SPARE = 2**62; bootstrap.run(['false'], failure='pakketten installeren lukt niet.')"
    )

    said = refusal([sys.executable, "-c", asked], environment(tmp_path))

    assert f"de schijf van {ROOT} is vol" in said


def _fresh_copy(folder: Path, *, version: str) -> list[str]:
    """The command that installs into a folder with nothing but what it needs to begin."""
    for name in (BOOTSTRAP, "requirements/base.txt"):
        (folder / name).parent.mkdir()
        shutil.copy(ROOT / name, folder / name)
    (folder / ".python-version").write_text(f"{version}\n", encoding="ascii")
    return [sys.executable, str(folder / BOOTSTRAP), "base", "python"]
