"""The private PostgreSQL is there for the command, and gone afterwards however that ends."""

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.faults.starting import PATIENCE, ROOT, environment

pytestmark = pytest.mark.faults
WITH_POSTGRESQL = (sys.executable, "scripts/with_postgresql.py")
ASK = "import os, psycopg; c = psycopg.connect(os.environ['DATABASE_URL']); print(c.info.host, flush=True)"


def begin(tmp_path: Path, *command: str) -> subprocess.Popen[str]:
    arguments = [*WITH_POSTGRESQL, *command]
    return subprocess.Popen(
        arguments,
        cwd=ROOT,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def servers_of(folder: Path) -> list[psutil.Process]:
    data = str(folder / "data")
    return [
        process for process in psutil.process_iter(["cmdline"]) if data in (process.info["cmdline"] or ())
    ]


def test_the_command_finds_it_and_its_exit_code_is_ours(tmp_path: Path) -> None:
    ended = begin(tmp_path, sys.executable, "-c", f"{ASK}; raise SystemExit(7)")
    said, _ = ended.communicate(timeout=PATIENCE)

    assert ended.returncode == 7
    version, folder = said.splitlines()[0], Path(said.splitlines()[1])
    assert version.startswith("PostgreSQL ")
    assert not folder.exists()
    assert servers_of(folder) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_takes_the_server_and_the_folder_along(tmp_path: Path, number: signal.Signals) -> None:
    running = begin(tmp_path, sys.executable, "-c", f"{ASK}; import time; time.sleep(600)")
    assert running.stdout is not None
    _version, folder = running.stdout.readline(), Path(running.stdout.readline().strip())
    assert len(servers_of(folder)) == 1

    running.send_signal(number)
    running.communicate(timeout=PATIENCE)

    assert running.returncode != 0
    assert not folder.exists()
    assert servers_of(folder) == []
