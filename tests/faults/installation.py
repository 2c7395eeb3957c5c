"""A database for processes that are killed or race: a file, or one more in the PostgreSQL of the tests."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120


@contextmanager
def installation(folder: Path) -> Iterator[Mapping[str, str]]:
    """The variables under which a program finds an empty, migrated installation."""
    with _database() as database:
        variables = os.environ | database | {"DATA_DIR": str(folder), "PYTHONPATH": str(ROOT / "src")}
        run(["manage.py", "migrate", "--verbosity", "0"], variables)
        yield variables


def run(arguments: Sequence[str], variables: Mapping[str, str], *, patience: int = PATIENCE) -> str:
    """What a Python program of ours says; it must end well."""
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=patience,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@contextmanager
def _database() -> Iterator[Mapping[str, str]]:
    url = os.environ.get("DATABASE_URL")
    if not url:
        yield {}
        return
    name = f"test_{uuid4().hex}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield {"DATABASE_URL": urlunsplit(urlsplit(url)._replace(path=f"/{name}"))}
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
