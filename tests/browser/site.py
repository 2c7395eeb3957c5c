"""The whole site as `make run` starts it, in a folder of its own."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 180
PASSWORD = "wachtwoord-voor-de-browsertests"
EMBEDDING = "http://localhost:*"
"""The websites that may show figures in a frame: those of this name, and not of 127.0.0.1."""
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
LETS_DJANGO_BE = "DJANGO_ALLOW_ASYNC_UNSAFE"
"""What tests with a browser need, and the site itself must do without."""
SETTINGS = "veiligheidsnetwerk.platform.config.settings"


class SiteDidNotStartError(Exception):
    """The start command ended or took too long; the message is what it printed."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where the site is, the password of all demo accounts, and the folder with its data."""

    url: str
    password: str
    data: Path


@contextmanager
def running_site(folder: Path) -> Iterator[Site]:
    """The site on a free port of 127.0.0.1, until the end of the block."""
    said, data = folder / "start.txt", folder / "var"
    environment = os.environ | {
        "DATA_DIR": str(data),
        "DEMO_PASSWORD": PASSWORD,
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "EMBED_SITES": EMBEDDING,
        "PORT": "0",
    }
    environment.pop(LETS_DJANGO_BE, None)
    with said.open("w", encoding="utf-8") as output:
        command = [sys.executable, str(ROOT / "manage.py"), "start"]
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=environment)
    try:
        yield Site(_address(process, said), PASSWORD, data)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _address(process: subprocess.Popen[bytes], said: Path) -> str:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if found := ADDRESS.search(said.read_text(encoding="utf-8")):
            return _answering(found[0])
        time.sleep(0.1)
    raise SiteDidNotStartError(said.read_text(encoding="utf-8"))


def _answering(address: str) -> str:
    """The address, once a process answers there: on a busy machine that takes longer than a page may."""
    with urlopen(f"{address}/gezondheid/gereed/", timeout=PATIENCE_SECONDS):  # noqa: S310 - our own
        return address
