"""Run a command beside a PostgreSQL of its own: `with_postgresql.py COMMAND [ARGUMENT ...]`.

The cluster lives in a temporary folder, listens on a local socket only, and is gone afterwards. The command
finds it in DATABASE_URL.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn
from urllib.parse import quote

import psycopg

PATIENCE = 30.0
"""How long the cluster may take to start or stop, in seconds."""
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
"""Settings for data that nobody will miss."""


def main(command: Sequence[str]) -> int:
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGINT, _stop)
    with temporary_folder() as folder, cluster(folder) as url:
        return subprocess.run(command, env=os.environ | {"DATABASE_URL": url}, check=False).returncode


def _stop(_number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit("with_postgresql: gestopt.")


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder that only the owner of the cluster enters. Root does not count: PostgreSQL refuses root."""
    folder = Path(tempfile.mkdtemp(prefix="vn-postgresql-"))
    try:
        shutil.chown(folder, owner())
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def cluster(folder: Path, *more: str) -> Iterator[str]:
    """The address of a running cluster in this folder, with `more` settings such as `jit=off`."""
    _initialise(folder)
    options = ["listen_addresses=", f"unix_socket_directories={folder}", *FORGETFUL, *more]
    settings = [part for option in options for part in ("-c", option)]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [program("postgres"), "-D", str(folder / "data"), *settings],
            stdout=log,
            stderr=log,
            user=owner(),
            process_group=0,
        )
    try:
        _create_database(folder, server)
        yield f"postgresql://{owner()}@/veiligheidsnetwerk?host={quote(str(folder), safe='')}"
    finally:
        _end(server)


def _initialise(folder: Path) -> None:
    options = ["--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", f"--username={owner()}"]
    made = subprocess.run(
        [program("initdb"), "-D", str(folder / "data"), *options],
        user=owner(),
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        sys.exit(f"with_postgresql: een cluster maken lukt niet.\n{made.stderr}")


def _create_database(folder: Path, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with psycopg.connect(
                host=str(folder), user=owner(), dbname="postgres", autocommit=True
            ) as connection:
                connection.execute("CREATE DATABASE veiligheidsnetwerk")
                print(f"PostgreSQL {connection.info.parameter_status('server_version')}", flush=True)
                return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                sys.exit(f"with_postgresql: de server start niet.\n{(folder / 'log').read_text()}")
            time.sleep(0.1)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown: it does not wait for connections.
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        server.wait()


def owner() -> str:
    """Who the cluster runs as: whoever asks, or for root the account that Debian made for it."""
    if os.geteuid():
        return pwd.getpwuid(os.geteuid()).pw_name
    names = {account.pw_name for account in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def program(name: str) -> str:
    """One of PostgreSQL's programs. Debian keeps them out of PATH, in a folder for each version."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    path = os.pathsep.join([*(str(folder) for folder in reversed(versions)), os.environ.get("PATH", "")])
    found = shutil.which(name, path=path)
    return found or sys.exit("with_postgresql: PostgreSQL ontbreekt. Installeer het pakket postgresql.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
