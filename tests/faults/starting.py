"""Starting the real thing, as a process of its own in a folder of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import psutil

ROOT = Path(__file__).resolve().parents[2]
START = (sys.executable, "manage.py", "start")
PATIENCE = 60.0


class NotInTimeError(Exception):
    """The process did not say or do what was waited for; the message is all that it said."""


def environment(data_dir: Path, **variables: str) -> dict[str, str]:
    """Ours, with a folder of its own and a port that is free. Always SQLite, which lives in that folder."""
    inherited = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return inherited | {"DATA_DIR": str(data_dir), "PORT": "0", "PYTHONUNBUFFERED": "1"} | variables


def refusal(command: Sequence[str], variables: dict[str, str]) -> str:
    """What is said by a start that must fail: one sentence, exit code 1, no traceback."""
    ended = subprocess.run(
        command, cwd=ROOT, env=variables, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    said = ended.stderr.strip()
    assert ended.returncode == 1, ended.stdout + said
    assert said.startswith("Veiligheidsnetwerk: "), said
    assert len(said.splitlines()) == 1, said
    return said


@dataclass(frozen=True, slots=True)
class Server:
    process: subprocess.Popen[bytes]
    output: Path

    @property
    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.said)
        if found is None:
            raise NotInTimeError(self.said)
        return found[0]

    def wait_until_ready(self, patience: float = PATIENCE) -> None:
        deadline = time.monotonic() + patience
        while "Klaar." not in self.said:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise NotInTimeError(self.said)
            time.sleep(0.05)

    def answers(self) -> bool:
        with urlopen(f"{self.address}gezondheid/gereed/", timeout=PATIENCE) as response:  # noqa: S310 - our own
            return bool(response.status == 200)

    def family(self) -> list[psutil.Process]:
        head = psutil.Process(self.process.pid)
        return [head, *head.children(recursive=True)]

    def stop(self, number: signal.Signals) -> None:
        """End the whole family, and come back when nobody of it is left."""
        family = self.family()
        self.process.send_signal(number)
        self.process.wait(PATIENCE)
        _, left = psutil.wait_procs(family, timeout=5)
        if left:
            raise NotInTimeError(f"{left}: {self.said}")


@contextmanager
def started(data_dir: Path, *, command: Sequence[str] = START, **variables: str) -> Iterator[Server]:
    """A start in a group of its own; whatever is left of it afterwards is killed."""
    output = data_dir.with_suffix(f".{time.monotonic_ns()}.log")
    with output.open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment(data_dir, **variables),
            stdout=log,
            stderr=log,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        yield Server(process, output)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
